package region

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// precedes reports whether a is always executed before b.
func precedes(a, b ssa.Instruction) bool {
	if a.Block() == b.Block() {
		return slices.Index(a.Block().Instrs, a) < slices.Index(b.Block().Instrs, b)
	}
	return a.Block().Dominates(b.Block())
}

// byCounter reports whether v is computed from what the head of the region carries along.
func (r *Region) byCounter(v ssa.Value) bool {
	for range 5 {
		switch x := v.(type) {
		case *ssa.Phi:
			return x.Block() == r.Head
		case *ssa.BinOp:
			if r.byCounter(x.Y) {
				return true
			}
			v = x.X
		case *ssa.Convert:
			v = x.X
		default:
			return false
		}
	}
	return false
}

// isCounter reports whether a phi of the head only moves by constants.
func (r *Region) isCounter(phi *ssa.Phi) bool {
	for i, e := range phi.Edges {
		if r.Inside[phi.Block().Preds[i].Index] && !movesFrom(e, phi, 0) {
			return false
		}
	}
	return true
}

func movesFrom(v ssa.Value, phi *ssa.Phi, depth int) bool {
	if v == phi {
		return true
	}
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.BinOp:
		_, isConst := x.Y.(*ssa.Const)
		return isConst && movesFrom(x.X, phi, depth+1)
	case *ssa.Phi:
		for _, e := range x.Edges {
			if !movesFrom(e, phi, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}

// dependsOn reports whether v is computed from phi. A merge that may just keep phi is no step by itself.
func dependsOn(v ssa.Value, phi *ssa.Phi, depth int, seen map[ssa.Value]bool) bool {
	if v == phi {
		return depth > 0
	}
	if v == nil || depth > 8 || seen[v] {
		return false
	}
	seen[v] = true
	switch x := v.(type) {
	case *ssa.Alloc: // the array of a variadic call
		for _, ref := range *x.Referrers() {
			addr, ok := ref.(*ssa.IndexAddr)
			if !ok {
				continue
			}
			for _, use := range *addr.Referrers() {
				if st, ok := use.(*ssa.Store); ok && dependsOn(st.Val, phi, depth+1, seen) {
					return true
				}
			}
		}
		return false
	case *ssa.Phi:
		return slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return e != phi && dependsOn(e, phi, depth+1, seen) })
	}
	in, ok := v.(ssa.Instruction)
	if !ok {
		return false
	}
	return slices.ContainsFunc(in.Operands(nil), func(op *ssa.Value) bool { return *op != nil && dependsOn(*op, phi, depth+1, seen) })
}

// advances reports whether the region moves on what is stored at addr: pool = pool[1:], n = n.next.
func (r *Region) advances(addr ssa.Value) bool {
	if ia, ok := addr.(*ssa.IndexAddr); ok {
		load, ok := ia.X.(*ssa.UnOp)
		return ok && r.advances(load.X)
	}
	fa, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	for i, inside := range r.Inside {
		if !inside {
			continue
		}
		for _, in := range r.Fn.Blocks[i].Instrs {
			st, ok := in.(*ssa.Store)
			if !ok || !sameField(st.Addr, fa) {
				continue
			}
			if _, isSlice := st.Val.(*ssa.Slice); isSlice || readsField(st.Val, fa, 0) {
				return true
			}
		}
	}
	return false
}

// sameField reports whether addr is the same field of the same thing.
func sameField(addr ssa.Value, fa *ssa.FieldAddr) bool {
	o, ok := addr.(*ssa.FieldAddr)
	return ok && o.Field == fa.Field && sameAddr(o.X, fa.X)
}

func sameAddr(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	switch x := a.(type) {
	case *ssa.FieldAddr:
		return sameField(b, x)
	case *ssa.UnOp:
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == token.MUL && y.Op == token.MUL && x.X == y.X
	}
	return false
}

func readsField(v ssa.Value, fa *ssa.FieldAddr, depth int) bool {
	if depth > 6 {
		return false
	}
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL && sameField(load.X, fa) {
		return !simulate.IsInt(v.Type())
	}
	in, ok := v.(ssa.Instruction)
	if !ok {
		return false
	}
	return slices.ContainsFunc(in.Operands(nil), func(op *ssa.Value) bool { return *op != nil && readsField(*op, fa, depth+1) })
}

// carried are the phis of the head from which the inputs of the call are computed; none if a part of
// them comes from an iterator or a select.
func (r *Region) carried(call *ssa.Call) []*ssa.Phi {
	var phis []*ssa.Phi
	seen := map[ssa.Value]bool{}
	ok := true
	var walk func(v ssa.Value, depth int)
	walk = func(v ssa.Value, depth int) {
		if v == nil || seen[v] || depth > maxWalk || !r.holds(v) {
			return
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Next, *ssa.Select:
			ok = false
			return
		case *ssa.Phi:
			if x.Block() == r.Head {
				if !simulate.IsError(x.Type()) && !isNamed(x.Type(), "time", "Duration") && !isNamed(x.Type(), "time", "Time") {
					phis = append(phis, x)
				}
				return
			}
		}
		for _, op := range v.(ssa.Instruction).Operands(nil) {
			walk(*op, depth+1)
		}
	}
	for _, op := range call.Operands(nil) {
		walk(*op, 0)
	}
	if !ok {
		return nil
	}
	return phis
}
