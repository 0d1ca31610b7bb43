package simulate

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// maxCells bounds blocks times values of a function; above it no simulation is made (no verdict). It
// keeps the liveness table of a generated function of some 50,000 lines from taking hundreds of megabytes.
const maxCells = 1 << 27

// Graph is a function prepared for simulation: its values are numbered, and for each block it is known
// which values can still be read, so that states that differ in dead values only are one state.
// A Graph is not safe for concurrent use.
type Graph struct {
	Fn    *ssa.Function
	ids   map[ssa.Value]int32
	live  [][]uint64 // by block: values read in the block or after it, phis of the block not counted
	cells map[place]int32
	kids  map[int32][]int32 // cell -> cells of its fields
	field []bool            // by cell, from base: a field of something
	base  int32             // first number of a cell
}

// place is a canonical address: a root (an Alloc, a parameter, a captured variable), or a field of a
// place, or what a variable points to (field -1).
type place struct {
	root  ssa.Value
	outer int32
	field int
}

// NewGraph prepares fn. It returns nil when fn has no body or is too large to be judged.
func NewGraph(fn *ssa.Function) *Graph {
	if len(fn.Blocks) == 0 {
		return nil
	}
	g := &Graph{Fn: fn, ids: map[ssa.Value]int32{}, cells: map[place]int32{}, kids: map[int32][]int32{}}
	number := func(v ssa.Value) { g.ids[v] = int32(len(g.ids)) }
	for _, p := range fn.Params {
		number(p)
	}
	for _, v := range fn.FreeVars {
		number(v)
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				number(v)
			}
		}
	}
	g.base = int32(len(g.ids))
	if len(fn.Blocks)*len(g.ids) > maxCells {
		return nil // too large
	}
	g.liveness()
	return g
}

// liveness computes, by the usual backward data flow, which values each block or its successors read.
func (g *Graph) liveness() {
	words := (len(g.ids) + 63) / 64
	n := len(g.Fn.Blocks)
	g.live = make([][]uint64, n)
	use, def := make([][]uint64, n), make([][]uint64, n)
	store := make([]uint64, 3*n*words)
	for i := range g.Fn.Blocks {
		g.live[i], use[i], def[i] = store[3*i*words:][:words], store[(3*i+1)*words:][:words], store[(3*i+2)*words:][:words]
	}
	set := func(bits []uint64, id int32) { bits[id/64] |= 1 << (id % 64) }
	for i, b := range g.Fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				set(def[i], g.ids[v])
			}
			if phi, ok := in.(*ssa.Phi); ok {
				for e, v := range phi.Edges {
					if id, ok := g.ids[v]; ok {
						p := b.Preds[e].Index
						set(use[p], id) // read at the end of the predecessor
					}
				}
				continue
			}
			var room [8]*ssa.Value
			for _, op := range in.Operands(room[:0]) {
				if id, ok := g.ids[*op]; ok {
					set(use[i], id)
				}
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for i := n - 1; i >= 0; i-- {
			for w := range words {
				var out uint64
				for _, s := range g.Fn.Blocks[i].Succs {
					out |= g.live[s.Index][w]
				}
				in := use[i][w] | out&^def[i][w]
				if in != g.live[i][w] {
					g.live[i][w] = in
					changed = true
				}
			}
		}
	}
	// A value that a block both defines and reads is dead at its entry.
	for i := range n {
		for w := range words {
			g.live[i][w] &^= def[i][w]
		}
	}
}

// dead reports whether nothing in b or after it reads the value with that number. Cells never die.
func (g *Graph) dead(id int32, b *ssa.BasicBlock) bool {
	return id < g.base && g.live[b.Index][id/64]&(1<<(id%64)) == 0
}

// cell is the number of the memory at addr, the same for equal addresses as far as that is plain to see.
func (g *Graph) cell(addr ssa.Value) int32 {
	switch a := addr.(type) {
	case *ssa.FieldAddr:
		return g.intern(place{outer: g.cell(a.X), field: a.Field})
	case *ssa.UnOp:
		if a.Op == token.MUL {
			switch a.X.(type) {
			case *ssa.Alloc, *ssa.FreeVar:
				return g.intern(place{outer: g.cell(a.X), field: -1})
			}
		}
	}
	return g.intern(place{root: addr, outer: -1})
}

func (g *Graph) intern(p place) int32 {
	if id, ok := g.cells[p]; ok {
		return id
	}
	id := g.base + int32(len(g.cells))
	g.cells[p] = id
	g.field = append(g.field, p.root == nil && p.field >= 0)
	if p.root == nil {
		g.kids[p.outer] = append(g.kids[p.outer], id)
	}
	return id
}

// isField reports whether the number is that of a field's cell.
func (g *Graph) isField(id int32) bool { return id >= g.base && g.field[id-g.base] }
