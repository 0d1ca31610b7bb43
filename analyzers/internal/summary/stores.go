package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// fieldStores are the values that the package stores into a field, of whatever struct value: what a
// client or function in a field can be.
func (u *unit) fieldStores(fa *ssa.FieldAddr) []ssa.Value {
	u.indexStores()
	return u.stores[fieldVar(fa)]
}

// Unset reports whether v is a field of the package's own that nothing in it sets: an option of the package's
// users, off unless they know better.
func (c callees) Unset(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	f := fieldVar(fa)
	return f.Pkg() == c.pass.Pkg && len(c.fieldStores(fa)) == 0
}

// globalStores are the values that the package stores into a variable of its own.
func (u *unit) globalStores(g *ssa.Global) []ssa.Value {
	u.indexStores()
	return u.globals[g]
}

// indexStores goes through the package once, when the first question comes.
func (u *unit) indexStores() {
	if u.indexed {
		return
	}
	u.indexed = true
	u.stores, u.globals = map[*types.Var][]ssa.Value{}, map[*ssa.Global][]ssa.Value{}
	funcs := u.funcs
	if init := u.pkg.Func("init"); init != nil {
		funcs = append(funcs[:len(funcs):len(funcs)], init)
	}
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				st, ok := in.(*ssa.Store)
				if !ok {
					continue
				}
				switch addr := st.Addr.(type) {
				case *ssa.FieldAddr:
					f := fieldVar(addr)
					u.stores[f] = append(u.stores[f], st.Val)
				case *ssa.Global:
					u.globals[addr] = append(u.globals[addr], st.Val)
				}
			}
		}
	}
}

// fieldVar is the declaration of a field, the same for all instances of a generic struct.
func fieldVar(fa *ssa.FieldAddr) *types.Var {
	return flow.FieldVar(fa).Origin()
}
