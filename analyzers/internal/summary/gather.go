package summary

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// gather finds the operations at the calls of the function: their own, those of their callees, and those
// of the functions that they are given.
func (a *frame) gather() {
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(ssa.CallInstruction); ok {
				a.gatherAt(call)
			}
		}
	}
}

func (a *frame) gatherAt(call ssa.CallInstruction) {
	c := call.Common()
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return
	}
	if k := effect.NameOf(c); a.added.Of(k.Path).IsSafe(k.Recv, k.Name) {
		return // the user says so
	}
	sum := a.summaryOf(c)
	callee := c.StaticCallee()
	local := sum != nil || callee != nil && a.isLocal(callee)
	if site, ok := a.effects.At(c, local); ok {
		if !a.bySchema(c) {
			a.own(call, site)
		}
		return
	}
	if c.IsInvoke() {
		a.hidden(call)
	}
	if callee == nil && !c.IsInvoke() {
		for _, f := range functionsOf(c.Value) {
			a.fromFunction(call, f, nil)
		}
		a.valueOf(call, c.Value)
	} else if sum != nil {
		a.fromCallee(call, sum)
	}
	a.handed(call, sum)
}

// fromCallee adds the operations of a callee, in terms of this function.
func (a *frame) fromCallee(call ssa.CallInstruction, sum *fact.Summary) {
	c := call.Common()
	for i := range sum.Effects {
		e := sum.Effects[i]
		o := a.lifted(call, &e)
		if e.IsValue() {
			a.liftedValue(call, o)
			continue
		}
		if o.Kind == fact.SQL {
			a.effects.StatementInCaller(c, &o.Effect)
		} else {
			o.Method = a.effects.InCaller(c, e.Method)
		}
		path, of := a.effects.PathInCaller(c, e.PathOf)
		o.Path, o.PathOf = e.Path+path, of
		o.uses = a.keys.FromCallee(call, e.Keys)
		o.Interface = a.hiddenArgs(e.Interface, func(m fact.Method) fact.Method { return a.effects.InCaller(c, m) })
		if o.Retry != nil {
			o.Retry = a.boundedRetry(c, o.Retry)
		}
		a.ops = append(a.ops, o)
	}
}

// fromFunction adds the operations of a function value that is called, or given to be called, at call.
// repeat, if not nil, is how it is called again.
func (a *frame) fromFunction(call ssa.CallInstruction, f function, repeat *repeatedBy) {
	sum := a.unit.summary(f.fn)
	if sum == nil {
		return
	}
	for i := range sum.Effects {
		e := sum.Effects[i]
		o := a.lifted(call, &e)
		if e.IsValue() {
			a.ops = append(a.ops, o)
			continue
		}
		if o.Kind == fact.SQL {
			a.effects.StatementInMaker(f.mc, &o.Effect)
		}
		if o.Kind != fact.SQL && f.mc == nil {
			o.Method = fact.Method{Consts: e.Method.Consts, Unknown: e.Method.Unknown || len(e.Method.Of) > 0}
		}
		if f.mc != nil {
			if o.Kind != fact.SQL {
				o.Method = a.effects.InMaker(f.mc, e.Method)
			}
			path, of := a.effects.PathInMaker(f.mc, e.PathOf)
			o.Path, o.PathOf = e.Path+path, of
			o.uses = a.keys.FromClosure(f.mc, call, e.Keys)
			o.Interface = a.hiddenArgs(e.Interface, func(m fact.Method) fact.Method { return a.effects.InMaker(f.mc, m) })
		} else {
			o.PathOf = nil
			o.uses = a.keys.FromClosure(nil, call, e.Keys)
		}
		if repeat != nil {
			repeat.apply(a, o, &e)
		}
		a.ops = append(a.ops, o)
	}
}

// lifted is an operation of a callee seen at a call.
func (a *frame) lifted(call ssa.CallInstruction, e *fact.Effect) *op {
	o := &op{Effect: *e, call: call}
	o.Keys, o.uses = nil, nil
	if call.Pos().IsValid() && len(e.Via) < maxVia { // a method value's wrapper has no place
		o.Via = append([]token.Position{a.position(call.Pos())}, e.Via...)
	}
	return o
}

// boundedRetry is the repetition inside a callee as this caller makes it: none if he bounds it to one
// attempt.
func (a *frame) boundedRetry(c *ssa.CallCommon, r *fact.Retry) *fact.Retry {
	if r = a.switchedRetry(c, r); r == nil {
		return nil
	}
	if r.Bound == nil {
		return r
	}
	v, captured := effect.ArgumentOf(c, *r.Bound)
	if v == nil || captured || r.Bound.Path != "" {
		return unbounded(r)
	}
	if n, ok := constInt(v); ok && n <= 1 {
		return nil
	}
	if i, ok := flow.Index(v); ok {
		b := *r
		b.Bound = &fact.Ref{Param: i}
		return &b
	}
	return unbounded(r)
}

// switchedRetry is the repetition inside a callee as this caller makes it: none if he switches it off.
func (a *frame) switchedRetry(c *ssa.CallCommon, r *fact.Retry) *fact.Retry {
	if r.Flag == nil {
		return r
	}
	s := *r
	s.Flag = nil
	v, captured := effect.ArgumentOf(c, *r.Flag)
	if v == nil || captured {
		return &s
	}
	for _, d := range flow.Definitions(v) {
		if k, ok := d.(*ssa.Const); !ok || k.Value == nil || constant.BoolVal(k.Value) == r.On {
			if i, ok := flow.Index(d); ok {
				s.Flag = &fact.Ref{Param: i}
			}
			return &s
		}
	}
	return nil
}

func unbounded(r *fact.Retry) *fact.Retry {
	b := *r
	b.Bound = nil
	return &b
}

// function is a function value that is known: a function, or a closure with the place that makes it.
type function struct {
	fn *ssa.Function
	mc *ssa.MakeClosure
}

// functionsOf are the functions that v can be, as far as the function at hand knows.
func functionsOf(v ssa.Value) []function {
	var fs []function
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Function:
			fs = append(fs, function{fn: x})
		case *ssa.MakeClosure:
			fs = append(fs, function{fn: x.Fn.(*ssa.Function), mc: x})
		}
	}
	return fs
}
