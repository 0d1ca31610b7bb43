package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Bounds of the evaluation of callees: how deep one leads to another, and how large a callee may be.
// Above them its results are open.
const (
	maxEvalDepth  = 5
	maxEvalBlocks = 200
)

// callees answers the simulator for the functions that a package calls.
type callees struct{ *unit }

var _ region.Callees = callees{}

func (c callees) NoReturn(call *ssa.CallCommon) bool {
	if call.IsInvoke() {
		return c.noReturn(call.Method)
	}
	fn := call.StaticCallee()
	if fn == nil {
		return false
	}
	if obj, ok := origin(fn).Object().(*types.Func); ok && c.noReturn(obj) {
		return true
	}
	s := c.summaries[origin(fn)]
	return s != nil && s.NoReturn
}

func (c callees) Mark(call *ssa.CallCommon) (string, bool) {
	k := effect.NameOf(call)
	tag := c.added.Mark(k.Path, k.Recv, k.Name)
	return tag, tag != ""
}

// Results evaluates a callee that has a body: what it returns for these arguments.
func (c callees) Results(call *ssa.CallCommon, args []fact.Value) [][]fact.Value {
	if call.IsInvoke() {
		return nil
	}
	if results, ok := codeOf(call, args); ok {
		return results
	}
	if results, ok := asked(call, args); ok {
		return results
	}
	fn := call.StaticCallee()
	if fn == nil {
		fn = closureOf(call.Value)
	}
	if fn == nil {
		return nil
	}
	fn = origin(fn)
	if !tells(fn.Signature) && !isConstructor(fn) {
		return nil
	}
	if len(fn.Blocks) == 0 {
		return c.mapped(call, args)
	}
	return c.eval(fn, args)
}

// asked is what a function of a library says of an error that may bear a mark; ok is false for any other function.
func asked(call *ssa.CallCommon, args []fact.Value) (results [][]fact.Value, ok bool) {
	k := effect.NameOf(call)
	ask := knowledge.Of(k.Path).Ask(k.Recv, k.Name)
	if ask == nil || len(args) == 0 {
		return nil, false
	}
	switch err := args[0]; {
	case err.Kind == fact.NonNil && err.HasTag(ask.Tag):
		return [][]fact.Value{{fact.Bool(!ask.Not)}}, true
	case err.Kind == fact.Nil, err.Kind == fact.NonNil && !err.MayHold(ask.Tag):
		return [][]fact.Value{{fact.Bool(ask.Not)}}, true
	}
	return nil, true
}

// mapped is what the summary of an imported function says of its results.
func (c callees) mapped(call *ssa.CallCommon, args []fact.Value) [][]fact.Value {
	s := c.summaryOf(call)
	if s == nil {
		return nil
	}
	for _, m := range s.Results {
		if covers(m.Args, args) {
			return m.Results
		}
	}
	return nil
}

// tells reports whether the results of a function can bear on what its caller does about a failure.
func tells(sig *types.Signature) bool {
	for r := range sig.Results().Variables() {
		if t := r.Type(); simulate.IsError(t) || simulate.IsCarrier(t) || simulate.IsBool(t) || simulate.IsResponse(t) || simulate.IsInt(t) {
			return true
		}
	}
	return false
}

// maxConstructor bounds the blocks of a function that is taken for a constructor.
const maxConstructor = 8

// isConstructor reports whether fn is a small function that gives a pointer: nil or not may matter.
func isConstructor(fn *ssa.Function) bool {
	results := fn.Signature.Results()
	if results.Len() != 1 || len(fn.Blocks) == 0 || len(fn.Blocks) > maxConstructor {
		return false
	}
	_, ok := results.At(0).Type().Underlying().(*types.Pointer)
	return ok
}

func (u *unit) eval(fn *ssa.Function, args []fact.Value) [][]fact.Value {
	if len(fn.Blocks) > maxEvalBlocks || u.depth >= maxEvalDepth {
		return nil
	}
	key := evalKey(fn, args)
	if r, ok := u.evals[key]; ok {
		return r
	}
	u.evals[key] = nil // ends a recursion
	u.depth++
	r := region.Eval(u.graph(fn), callees{u}, args)
	u.depth--
	r = distinct(r)
	if u.depth == 0 || len(r) > 0 {
		u.evals[key] = r
	} else {
		delete(u.evals, key) // cut off by the depth: another caller may see more
	}
	return r
}

func evalKey(fn *ssa.Function, args []fact.Value) string {
	var b strings.Builder
	b.WriteString(fn.String())
	if fn.Parent() != nil || fn.Synthetic != "" {
		b.WriteString(fn.Prog.Fset.Position(fn.Pos()).String())
	}
	for _, a := range args {
		b.WriteByte('|')
		b.WriteString(a.String())
		if a.Kind == fact.Status {
			b.WriteByte('s')
		}
	}
	return b.String()
}

// closureOf is the function of a closure that v can only be.
func closureOf(v ssa.Value) *ssa.Function {
	defs := flow.Definitions(v)
	if len(defs) != 1 {
		return nil
	}
	switch x := defs[0].(type) {
	case *ssa.MakeClosure:
		return x.Fn.(*ssa.Function)
	case *ssa.Function:
		return x
	}
	return nil
}
