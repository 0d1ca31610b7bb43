package region

import (
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Eval gives the tuples that fn can return for arguments of which that is known, one for each parameter;
// nil when it has no body or too many paths.
func Eval(g *simulate.Graph, callees Callees, args []fact.Value) [][]fact.Value {
	if g == nil {
		return nil
	}
	run := &simulate.Run{Graph: g, Oracle: &oracle{callees: callees}, Optimist: true}
	run.Go(g.Fn.Blocks[0], 0, entry(run, args))
	if run.Overflow {
		return nil
	}
	return run.Returns
}

// Comes reports whether fn comes to the call for arguments of which that is known.
func Comes(g *simulate.Graph, callees Callees, args []fact.Value, to *ssa.Call) bool {
	if g == nil {
		return true // nobody knows
	}
	run := &simulate.Run{Graph: g, Oracle: &oracle{callees: callees}, Optimist: true, Until: to}
	run.Go(g.Fn.Blocks[0], 0, entry(run, args))
	return len(run.At) > 0 || run.Overflow
}

// entry is the state in which a function begins that is given args.
func entry(run *simulate.Run, args []fact.Value) simulate.Env {
	g := run.Graph
	env := g.NewEnv()
	for i, p := range g.Fn.Params {
		if i >= len(args) {
			break
		}
		if args[i].Kind != fact.Unknown {
			env.Bind(p, args[i])
		} else if simulate.IsError(p.Type()) {
			env.Bind(p, fact.Value{}) // do not take it for nil
		}
		if args[i].N != 0 && args[i].Kind == fact.NonNil {
			run.Status = args[i].N
		}
	}
	return env
}

// IsCounter reports whether the phi counts the iterations of the region.
func (r *Region) IsCounter(phi *ssa.Phi) bool {
	return r.Head != nil && phi.Block() == r.Head && r.isCounter(phi)
}
