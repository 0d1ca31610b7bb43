package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// textOf is the text of an argument, or of the expression that it is.
func (d *draft) textOf(v ssa.Value) string {
	if v == nil {
		return hole
	}
	v = flow.Concrete(v)
	if call, ok := v.(*ssa.Call); ok {
		if p := partOf(&call.Call); p != nil && p.Adds == knowledge.Expr {
			return d.textOf(Argument(&call.Call, p.Arg))
		}
	}
	if !isString(v.Type()) {
		return hole
	}
	return d.texter.text(v, d.depth)
}

// named is the table: its name, or the name of the type whose values are its rows.
func (d *draft) named(v ssa.Value) {
	if v == nil || d.table != "" {
		return
	}
	if vals, ok := flow.Variadic(v); ok && len(vals) > 0 {
		v = vals[0]
	}
	v = flow.Concrete(v)
	if isString(v.Type()) {
		d.table = d.textOf(v)
		return
	}
	t := types.Unalias(v.Type())
	for {
		switch x := t.(type) {
		case *types.Pointer:
			t = types.Unalias(x.Elem())
			continue
		case *types.Slice:
			t = types.Unalias(x.Elem())
			continue
		case *types.Named:
			if !types.IsInterface(x) {
				d.table = x.Obj().Name()
				d.row = v
			}
		}
		return
	}
}

// set is one assignment: a plain value is given for a placeholder, an expression stands for itself.
func (d *draft) set(column, value ssa.Value) {
	if column == nil || value == nil {
		d.sets = append(d.sets, hole)
		return
	}
	d.sets = append(d.sets, d.textOf(column)+" = "+d.value(value))
}

func (d *draft) value(v ssa.Value) string {
	v = flow.Concrete(v)
	switch x := v.(type) {
	case *ssa.Call:
		if p := partOf(&x.Call); p != nil && p.Adds == knowledge.Expr {
			return d.textOf(x)
		}
	case *ssa.Const:
		return "?"
	}
	if types.IsInterface(v.Type()) {
		return hole
	}
	return "?"
}

// fields are the assignments in a map or struct, or of a list that begins with a column.
func (d *draft) fields(v ssa.Value) []string {
	if v == nil {
		return []string{hole}
	}
	if _, isList := v.Type().Underlying().(*types.Slice); !isList {
		return d.pairs(v)
	}
	switch vals, ok := flow.Variadic(v); {
	case !ok || len(vals) == 0:
		return []string{hole}
	case len(vals) > 1 && isString(vals[0].Type()):
		return []string{d.textOf(vals[0]) + " = " + d.value(vals[1])}
	default:
		return d.pairs(vals[0])
	}
}

// pairs are the assignments in a map or struct.
func (d *draft) pairs(v ssa.Value) []string {
	if v == nil {
		return []string{hole}
	}
	v = flow.Concrete(v)
	m, ok := v.(*ssa.MakeMap)
	if !ok {
		if _, isMap := v.Type().Underlying().(*types.Map); isMap || types.IsInterface(v.Type()) {
			return []string{hole}
		}
		return []string{"fields = ?"} // of a struct, which holds plain values
	}
	var sets []string
	for _, ref := range *m.Referrers() {
		if up, ok := ref.(*ssa.MapUpdate); ok && up.Map == m {
			sets = append(sets, d.textOf(up.Key)+" = "+d.value(up.Value))
		}
	}
	return sets
}

// condition is what a filter says: a text, or what a map or struct must equal.
func (d *draft) condition(v ssa.Value) []string {
	if v == nil {
		return []string{hole}
	}
	if vals, ok := flow.Variadic(v); ok && len(vals) > 0 {
		var all []string
		for _, x := range vals {
			all = append(all, d.condition(x)...)
		}
		return all
	}
	if c := flow.Concrete(v); !isString(c.Type()) {
		if _, isMap := c.Type().Underlying().(*types.Map); !isMap {
			return []string{hole}
		}
		return d.pairs(v)
	}
	return []string{d.textOf(v)}
}

// list are texts, one after the other.
func (d *draft) list(v ssa.Value) string {
	if v == nil {
		return hole
	}
	vals, ok := flow.Variadic(v)
	if !ok {
		return d.textOf(v)
	}
	var texts []string
	for _, x := range vals {
		texts = append(texts, d.textOf(x))
	}
	return strings.Join(texts, ", ")
}

// clauses are values of which one may tell what is done about a conflict.
func (d *draft) clauses(v ssa.Value) {
	vals, ok := flow.Variadic(v)
	if !ok {
		d.suffix += " " + hole
		return
	}
	for _, x := range vals {
		switch n := declared(x.Type()); {
		case n == nil || types.IsInterface(n):
			d.suffix += " " + hole
		case n.Obj().Name() == "OnConflict":
			d.suffix += " ON CONFLICT DO NOTHING"
		case n.Obj().Name() == "Insert":
			d.modifier += hole
		}
	}
}

// text writes the statement down.
func (d *draft) text() string {
	table := d.table
	if table == "" || strings.Contains(table, hole) {
		table = hole
	}
	if d.open {
		d.suffix += hole
	}
	if d.verb == knowledge.InsertInto && len(d.sets) > 0 && strings.Contains(d.suffix, " DO UPDATE") {
		d.suffix += " SET " + strings.Join(d.sets, ", ")
	}
	switch {
	case d.verb == knowledge.InsertInto && d.columns != "":
		return "INSERT" + d.modifier + " INTO " + table + " (" + d.columns + ") VALUES (?)" + d.suffix
	case d.verb == knowledge.InsertInto:
		return "INSERT" + d.modifier + " INTO " + table + " VALUES (?)" + d.suffix
	case d.verb == knowledge.UpdateOf || len(d.sets) > 0:
		sets, where := strings.Join(d.sets, ", "), ""
		if sets == "" {
			sets = hole
		}
		if len(d.where) > 0 {
			where = " WHERE " + strings.Join(d.where, " AND ")
		}
		return "UPDATE " + table + " SET " + sets + where + d.suffix
	case d.verb == knowledge.CopyInto:
		return "COPY " + table + " FROM STDIN"
	}
	return hole
}
