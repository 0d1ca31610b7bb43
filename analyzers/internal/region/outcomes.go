package region

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// statuses are the answers that stand for a class of failures.
var statuses = []struct {
	class fact.Class
	code  int64
}{
	{fact.ServerError, 500}, {fact.ServerError, 503}, {fact.TooMany, 429}, {fact.Unauthorized, 401}, {fact.Conflict, 409},
}

// Outcomes are the tuples that a call with that signature can return, told by the types of its results
// alone: an error, a response with a status, a bool beside an error. failed is what is known of the
// response, and failure of the error, when the request itself failed.
func Outcomes(results *types.Tuple, failed, failure fact.Value) []fact.Outcome {
	n := results.Len()
	hasErr := n > 0 && simulate.IsError(results.At(n-1).Type())
	if n == 1 && simulate.IsCarrier(results.At(0).Type()) {
		return []fact.Outcome{
			{Class: fact.Transport, Results: [][]fact.Value{{simulate.Carrying(true)}}},
			{Results: [][]fact.Value{{simulate.Carrying(false)}}},
		}
	}
	tuple := func(err fact.Value, code int64) []fact.Value {
		vals := make([]fact.Value, n)
		for i := range vals {
			switch t := results.At(i).Type(); {
			case i == n-1 && hasErr:
				vals[i] = err
			case simulate.IsResponse(t) && code == 0:
				vals[i] = failed
			case simulate.IsResponse(t):
				vals[i] = fact.Value{Kind: fact.NonNil, N: code}
			case err.Kind == fact.Nil && isPointer(t):
				vals[i] = fact.Value{Kind: fact.NonNil}
			}
		}
		return vals
	}
	isNil := fact.Value{Kind: fact.Nil}
	hasResp := false
	for v := range results.Variables() {
		hasResp = hasResp || simulate.IsResponse(v.Type())
	}
	success := fact.Outcome{}
	var all []fact.Outcome
	if hasErr {
		all = append(all, fact.Outcome{Class: fact.Transport, Results: [][]fact.Value{tuple(failure, 0)}})
	}
	if !hasResp {
		success.Results = [][]fact.Value{tuple(isNil, 200)}
		return append(all, success)
	}
	for _, code := range []int64{200, 201, 204} {
		success.Results = append(success.Results, tuple(isNil, code))
	}
	for _, s := range statuses {
		all = append(all, fact.Outcome{Class: s.class, Results: [][]fact.Value{tuple(isNil, s.code)}})
	}
	return append(all, success)
}

func isPointer(t types.Type) bool {
	_, ok := types.Unalias(t).Underlying().(*types.Pointer)
	return ok
}

// outcomes are those of a call that is known by its signature only. A bool beside the error, or alone,
// may say either way whether to go on: both are tried as success.
func (s signals) outcomes(call *ssa.Call) []fact.Outcome {
	results := call.Call.Signature().Results()
	all := Outcomes(results, fact.Value{}, fact.Failure)
	if !s.flag && !s.only {
		return all
	}
	var flagged []fact.Outcome
	for _, o := range all {
		if o.Class != 0 {
			flagged = append(flagged, o)
			continue
		}
		for _, flag := range []fact.Value{fact.Bool(true), fact.Bool(false)} {
			tuple := append([]fact.Value{flag}, o.Results[0][1:]...)
			flagged = append(flagged, fact.Outcome{Results: [][]fact.Value{tuple}})
		}
	}
	return flagged
}
