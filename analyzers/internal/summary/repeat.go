package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// repeat judges the regions of the function: which of its operations, and of the functions that it is
// given, they make again.
func (a *frame) repeat() {
	var regions []*region.Region
	for _, r := range region.Find(a.fn) {
		for _, o := range a.ops {
			a.repeatOp(r, o)
		}
		a.dragAlong(r)
		regions = append(regions, r)
	}
	a.repeatParams(regions)
	a.again()
}

// repeatOp judges one operation in one region. What is repeated already, by an inner region or by the
// callee, is not judged again.
func (a *frame) repeatOp(r *region.Region, o *op) {
	call, ok := o.call.(*ssa.Call)
	if !ok || o.Retry != nil || o.Anew || !r.Contains(call) || !o.matters() || a.undone(r, o) {
		return
	}
	judge := a.judge(a.given(o))
	if judge == nil {
		return
	}
	v := judge.Verdict(r, call, a.fit(call, o.Outcomes))
	switch v.Kind {
	case fact.NoRegion, fact.PollRegion:
		return
	}
	o.Retry = &fact.Retry{
		Pos:   a.position(r.Pos()),
		Func:  a.fn.String(),
		Site:  a.position(call.Pos()),
		Class: v.Class,
		Kind:  v.Kind,
		Bound: a.bound(r),

		Speaks: r.Speaks() || r.Sleeps(),
		Nested: r.Nested(),
	}
	a.switched(r, call, o)
	o.Retry.Gate = a.skipped(r, call, o)
	o.in = &repetition{
		renews: r.Contains,
		counts: r.IsCounter,
		yields: r.Shape == region.Yield,
	}
}

// undone reports whether the region begins a transaction anew with every attempt: what the operation did
// before a failure is rolled back then.
func (a *frame) undone(r *region.Region, o *op) bool {
	return o.Undone && slices.ContainsFunc(a.callsOf(r), begins)
}

// beginsOne reports whether the function begins a transaction.
func (a *frame) beginsOne() bool {
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(*ssa.Call); ok && begins(call) {
				return true
			}
		}
	}
	return false
}

// begins reports whether a call gives a transaction.
func begins(call *ssa.Call) bool {
	for res := range call.Call.Signature().Results().Variables() {
		t := types.Unalias(res.Type())
		if p, ok := t.(*types.Pointer); ok {
			t = types.Unalias(p.Elem())
		}
		if n, ok := t.(*types.Named); ok && strings.HasSuffix(n.Obj().Name(), "Tx") {
			return true
		}
	}
	return false
}

// maxFlags bounds the parameters of a function that are tried as switches of a repetition.
const maxFlags = 4

// switched finds a parameter without which there is no repetition: func send(..., idempotent bool).
func (a *frame) switched(r *region.Region, call *ssa.Call, o *op) {
	tried := 0
	for i, p := range a.fn.Params {
		if !simulate.IsBool(p.Type()) || tried == maxFlags {
			continue
		}
		tried++
		for _, on := range [...]bool{true, false} {
			judge := a.judge(append(a.given(o), region.Given{Value: p, Is: fact.Bool(!on)}))
			if judge == nil {
				return
			}
			if v := judge.Verdict(r, call, a.fit(call, o.Outcomes)); v.Kind == fact.NoRegion && !v.Overflow {
				o.Retry.Flag, o.Retry.On = &fact.Ref{Param: i}, on
				return
			}
		}
	}
}

// dragAlong finds operations of the region that are made again although they went well, because a call
// after them failed.
func (a *frame) dragAlong(r *region.Region) {
	for _, o := range a.ops {
		earlier, ok := o.call.(*ssa.Call)
		if !ok || o.Retry != nil || o.Anew || o.Reported || !r.Contains(earlier) || o.danger() != certain || a.undone(r, o) || r.Shape == region.Recursion {
			continue
		}
		judge := a.judge(nil)
		if judge == nil {
			return
		}
		for _, call := range a.callsOf(r) {
			if call == earlier || !judge.Drags(r, call, earlier) {
				continue
			}
			if v := judge.Verdict(r, call, nil); v.Kind != fact.RetryRegion {
				continue
			}
			o.Retry = &fact.Retry{
				Pos: a.position(r.Pos()), Func: a.fn.String(), Site: a.position(earlier.Pos()), Class: fact.Transport, Kind: fact.RetryRegion,
				Because: a.position(call.Pos()), Speaks: r.Speaks() || r.Sleeps(),
			}
			o.in = &repetition{renews: r.Contains, counts: r.IsCounter, yields: r.Shape == region.Yield}
			break
		}
	}
}

