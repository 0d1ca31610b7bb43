package region

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Bound is the value that a counter of the region is compared with before it goes on: the number of
// attempts. nil when there is none.
func (r *Region) Bound() ssa.Value {
	for i, inside := range r.Inside {
		if !inside {
			continue
		}
		b := r.Fn.Blocks[i]
		last, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || len(b.Succs) == 2 && r.Inside[b.Succs[0].Index] && r.Inside[b.Succs[1].Index] {
			continue // decides nothing about leaving
		}
		cmp, ok := last.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		switch cmp.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL, token.NEQ:
		default:
			continue
		}
		switch {
		case !simulate.IsInt(cmp.X.Type()):
		case r.byCounter(cmp.X) && !r.holds(cmp.Y):
			return cmp.Y
		case r.byCounter(cmp.Y) && !r.holds(cmp.X):
			return cmp.X
		}
	}
	return nil
}

// once reports whether the number of attempts is known to be one, or none, in the state before the region.
func (r *Region) once(start *simulate.Env) bool {
	v := r.Bound()
	if v == nil {
		return false
	}
	n := start.Known(v)
	return n.Kind == fact.Int && n.N <= 1
}
