package link

import (
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// inserts takes back what units say of an INSERT that the database refuses the second time: a column that gets the
// same value again is unique by the migrations of the module.
func (r *Result) inserts(w *world, units []*fact.Unit) {
	for _, u := range units {
		for i := range u.Inserts {
			if in := &u.Inserts[i]; w.refuses(in.Table, in.Columns) {
				r.Replaced = append(r.Replaced, in.Finding)
			}
		}
	}
}

// refuses reports whether a unique column of the table keeps a second row out.
func (w *world) refuses(table string, columns []string) bool {
	if table == "" || len(columns) == 0 || w.module.Unique == nil {
		return false
	}
	if !w.asked {
		w.asked, w.unique = true, w.module.Unique()
	}
	return sqltext.Refuses(w.unique, table, columns)
}
