package flow

import (
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"
)

// maxSame bounds how deep two values are compared.
const maxSame = 6

// Same reports whether two values of a function are computed in the same way from the same values, so that they are equal
// unless something has changed in between: the same variable, equal constants, calls of one function with the same arguments.
func Same(a, b ssa.Value) bool { return same(a, b, 0) }

func same(a, b ssa.Value, depth int) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || depth > maxSame || !types.Identical(a.Type(), b.Type()) {
		return false
	}
	switch x := a.(type) {
	case *ssa.Const:
		y, ok := b.(*ssa.Const)
		return ok && sameConst(x, y)
	case *ssa.Call:
		y, ok := b.(*ssa.Call)
		return ok && sameCall(&x.Call, &y.Call, depth+1)
	case *ssa.UnOp:
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == y.Op && same(x.X, y.X, depth+1)
	case *ssa.BinOp:
		y, ok := b.(*ssa.BinOp)
		return ok && x.Op == y.Op && same(x.X, y.X, depth+1) && same(x.Y, y.Y, depth+1)
	case *ssa.Extract:
		y, ok := b.(*ssa.Extract)
		return ok && x.Index == y.Index && same(x.Tuple, y.Tuple, depth+1)
	case *ssa.FieldAddr:
		y, ok := b.(*ssa.FieldAddr)
		return ok && x.Field == y.Field && same(x.X, y.X, depth+1)
	case *ssa.Field:
		y, ok := b.(*ssa.Field)
		return ok && x.Field == y.Field && same(x.X, y.X, depth+1)
	case *ssa.Slice, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.Convert, *ssa.IndexAddr, *ssa.Index, *ssa.Lookup, *ssa.MakeClosure:
		y, ok := b.(ssa.Instruction) // a constant is none
		return ok && reflect.TypeOf(a) == reflect.TypeOf(b) && sameOperands(x.(ssa.Instruction), y, depth)
	case *ssa.Alloc:
		y, ok := b.(*ssa.Alloc)
		return ok && sameContent(x, y, depth)
	}
	return false
}

func sameConst(a, b *ssa.Const) bool {
	if a.Value == nil || b.Value == nil {
		return a.Value == nil && b.Value == nil
	}
	return a.Value.ExactString() == b.Value.ExactString()
}

// SameCall reports whether two calls call the same with the same.
func SameCall(a, b *ssa.CallCommon) bool { return sameCall(a, b, 0) }

func sameCall(a, b *ssa.CallCommon, depth int) bool {
	if a.Method != b.Method || len(a.Args) != len(b.Args) || !same(a.Value, b.Value, depth+1) {
		return false
	}
	for i := range a.Args {
		if !same(a.Args[i], b.Args[i], depth+1) {
			return false
		}
	}
	return true
}

// sameOperands compares instructions of one kind by what they work on.
func sameOperands(a, b ssa.Instruction, depth int) bool {
	x, y := a.Operands(nil), b.Operands(nil)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if (*x[i] == nil) != (*y[i] == nil) || *x[i] != nil && !same(*x[i], *y[i], depth+1) {
			return false
		}
	}
	return true
}

// sameContent compares composite literals, and the lists that variadic calls are given.
func sameContent(a, b *ssa.Alloc, depth int) bool {
	x, ok := parts(a)
	if !ok {
		return false
	}
	y, ok := parts(b)
	if !ok || len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].field != y[i].field || !same(x[i].val, y[i].val, depth+1) {
			return false
		}
	}
	return true
}

// part is what a literal has in one of its fields or elements.
type part struct {
	field int64
	val   ssa.Value
}

// parts are those of a literal in the order of the source; ok is false for any other variable.
func parts(v *ssa.Alloc) (all []part, ok bool) {
	for _, ref := range *v.Referrers() {
		var addr ssa.Value
		var field int64
		switch x := ref.(type) {
		case *ssa.FieldAddr:
			addr, field = x, int64(x.Field)
		case *ssa.IndexAddr:
			c, isConst := x.Index.(*ssa.Const)
			if !isConst {
				return nil, false
			}
			addr, field = x, c.Int64()
		case *ssa.Slice, *ssa.UnOp, *ssa.MakeInterface, *ssa.Call:
			continue
		default:
			return nil, false
		}
		for _, use := range *addr.Referrers() {
			st, isStore := use.(*ssa.Store)
			if !isStore || st.Addr != addr {
				return nil, false
			}
			all = append(all, part{field, st.Val})
		}
	}
	return all, len(all) > 0
}
