package flow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Returned is the value that a return gives for a result. In a function that defers calls, all returns store their results
// in variables first, which the deferred calls may change, and load them: what is loaded could be what any of them
// has stored.
func Returned(ret *ssa.Return, i int) ssa.Value {
	v := ret.Results[i]
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load.Block() != ret.Block() {
		return v
	}
	if addr, ok := load.X.(*ssa.Alloc); !ok || slices.ContainsFunc(*addr.Referrers(), isClosure) {
		return v // a deferred function may change it
	}
	for _, in := range slices.Backward(ret.Block().Instrs) {
		if st, ok := in.(*ssa.Store); ok && st.Addr == load.X {
			return st.Val
		}
	}
	return v
}

func isClosure(in ssa.Instruction) bool {
	_, ok := in.(*ssa.MakeClosure)
	return ok
}
