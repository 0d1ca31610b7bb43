package dedupe

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// lockWords are parts of names of what takes a lock, which may be a claim as well; letWords of what lets go of it.
var (
	lockWords = [...]string{"acquire", "lock", "obtain", "setnx"}
	letWords  = [...]string{"del", "free", "release", "unlock"}
)

// isLock reports whether a condition asks for something that the function lets go of when it ends, whatever happened: a
// lock keeps two calls apart, and says nothing of what the one before has done.
func isLock(fn *ssa.Function, cond ssa.Value) bool {
	taken := source(cond)
	if taken == nil || !hasAny(plain(effect.NameOf(&taken.Call).Name), lockWords[:]) {
		return false
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			d, ok := in.(*ssa.Defer)
			if !ok {
				continue
			}
			if lets(&d.Call, taken) || slices.ContainsFunc(always(d), func(c *ssa.CallCommon) bool { return lets(c, taken) }) {
				return true
			}
		}
	}
	return false
}

// maxParts bounds the methods on the result of a call that lead back to it.
const maxParts = 3

// source is the call that a value comes from, seen through the parts of its result: SetNX(...).Result().
func source(v ssa.Value) *ssa.Call {
	if not, ok := v.(*ssa.UnOp); ok && callOf(v) == nil {
		return source(not.X)
	}
	call := callOf(v)
	for range maxParts {
		if call == nil || !isResult(call) {
			return call
		}
		of := call.Call.Args[0]
		if embedded, ok := of.(*ssa.FieldAddr); ok {
			of = embedded.X
		}
		inner := callOf(of)
		if inner == nil {
			return call
		}
		call = inner
	}
	return call
}

// isResult reports whether a call gives the result of another one.
func isResult(call *ssa.Call) bool {
	switch effect.NameOf(&call.Call).Name {
	case "Err", "Result", "Val":
		return len(call.Call.Args) == 1
	}
	return false
}

// always are the calls that a deferred closure makes in any case.
func always(d *ssa.Defer) []*ssa.CallCommon {
	mc, ok := d.Call.Value.(*ssa.MakeClosure)
	if !ok {
		return nil
	}
	var calls []*ssa.CallCommon
	for _, in := range mc.Fn.(*ssa.Function).Blocks[0].Instrs {
		if c, ok := in.(*ssa.Call); ok {
			calls = append(calls, &c.Call)
		}
	}
	return calls
}

// lets reports whether a call lets go of what another one has taken: both are methods of the same type, or none is.
func lets(c *ssa.CallCommon, taken *ssa.Call) bool {
	if !startsAny(effect.NameOf(c).Name, letWords[:]) {
		return false
	}
	x, y := effect.Argument(c, knowledge.Receiver), effect.Argument(&taken.Call, knowledge.Receiver)
	if x == nil || y == nil {
		return x == y
	}
	return flow.Concrete(x).Type().String() == flow.Concrete(y).Type().String()
}

// setsIfAbsent reports whether an error is that of Redis' SET under the condition that there is nothing yet.
func setsIfAbsent(err ssa.Value) bool {
	call := source(err)
	return call != nil && effect.NameOf(&call.Call).Name == "SetArgs"
}
