package idemkey

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Unkeyed is the token that the input of a call has a field for, and that the function around has not set; "" if it
// is set, or may be, or there is none. takes is the one that the service takes, whether this version of its library has
// the field or not; "" if the tables do not say. That an SDK makes a token by itself helps nobody who makes the input anew.
func Unkeyed(call ssa.CallInstruction, takes string) string {
	for _, a := range call.Common().Args {
		n := named(a.Type())
		if n == nil || n.Obj().Pkg() == nil || !knowledge.TakesTokens(n.Obj().Pkg().Path()) {
			continue
		}
		st, ok := n.Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for f := range st.Fields() {
			if !knowledge.IsToken(f.Name()) {
				continue
			}
			if madeWithout(a, f.Name(), call) {
				return f.Name()
			}
			return ""
		}
		return takes
	}
	return ""
}

// madeWithout reports whether the function makes a struct, and neither sets the field nor has anybody else look at the
// struct but the call: a helper, or a setter, may set it.
func madeWithout(v ssa.Value, field string, call ssa.CallInstruction) bool {
	for _, d := range flow.Definitions(v) {
		a, ok := d.(*ssa.Alloc)
		if !ok || sets(a, field) {
			return false
		}
		for _, ref := range *a.Referrers() {
			switch x := ref.(type) {
			case ssa.CallInstruction:
				if x != call {
					return false
				}
			case *ssa.Store:
				if x.Val == a {
					return false // kept somewhere
				}
			case *ssa.MakeClosure:
				return false
			}
		}
	}
	return true
}
