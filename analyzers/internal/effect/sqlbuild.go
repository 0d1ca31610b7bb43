package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// maxParts bounds the calls of which one statement is built. Beyond it the statement is open.
const maxParts = 40

// draft is a statement that a builder puts together.
type draft struct {
	*texter
	depth int
	seen  map[*ssa.Call]bool

	verb                             knowledge.Clause
	table, columns, modifier, suffix string
	sets, where                      []string
	begun                            bool // in a transaction
	open                             bool
}

// built is the text of the statement that a chain of calls puts together, of which c is the last.
func (w *texter) built(c *ssa.CallCommon, depth int) string {
	d := draft{texter: w, depth: depth + 1, seen: map[*ssa.Call]bool{}}
	d.add(c)
	if v := Argument(c, knowledge.Receiver); v != nil {
		d.back(v)
	}
	w.undone = w.undone || d.begun
	return clip(d.text())
}

// partOf is what a call adds to a statement, nil if nothing.
func partOf(c *ssa.CallCommon) *knowledge.Part {
	k := NameOf(c)
	return knowledge.Of(k.Path).Part(k.Recv, k.Name)
}

// back follows a chain of calls to where it began.
func (d *draft) back(v ssa.Value) {
	if isTransaction(v.Type()) {
		d.begun = true
	}
	for _, def := range flow.Definitions(v) {
		if x, ok := def.(*ssa.Extract); ok && x.Index == 0 {
			def = x.Tuple
		}
		if p, ok := def.(*ssa.Parameter); ok && p.Parent().Parent() != nil {
			d.begun = true // by the helper that calls the closure
		}
		call, ok := def.(*ssa.Call)
		if !ok || d.seen[call] {
			continue
		}
		if len(d.seen) == maxParts {
			d.open = true
			return
		}
		d.seen[call] = true
		began := d.verb
		d.add(&call.Call)
		if began == 0 && d.verb != 0 {
			d.forth(call)
		}
		recv := Argument(&call.Call, knowledge.Receiver)
		if recv != nil && (partOf(&call.Call) != nil || samePackage(recv.Type(), call.Type())) {
			d.back(recv)
		}
	}
	d.begin(v)
}

// begin looks for a call that begins a transaction on the session that a chain starts with, rather than to give another one.
func (d *draft) begin(session ssa.Value) {
	for _, a := range flow.Aliases(session) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			call, ok := ref.(*ssa.Call)
			if !ok || Argument(&call.Call, knowledge.Receiver) != a || !isError(call.Type()) {
				continue
			}
			if p := partOf(&call.Call); p != nil && p.Adds == knowledge.Begin {
				d.begun = true
			}
		}
	}
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// forth adds what is called on a builder without going on with its result: it changes the builder itself.
func (d *draft) forth(builder *ssa.Call) {
	for _, a := range flow.Aliases(builder) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			call, ok := ref.(*ssa.Call)
			if ok && !d.seen[call] && len(d.seen) < maxParts && Argument(&call.Call, knowledge.Receiver) == a {
				d.seen[call] = true
				d.add(&call.Call)
			}
		}
	}
}

// samePackage reports whether two types are of one package, as those of a builder's chain are.
func samePackage(a, b types.Type) bool {
	p, q := packageOf(a), packageOf(b)
	return p != nil && p == q
}

func packageOf(t types.Type) *types.Package {
	if n := declared(t); n != nil {
		return n.Obj().Pkg()
	}
	return nil
}

// declared is the declared type that t is, or points to.
func declared(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

// isTransaction reports whether t is a transaction, as every library calls it.
func isTransaction(t types.Type) bool {
	n := declared(t)
	return n != nil && (strings.HasSuffix(n.Obj().Name(), "Tx") || n.Obj().Name() == "TxDatabase")
}

// add adds what one call says.
func (d *draft) add(c *ssa.CallCommon) {
	p := partOf(c)
	if p == nil {
		for _, a := range c.Args {
			d.begun = d.begun || isTransaction(flow.Concrete(a).Type()) // squirrel's RunWith
		}
		return
	}
	arg := Argument(c, p.Arg)
	switch p.Adds {
	case knowledge.InsertInto, knowledge.UpdateOf, knowledge.CopyInto:
		if d.verb == 0 {
			d.verb = p.Adds
		}
		d.named(arg)
	case knowledge.Table:
		d.named(arg)
	case knowledge.Set:
		d.set(arg, Argument(c, p.Arg+1))
	case knowledge.SetTo:
		d.sets = append(d.sets, d.textOf(arg)+" = "+d.textOf(Argument(c, p.Arg+1)))
	case knowledge.Step:
		column := d.textOf(arg)
		d.sets = append(d.sets, column+" = "+column+" + ?")
	case knowledge.Sets:
		d.sets = append(d.sets, d.fields(arg)...)
	case knowledge.SetText:
		d.sets = append(d.sets, d.textOf(arg))
	case knowledge.Columns:
		d.columns = d.list(arg)
	case knowledge.Modifier:
		d.modifier += " " + d.list(arg)
	case knowledge.Suffix:
		d.suffix += " " + d.textOf(arg)
	case knowledge.On:
		d.suffix += " ON " + d.textOf(arg)
	case knowledge.Upsert:
		d.suffix += " ON CONFLICT DO NOTHING"
	case knowledge.Clauses:
		d.clauses(arg)
	case knowledge.Where:
		d.where = append(d.where, d.condition(arg)...)
	case knowledge.Begin:
		d.begun = true
	}
}

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
