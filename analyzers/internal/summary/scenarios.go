package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// maxScenarios bounds the scenarios of one function, maxScenarioBlocks its size. Other packages know
// nothing of the results of larger ones.
const (
	maxScenarios      = 8
	maxScenarioBlocks = 40
)

// describeResults tells what an exported function answers for a POST, for an error, or for the response of a
// failure: other packages have no body to evaluate.
func (a *frame) describeResults(s *fact.Summary) {
	obj := a.fn.Object()
	if obj == nil || !obj.Exported() || !tells(a.fn.Signature) || len(a.fn.Blocks) > maxScenarioBlocks {
		return
	}
	for i, p := range a.fn.Params {
		for _, v := range a.scenarios(p) {
			if len(s.Results) == maxScenarios {
				return
			}
			args := make([]fact.Value, len(a.fn.Params))
			args[i] = v
			if results := a.eval(a.fn, args); telling(results) {
				s.Results = append(s.Results, fact.Mapping{Args: args, Results: results})
			}
		}
	}
}

// scenarios are the values of a parameter that are worth asking about.
func (a *frame) scenarios(p *ssa.Parameter) []fact.Value {
	switch t := p.Type(); {
	case simulate.IsError(t):
		return []fact.Value{{Kind: fact.Nil}, fact.StdFailure}
	case isRequest(t):
		return []fact.Value{simulate.RequestWith("POST")}
	case simulate.IsResponse(t):
		return []fact.Value{{Kind: fact.NonNil, N: 200}, {Kind: fact.NonNil, N: 429}, {Kind: fact.NonNil, N: 500}, {Kind: fact.NonNil, N: 503}}
	case isStringy(p) && a.namesMethods():
		return []fact.Value{{Kind: fact.Str, Text: "POST"}}
	}
	return nil
}

// namesMethods reports whether the function compares with methods of HTTP, by their names.
func (a *frame) namesMethods() bool {
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			switch x := in.(type) {
			case *ssa.Lookup:
				return true
			case *ssa.BinOp:
				for _, v := range [...]ssa.Value{x.X, x.Y} {
					if s, ok := flow.String(v); ok && (s == "GET" || s == "POST" || s == "HEAD" || s == "PATCH") {
						return true
					}
				}
			}
		}
	}
	return false
}

// telling reports whether anything is known of the results.
func telling(results [][]fact.Value) bool {
	for _, t := range results {
		for _, v := range t {
			if v.Kind != fact.Unknown {
				return true
			}
		}
	}
	return false
}
