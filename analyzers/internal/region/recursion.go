package region

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// selfCalls are the calls of fn to itself that describe the same work: that separates a retry from the
// descent of a tree.
func selfCalls(fn *ssa.Function) map[*ssa.Call]bool {
	var again map[*ssa.Call]bool
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			callee := call.Call.StaticCallee()
			if callee == nil || callee != fn && callee.Origin() != fn {
				continue
			}
			if sameWork(fn, call.Call.Args) {
				if again == nil {
					again = map[*ssa.Call]bool{}
				}
				again[call] = true
			}
		}
	}
	return again
}

// SameWork reports whether a call of fn with these arguments describes the same work as the one that is under way.
func SameWork(fn *ssa.Function, args []ssa.Value) bool { return sameWork(fn, args) }

// sameWork reports whether the arguments that describe the work are the function's own parameters. A
// method must keep its receiver; counters, flags, errors, contexts and constants may differ.
func sameWork(fn *ssa.Function, args []ssa.Value) bool {
	if len(args) != len(fn.Params) {
		return false
	}
	same, work := 0, 0
	for i, p := range fn.Params {
		if i == 0 && fn.Signature.Recv() != nil {
			if !isParam(args[0], p) {
				return false
			}
			continue
		}
		if isContext(p.Type()) || simulate.IsInt(p.Type()) || simulate.IsBool(p.Type()) || simulate.IsError(p.Type()) {
			continue
		}
		work++
		if isParam(args[i], p) {
			same++
		} else if _, isConst := args[i].(*ssa.Const); !isConst {
			return false
		}
	}
	return same > 0 || work == 0
}

// isParam reports whether v is the parameter, directly or read from the variable that it was put into
// because a closure captures it.
func isParam(v ssa.Value, p *ssa.Parameter) bool {
	if v == p {
		return true
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	variable, ok := load.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	holds := false
	for _, ref := range *variable.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == variable {
			if st.Val != p {
				return false
			}
			holds = true
		}
	}
	return holds
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

// isNamed reports whether t is the named type of a package, or a pointer to it.
func isNamed(t types.Type, path, name string) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}
