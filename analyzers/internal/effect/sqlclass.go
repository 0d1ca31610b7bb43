package effect

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// classify fills in what a statement does to the database when it is run again. decided says that no part of the
// text that is still a hole can change that. overwrites is the row's.
func classify(e *fact.Effect, text string, overwrites bool) (decided bool) {
	s := sqltext.Classify(text)
	if overwrites && s.Class == sqltext.Insert {
		s.Class = sqltext.Upsert
	}
	e.Does, e.On, e.Grade, e.Columns = "", s.Table, fact.Harmless, nil
	switch s.Class {
	case sqltext.Unknown:
		return false
	case sqltext.Insert:
		e.Grade = knowledge.RowGrade(s.Table)
		e.Does = "run this INSERT into " + named(s.Table)
		e.Columns = slices.DeleteFunc(slices.Clone(s.Columns), func(c string) bool { return slices.Contains(s.Generated, c) })
		if bearsID(e.Columns, s.Table) {
			e.Grade = max(e.Grade, fact.Unsure)
		}
	case sqltext.Copy:
		e.Grade = knowledge.RowGrade(s.Table)
		e.Does = "run this COPY into " + named(s.Table)
	case sqltext.Relative:
		for _, c := range s.Computed {
			e.Grade = min(e.Grade, knowledge.QuantityGrade(c))
		}
		e.Does = updating + named(s.Table)
	}
	if e.Grade == fact.Harmless {
		e.Does = ""
	}
	return s.Table != ""
}

// updating begins what a relative update does.
const updating = "run this UPDATE of "

// named is a table as a message calls it.
func named(table string) string {
	if table == "" {
		return "a table"
	}
	return table
}

// bearsID reports whether an insert itself names its row, rather than the database: the second one may bear the same
// name.
func bearsID(columns []string, table string) bool {
	return slices.ContainsFunc(columns, func(c string) bool {
		name := strings.ToLower(c)
		thing, ok := strings.CutSuffix(name, "_id")
		return name == "id" || name == "uuid" || name == "guid" || knowledge.IsKeyName(c) || knowledge.IsNaturalKey(c) ||
			ok && strings.HasPrefix(strings.ToLower(table), strings.TrimSuffix(thing, "y"))
	})
}

// binds reports whether a call gives so many values for placeholders, one for each column.
func binds(c *ssa.CallCommon, columns int) bool {
	if len(c.Args) == 0 {
		return false
	}
	vals, ok := flow.Variadic(c.Args[len(c.Args)-1])
	return ok && len(vals) == columns
}
