package effect

import (
	"go/types"
	"slices"
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

// givesTransaction reports whether a call is given a transaction, as squirrel's RunWith.
func givesTransaction(c *ssa.CallCommon) bool {
	return slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return isTransaction(flow.Concrete(a).Type()) })
}

// add adds what one call says.
func (d *draft) add(c *ssa.CallCommon) {
	p := partOf(c)
	if p == nil {
		d.begun = d.begun || givesTransaction(c)
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
