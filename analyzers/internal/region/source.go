package region

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// sortBySize puts inner loops first.
func sortBySize(rs []*Region) {
	size := func(r *Region) (n int) {
		for _, in := range r.Inside {
			if in {
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(rs, func(a, b *Region) int {
		return cmp.Or(cmp.Compare(size(a), size(b)), cmp.Compare(a.Head.Index, b.Head.Index))
	})
}

// loopPos is the position of the innermost statement that loops over all instructions of r: a for or
// range statement, or the label of a goto. SSA keeps no statements, so they are found by positions.
func loopPos(r *Region) token.Pos {
	syn := r.Fn.Syntax()
	if syn == nil {
		return r.Fn.Pos()
	}
	lo, hi := r.span(syn)
	if lo == token.NoPos {
		return syn.Pos()
	}
	best := token.NoPos
	ast.Inspect(syn, func(n ast.Node) bool {
		if n == nil || n.Pos() > lo || n.End() < hi {
			return n == nil || n == syn
		}
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			best = n.Pos()
		}
		return true
	})
	if best == token.NoPos {
		return lo // a goto
	}
	return best
}

// span is the part of the source that the instructions of r come from. Phis, variables and loads bear
// the positions of declarations and do not count.
func (r *Region) span(syn ast.Node) (lo, hi token.Pos) {
	for i, inside := range r.Inside {
		if !inside {
			continue
		}
		for _, in := range r.Fn.Blocks[i].Instrs {
			switch in.(type) {
			case *ssa.Phi, *ssa.Alloc, *ssa.UnOp, *ssa.FieldAddr:
				continue
			}
			p := in.Pos()
			if !p.IsValid() || p < syn.Pos() || syn.End() < p {
				continue
			}
			if lo == token.NoPos || p < lo {
				lo = p
			}
			hi = max(hi, p)
		}
	}
	return lo, hi
}
