package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// maxRestart bounds the functions that lead from a function back to it.
const maxRestart = 2

// restarts are the places at which the function has itself called anew with the same work: by another function that calls
// it back, by a timer, in a goroutine. What calls itself at once is a region.
func (a *frame) restarts() []region.Aim {
	var aims []region.Aim
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			r := &restarter{unit: a.unit, fn: a.fn}
			direct := call.Common().StaticCallee()
			if _, isCall := in.(*ssa.Call); isCall && direct != nil && origin(direct) == a.fn {
				continue // a recursion
			}
			if back := r.at(call, func(v ssa.Value) ssa.Value { return v }, 0); back != nil {
				aims = append(aims, region.Aim{At: in, Comes: a.comes(direct, back)})
			}
		}
	}
	return aims
}

// comes is whether a function comes to the call by which it leads back, nil if that is no call of its own.
func (a *frame) comes(fn *ssa.Function, back ssa.CallInstruction) func([]fact.Value) bool {
	to, ok := back.(*ssa.Call)
	if !ok || fn == nil || to.Parent() != origin(fn) {
		return nil
	}
	return func(args []fact.Value) bool { return region.Comes(a.graph(fn), callees{a.unit}, args, to) }
}

// restarter looks for a way back to a function.
type restarter struct {
	*unit
	fn *ssa.Function
}

// at is the call by which what is started at a call leads back to the function with the same work, nil if it does not. to
// gives what a value is in the function itself.
func (r *restarter) at(call ssa.CallInstruction, to func(ssa.Value) ssa.Value, depth int) ssa.CallInstruction {
	c := call.Common()
	started, args := c.StaticCallee(), c.Args
	if k := effect.NameOf(c); k.Path == "time" && k.Recv == "" && k.Name == "AfterFunc" {
		return r.value(call, c.Args[1], to, depth)
	}
	if mc, ok := c.Value.(*ssa.MakeClosure); ok {
		return r.closure(call, mc, to, depth)
	}
	if started == nil && !r.isItself(to(c.Value)) {
		return nil
	}
	if started != nil {
		started = origin(started)
	}
	if started == nil || started == r.fn {
		mapped := make([]ssa.Value, len(args))
		for i, v := range args {
			mapped[i] = to(v)
		}
		if region.SameWork(r.fn, mapped) {
			return call
		}
		return nil
	}
	return r.inside(started, func(v ssa.Value) ssa.Value {
		if p, ok := v.(*ssa.Parameter); ok {
			if i, ok := flow.Index(p); ok && i < len(args) {
				return to(args[i])
			}
		}
		return v
	}, depth)
}

// isItself reports whether v is the variable, or what it holds, that the function captures and in which it is kept itself:
// a function literal that calls itself.
func (r *restarter) isItself(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	fv, ok := v.(*ssa.FreeVar)
	if !ok || fv.Parent() != r.fn || r.fn.Parent() == nil {
		return false
	}
	i, _ := flow.Index(fv)
	for _, b := range r.fn.Parent().Blocks {
		for _, in := range b.Instrs {
			mc, ok := in.(*ssa.MakeClosure)
			if !ok || mc.Fn != r.fn {
				continue
			}
			held, isVar := effect.Binding(mc, fact.Ref{Param: i})
			return isVar && closureOf(held) == nil && holdsOnly(held, r.fn)
		}
	}
	return false
}

// holdsOnly reports whether nothing but the function is stored in a variable.
func holdsOnly(variable ssa.Value, fn *ssa.Function) bool {
	held := flow.Content(variable)
	for _, v := range held {
		mc, ok := v.(*ssa.MakeClosure)
		if !ok || mc.Fn != fn {
			return false
		}
	}
	return len(held) > 0
}

// value follows a function value that is started: the function, a closure, a method value.
func (r *restarter) value(call ssa.CallInstruction, v ssa.Value, to func(ssa.Value) ssa.Value, depth int) ssa.CallInstruction {
	for _, f := range functionsOf(v) {
		switch {
		case f.mc != nil:
			if back := r.closure(call, f.mc, to, depth); back != nil {
				return back
			}
		case origin(f.fn) == r.fn && len(r.fn.Params) == 0:
			return call
		}
	}
	return nil
}

// closure follows a closure, whose captured variables are those of the function that makes it.
func (r *restarter) closure(call ssa.CallInstruction, mc *ssa.MakeClosure, to func(ssa.Value) ssa.Value, depth int) ssa.CallInstruction {
	fn := mc.Fn.(*ssa.Function)
	return r.inside(fn, func(v ssa.Value) ssa.Value {
		free := v
		load, ok := v.(*ssa.UnOp)
		if ok && load.Op == token.MUL {
			free = load.X
		}
		if _, captured := free.(*ssa.FreeVar); !captured {
			return v
		}
		i, ok := flow.Index(free)
		if !ok {
			return v
		}
		b, isVar := effect.Binding(mc, fact.Ref{Param: i})
		if isVar {
			if held := flow.Content(b); len(held) == 1 {
				b = held[0]
			}
		}
		return to(b)
	}, depth)
}

// inside looks for the way back in the body of another function.
func (r *restarter) inside(fn *ssa.Function, to func(ssa.Value) ssa.Value, depth int) ssa.CallInstruction {
	if depth == maxRestart || fn == r.fn || !slices.Contains(r.group, fn) && !isWrapper(fn) && fn.Parent() != r.fn {
		return nil
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if back := r.at(call, to, depth+1); back != nil {
				return call
			}
		}
	}
	return nil
}