// callsOf are the calls of a region in the order of the blocks.
func (a *frame) callsOf(r *region.Region) []*ssa.Call {
	var calls []*ssa.Call
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(*ssa.Call); ok && r.Contains(call) {
				calls = append(calls, call)
			}
		}
	}
	return calls
}

// judge makes a judge of the function, nil if it is too large.
func (a *frame) judge(known []region.Given) *region.Judge {
	g := a.graph(a.fn)
	if g == nil {
		return nil
	}
	return &region.Judge{Graph: g, Callees: callees{a.unit}, Given: known}
}

// fit gives the outcomes if they describe the results of the call; a closure that is handed to a helper
// has others.
func (a *frame) fit(call *ssa.Call, outcomes []fact.Outcome) []fact.Outcome {
	n := call.Call.Signature().Results().Len()
	for _, o := range outcomes {
		for _, t := range o.Results {
			if len(t) != n {
				return nil
			}
		}
	}
	return outcomes
}

// given is what is known when the operation is one that must not be repeated: its method is POST. That
// is how a test of the method is seen to hold, or not to.
func (a *frame) given(o *op) []region.Given {
	if o.Kind != fact.HTTP && o.Kind != fact.Hidden {
		return nil
	}
	var known []region.Given
	for _, r := range o.Method.Of {
		if v := refValue(a.fn, r); v != nil && r.Path == "" && isStringy(v) {
			known = append(known, region.Given{Value: v, Is: fact.Value{Kind: fact.Str, Text: "POST"}})
		}
	}
	if len(o.Method.Of) == 0 && !o.Method.Unknown {
		return nil // the method is written down: nobody tests it
	}
	for v, m := range a.requests() {
		if overlap(m, o.Method) {
			known = append(known, region.Given{Value: v, Is: simulate.RequestWith("POST")})
		}
	}
	slices.SortFunc(known, func(x, y region.Given) int { return strings.Compare(x.Value.Name(), y.Value.Name()) })
	return known
}

// requests are the values of the function that hold a method, with what it may be: requests, and structs
// of the user's that have a field for it.
func (a *frame) requests() map[ssa.Value]fact.Method {
	if a.holders != nil {
		return a.holders
	}
	a.holders = map[ssa.Value]fact.Method{}
	add := func(v ssa.Value) {
		if _, captured := v.(*ssa.FreeVar); !captured && holdsMethod(v.Type()) {
			a.holders[v] = a.effects.MethodIn(v)
		}
	}
	for _, p := range a.fn.Params {
		add(p)
	}
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				add(v)
			}
		}
	}
	return a.holders
}

func holdsMethod(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	st, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if f.Name() == "Method" || f.Name() == "Request" && f.Embedded() {
			return true
		}
	}
	return false
}

// overlap reports whether two methods are chosen by the same thing.
func overlap(a, b fact.Method) bool {
	return slices.ContainsFunc(a.Of, func(r fact.Ref) bool {
		return slices.ContainsFunc(b.Of, func(s fact.Ref) bool {
			return r.Param == s.Param && strings.TrimSuffix(r.Path, ".Method") == strings.TrimSuffix(s.Path, ".Method")
		})
	})
}

// refValue is the parameter or captured variable that a reference names.
func refValue(fn *ssa.Function, r fact.Ref) ssa.Value {
	switch n := len(fn.Params); {
	case r.Param < n:
		return fn.Params[r.Param]
	case r.Param-n < len(fn.FreeVars):
		return fn.FreeVars[r.Param-n]
	}
	return nil
}

// bound is the parameter that bounds the attempts of a region, nil if there is none.
func (a *frame) bound(r *region.Region) *fact.Ref {
	v := r.Bound()
	if v == nil {
		return nil
	}
	for _, d := range flow.Definitions(v) {
		if i, ok := flow.Index(d); ok {
			return &fact.Ref{Param: i}
		}
	}
	return nil
}
