package effect

import (
	"github.com/idemlint/idemlint/analyzers/internal/fact"
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
	e.Does, e.On, e.Grade = "", s.Table, fact.Harmless
	switch s.Class {
	case sqltext.Unknown:
		return false
	case sqltext.Insert:
		e.Grade = knowledge.RowGrade(s.Table)
		e.Does = "run this INSERT into " + named(s.Table)
	case sqltext.Copy:
		e.Grade = knowledge.RowGrade(s.Table)
		e.Does = "run this COPY into " + named(s.Table)
	case sqltext.Relative:
		for _, c := range s.Computed {
			e.Grade = min(e.Grade, knowledge.QuantityGrade(c))
		}
		e.Does = "run this UPDATE of " + named(s.Table)
	}
	if e.Grade == fact.Harmless {
		e.Does = ""
	}
	return s.Table != ""
}

// named is a table as a message calls it.
func named(table string) string {
	if table == "" {
		return "a table"
	}
	return table
}
