package summary

import "github.com/idemlint/idemlint/analyzers/internal/sqltext"

// refused reports whether the database refuses the second row, because a column that is unique by the settings gets the
// same value again.
func (u *unit) refused(o *op) bool {
	if o.On == "" || len(u.unique) == 0 {
		return false
	}
	return sqltext.Refuses(u.unique, o.On, o.stableColumns())
}

// stableColumns are the columns of an INSERT that get the same value when it is run again.
func (o *op) stableColumns() []string {
	var columns []string
	for i := range o.uses {
		if u := &o.uses[i]; u.Column && u.Stable() {
			columns = append(columns, u.Name)
		}
	}
	return columns
}
