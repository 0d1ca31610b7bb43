package effect

import (
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// classify fills in what a statement does to the database when it is run again. decided says that no part of the
// text that is still a hole can change that.
func classify(e *fact.Effect, text string) (decided bool) {
	s := sqltext.Classify(text)
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
		for _, c := range s.Columns {
			if computed(text, c) {
				e.Grade = min(e.Grade, knowledge.QuantityGrade(c))
			}
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

// computed reports whether the text assigns to the column what it computes from the column's old value, as in
// "n = n + 1", rather than a plain value.
func computed(text, column string) bool {
	text, column = strings.ToLower(text), strings.ToLower(column)
	for rest := text; column != ""; {
		i := indexWord(rest, column)
		if i < 0 {
			return false
		}
		rest = rest[i+len(column):]
		value, ok := strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n\"`]"), "=")
		if ok && indexWord(expression(value), column) >= 0 {
			return true
		}
	}
	return true // without a name, it may be any
}

// expression is the text up to the comma or word that ends one assignment.
func expression(text string) string {
	depth := 0
	for i, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case r == ',' && depth == 0, depth < 0:
			return text[:i]
		}
	}
	if i := indexWord(text, "where"); i >= 0 {
		return text[:i]
	}
	return text
}

// indexWord is the index of a whole word, -1 if the text has none.
func indexWord(text, word string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(word)
		if (i == 0 || !isWord(text[i-1])) && (end == len(text) || !isWord(text[end])) {
			return i
		}
		from = i + 1
	}
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
