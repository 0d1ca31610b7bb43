package summary

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// outcomes tells what the function returns for each outcome of one of its operations, everything else
// succeeding. That is how a caller's test of an error is seen to stop after a 429, say.
func (a *frame) outcomes(o *op) []fact.Outcome {
	call, ok := o.call.(*ssa.Call)
	results := a.fn.Signature.Results()
	if !ok || results.Len() == 0 || !tells(a.fn.Signature) {
		return nil
	}
	judge := a.judge(a.given(o))
	if judge == nil {
		return nil
	}
	from := a.fit(call, o.Outcomes)
	if len(from) == 0 {
		from = region.Outcomes(call.Call.Signature().Results(), fact.Value{}, fact.Failure)
	}
	var all []fact.Outcome
	for _, f := range from {
		var tuples [][]fact.Value
		for _, t := range f.Results {
			returned := judge.Returns(call, t, f.Class == 0)
			if returned == nil && f.Class != 0 {
				continue
			}
			tuples = append(tuples, returned...)
		}
		tuples = distinct(forget(results.Len(), tuples))
		if len(tuples) == 0 {
			continue
		}
		all = addOutcome(all, fact.Outcome{Class: f.Class, Results: tuples})
	}
	return all
}

// forget drops tuples of the wrong length, which a recovered panic can bring.
func forget(n int, tuples [][]fact.Value) [][]fact.Value {
	kept := tuples[:0]
	for _, t := range tuples {
		if len(t) == n {
			kept = append(kept, t)
		}
	}
	return kept
}

// addOutcome joins outcomes of one class.
func addOutcome(all []fact.Outcome, o fact.Outcome) []fact.Outcome {
	for i := range all {
		if all[i].Class == o.Class {
			all[i].Results = distinct(append(all[i].Results, o.Results...))
			return all
		}
	}
	return append(all, o)
}

// describe fills what a summary says apart from operations and functions of the caller.
func (a *frame) describe(s *fact.Summary) {
	a.describeRequest(s)
	a.describeKeys(s)
	s.Fresh = a.freshResult()
	s.NoReturn = a.neverReturns()
	a.describeResults(s)
}

// returned are the values that the function can return at an index.
func returned(fn *ssa.Function, i int) []ssa.Value {
	var vals []ssa.Value
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && i < len(ret.Results) {
			vals = append(vals, ret.Results[i])
		}
	}
	return vals
}

// describeRequest tells which request the function makes for its caller.
func (a *frame) describeRequest(s *fact.Summary) {
	results := a.fn.Signature.Results()
	if results.Len() == 0 || !isRequest(results.At(0).Type()) {
		return
	}
	for _, v := range returned(a.fn, 0) {
		if c, ok := v.(*ssa.Const); ok && c.IsNil() {
			continue
		}
		r := a.effects.RequestOf(v)
		for _, u := range a.keys.OnRequest(v) {
			r.Keys = append(r.Keys, u.Fact(a.position))
		}
		r.Keys = fact.DistinctKeys(r.Keys)
		if s.Request == nil {
			s.Request = &r
			continue
		}
		s.Request.Method = s.Request.Method.Merge(r.Method)
		s.Request.Keys = fact.DistinctKeys(append(s.Request.Keys, r.Keys...))
	}
}

// maxSets bounds the keys that one function sets on what its callers give.
const maxSets = 32

// describeKeys tells which keys the function sets on a request or header of its caller.
func (a *frame) describeKeys(s *fact.Summary) {
	for i, p := range a.fn.Params {
		isReq, isHeader := isRequest(p.Type()), isHeaderMap(p.Type())
		if !isReq && !isHeader {
			continue
		}
		uses := a.keys.OnHeader
		if isReq {
			uses = a.keys.OnRequest
		}
		for _, u := range uses(p) {
			if u.Name != "" && len(s.Sets) < maxSets {
				s.Sets = append(s.Sets, fact.KeySet{On: fact.Ref{Param: i}, Key: u.Fact(a.position)})
			}
		}
	}
}

// freshResult names the source if the first result is a text, number or id that differs with every call.
func (a *frame) freshResult() string {
	results := a.fn.Signature.Results()
	if results.Len() == 0 || !isScalar(results.At(0).Type()) {
		return ""
	}
	for _, v := range returned(a.fn, 0) {
		o := a.keys.Origin(v)
		if len(o.Sources) > 0 && len(o.Refs) == 0 {
			return o.Sources[0].Name
		}
	}
	return ""
}

// neverReturns reports whether no path of the function comes to a return.
func (a *frame) neverReturns() bool {
	for _, b := range a.fn.Blocks {
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			return false
		}
	}
	return a.fn.Recover == nil && !a.loopsForEver()
}

// loopsForEver reports whether the function has a loop: without a return it may be a server, which is not
// what ends a caller's path.
func (a *frame) loopsForEver() bool { return len(region.Find(a.fn)) > 0 }

func constInt(v ssa.Value) (int64, bool) {
	defs := flow.Definitions(v)
	if len(defs) != 1 {
		return 0, false
	}
	c, ok := defs[0].(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int || !simulate.IsInt(c.Type()) {
		return 0, false
	}
	return constant.Int64Val(c.Value)
}
