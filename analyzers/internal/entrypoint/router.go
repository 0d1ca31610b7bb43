package entrypoint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// outer is the value that embeds the router at hand, as gin's Engine does its group, and iris's Application its
// builder. A struct of the package itself only holds a router in a field.
func outer(pkg *types.Package, v ssa.Value) ssa.Value {
	for {
		at := v
		if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
			at = load.X
		}
		fa, ok := at.(*ssa.FieldAddr)
		if !ok || !fieldOf(fa).Embedded() {
			return v
		}
		if n := named(fa.X.Type()); n == nil || n.Obj().Pkg() == pkg {
			return v
		}
		v = fa.X
	}
}

// aliases are the names under which a router goes in its function, with what it embeds.
func aliases(pkg *types.Package, v ssa.Value) []ssa.Value {
	all := flow.Aliases(v)
	seen := map[ssa.Value]bool{}
	for _, a := range all {
		seen[a] = true
	}
	for i := 0; i < len(all); i++ {
		if all[i].Referrers() == nil {
			continue
		}
		for _, ref := range *all[i].Referrers() {
			x, ok := ref.(ssa.Value)
			if !ok || seen[x] || !isEmbedded(pkg, x) {
				continue
			}
			seen[x] = true
			all = append(all, x)
		}
	}
	return all
}

// isEmbedded reports whether x is what a router embeds, or goes by another name of it as an interface.
func isEmbedded(pkg *types.Package, x ssa.Value) bool {
	switch x := x.(type) {
	case *ssa.FieldAddr:
		return outer(pkg, x) != x
	case *ssa.UnOp:
		return x.Op == token.MUL && outer(pkg, x) != x
	case *ssa.MakeInterface:
		return true
	}
	return false
}

// touch is an instruction by which something may be put before the handlers of a router, and the name by which
// the router goes there.
type touch struct {
	as ssa.Value
	in ssa.Instruction
}

// touches are those of all names of a router in its function. A large router has hundreds of routes, each of which
// asks for them.
func (f *finder) touches(v ssa.Value) []touch {
	if ts, ok := f.touched[v]; ok {
		return ts
	}
	var ts []touch
	for _, a := range aliases(f.Pkg.Pkg, v) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			switch x := ref.(type) {
			case *ssa.Return:
				ts = append(ts, touch{a, x})
			case ssa.CallInstruction:
				if !isRegistration(x.Common(), a) {
					ts = append(ts, touch{a, x})
				}
			}
		}
	}
	f.touched[v] = ts
	return ts
}

// isRegistration reports whether a call only registers a handler on the router v.
func isRegistration(c *ssa.CallCommon, v ssa.Value) bool {
	for _, n := range namesOf(c) {
		e := n.entries()
		if row, ok := e.Register(n.recv, n.name); ok && e.Use(n.recv, n.name) == nil {
			return effect.Argument(c, row.Handler) != v
		}
	}
	return false
}

// mayPrecede reports whether a may have run when b runs. Of two functions nothing is known.
func mayPrecede(a, b ssa.Instruction) bool {
	if a.Parent() != b.Parent() {
		return true
	}
	if a.Block() == b.Block() && slices.Index(a.Block().Instrs, a) < slices.Index(b.Block().Instrs, b) {
		return true
	}
	return reaches(a.Block(), b.Block())
}

// reaches reports whether a path of at least one step leads from a to b.
func reaches(a, b *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{}
	todo := slices.Clone(a.Succs)
	for len(todo) > 0 {
		x := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if x == b {
			return true
		}
		if !seen[x] {
			seen[x] = true
			todo = append(todo, x.Succs...)
		}
	}
	return false
}
