package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Variadic gives the values that a call packs into a slice for a variadic parameter, each as it was
// before its conversion to an interface. ok is false when the slice comes from elsewhere.
func Variadic(slice ssa.Value) (vals []ssa.Value, ok bool) {
	if c, isConst := slice.(*ssa.Const); isConst && c.IsNil() {
		return nil, true
	}
	s, isSlice := slice.(*ssa.Slice)
	if !isSlice {
		return nil, false
	}
	array, isAlloc := s.X.(*ssa.Alloc)
	if !isAlloc {
		return nil, false
	}
	if _, isArray := array.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array); !isArray {
		return nil, false
	}
	for _, ref := range *array.Referrers() {
		addr, isElem := ref.(*ssa.IndexAddr)
		if !isElem {
			continue
		}
		for _, use := range *addr.Referrers() {
			if st, isStore := use.(*ssa.Store); isStore && st.Addr == addr {
				vals = append(vals, Concrete(st.Val))
			}
		}
	}
	return vals, true
}

// Concrete strips conversions between interfaces and from a concrete type to an interface.
func Concrete(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}
