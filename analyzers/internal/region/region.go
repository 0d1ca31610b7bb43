package region

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Shape is how a region repeats.
type Shape uint8

// Natural is a loop of the control-flow graph, goto included; Yield the body of a range over a function;
// Recursion a function that calls itself with the same work.
const (
	Natural Shape = iota
	Yield
	Recursion
)

// Region is a part of a function that can be executed again.
type Region struct {
	Fn     *ssa.Function
	Shape  Shape
	Head   *ssa.BasicBlock
	Inside []bool // by block index

	again map[*ssa.Call]bool // the self-calls of a recursion
}

// Nested reports whether another loop stands around the region.
func (r *Region) Nested() bool {
	if r.Shape != Natural {
		return false
	}
	for _, o := range naturalLoops(r.Fn) {
		if o.Head != r.Head && o.Inside[r.Head.Index] {
			return true
		}
	}
	return false
}

// Contains reports whether the instruction is part of the region.
func (r *Region) Contains(in ssa.Instruction) bool {
	return in.Parent() == r.Fn && in.Block() != nil && r.Inside[in.Block().Index]
}

// holds reports whether v is computed inside the region.
func (r *Region) holds(v ssa.Value) bool {
	in, ok := v.(ssa.Instruction)
	return ok && r.Contains(in)
}

// Find gives the regions of fn, inner loops before the loops around them.
func Find(fn *ssa.Function) []*Region {
	if len(fn.Blocks) == 0 {
		return nil
	}
	regions := naturalLoops(fn)
	if fn.Synthetic == "range-over-func yield" {
		regions = append(regions, whole(fn, Yield, nil))
	}
	if again := selfCalls(fn); len(again) > 0 {
		regions = append(regions, whole(fn, Recursion, again))
	}
	return regions
}

func whole(fn *ssa.Function, shape Shape, again map[*ssa.Call]bool) *Region {
	r := &Region{Fn: fn, Shape: shape, Inside: make([]bool, len(fn.Blocks)), again: again}
	for i := range r.Inside {
		r.Inside[i] = true
	}
	return r
}

// naturalLoops merges the loops of equal heads. An edge to a block that dominates its source is a back
// edge; the few irreducible loops of real code are ignored.
func naturalLoops(fn *ssa.Function) []*Region {
	byHead := map[*ssa.BasicBlock]*Region{}
	var heads []*ssa.BasicBlock
	for _, b := range fn.Blocks {
		for _, h := range b.Succs {
			if !h.Dominates(b) {
				continue
			}
			r := byHead[h]
			if r == nil {
				r = &Region{Fn: fn, Head: h, Inside: make([]bool, len(fn.Blocks))}
				r.Inside[h.Index] = true
				byHead[h] = r
				heads = append(heads, h)
			}
			r.grow(b)
		}
	}
	regions := make([]*Region, 0, len(heads))
	for _, h := range heads {
		regions = append(regions, byHead[h])
	}
	sortBySize(regions)
	return regions
}

// grow adds what reaches b without passing the head.
func (r *Region) grow(b *ssa.BasicBlock) {
	stack := []*ssa.BasicBlock{b}
	for len(stack) > 0 {
		x := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r.Inside[x.Index] {
			continue
		}
		r.Inside[x.Index] = true
		stack = append(stack, x.Preds...)
	}
}

// Pos is where the repetition stands in the source: the loop's first line, or the call of a recursion.
func (r *Region) Pos() token.Pos {
	switch r.Shape {
	case Recursion:
		first := token.NoPos
		for call := range r.again {
			if first == token.NoPos || call.Pos() < first {
				first = call.Pos()
			}
		}
		return first
	case Yield:
		if syn := r.Fn.Syntax(); syn != nil {
			return syn.Pos()
		}
		return r.Fn.Pos()
	}
	return loopPos(r)
}
