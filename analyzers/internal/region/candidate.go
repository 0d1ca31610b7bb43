package region

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// signals say how a call can tell of a failure.
type signals struct {
	err  bool // its last result is an error
	resp bool // a result carries a status
	flag bool // (bool, error): the bool may say whether to go on
	only bool // a lone bool
}

func (s signals) any() bool { return s.err || s.resp || s.only }

// signalsOf tells how a call can fail; none for calls that are no attempt at anything: builtins,
// computations, accessors, and those that consume a failure instead of making one.
func (o *oracle) signalsOf(call *ssa.Call) signals {
	c := &call.Call
	if _, ok := c.Value.(*ssa.Builtin); ok || o.NoReturn(c) {
		return signals{}
	}
	path, _, name := Callee(c)
	if isPure(path) || isAccessor(name) || isCombinerVar(c) {
		return signals{}
	}
	results := c.Signature().Results()
	if results.Len() == 0 || consumes(c) {
		return signals{}
	}
	var s signals
	last := results.At(results.Len() - 1).Type()
	s.err = simulate.IsError(last)
	if s.err && results.Len() == 1 && isCombiner(name) {
		return signals{}
	}
	for v := range results.Variables() {
		s.resp = s.resp || simulate.IsResponse(v.Type())
	}
	s.flag = s.err && results.Len() == 2 && simulate.IsBool(results.At(0).Type())
	s.only = results.Len() == 1 && simulate.IsBool(last) && !c.IsInvoke() && o.boolAttempt != nil && o.boolAttempt(call)
	return s
}

// isAccessor reports whether a method of that name only looks at something, or ends it.
func isAccessor(name string) bool {
	switch name {
	case "Err", "Close", "Unwrap", "Error", "Cause", "Accept", "AcceptTCP":
		return true
	}
	return false
}

// consumes reports whether the call is given an error or a response and sends no request: it converts or
// tests a failure. Without this a third of all retries found would be converters.
func consumes(c *ssa.CallCommon) bool {
	eats := false
	for _, a := range c.Args {
		t := a.Type()
		if isRequest(t) {
			return false
		}
		eats = eats || simulate.IsError(t) || simulate.IsResponse(t)
	}
	return eats
}

func isRequest(t types.Type) bool {
	_, isPointer := types.Unalias(t).(*types.Pointer)
	_, name := typeName(t)
	return isPointer && name == "Request"
}

// isCombinerVar reports whether the callee is a package variable like multierr's Append.
func isCombinerVar(c *ssa.CallCommon) bool {
	load, ok := c.Value.(*ssa.UnOp)
	if !ok {
		return false
	}
	g, ok := load.X.(*ssa.Global)
	return ok && isCombiner(g.Name())
}
