package summary

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// Elements are what a map or slice is filled with when it is written down: a literal of the function, or a
// variable of the package that is set once, by its declaration. Tests of the method look into such.
func (c callees) Elements(container ssa.Value) (map[string]fact.Value, bool) {
	defs := flow.Definitions(container)
	if len(defs) != 1 {
		return nil, false
	}
	made := defs[0]
	if load, ok := made.(*ssa.UnOp); ok && load.Op == token.MUL {
		g, ok := load.X.(*ssa.Global)
		if !ok {
			return nil, false
		}
		stored := c.globalStores(g)
		if len(stored) != 1 {
			return nil, false
		}
		made = stored[0]
	}
	switch x := made.(type) {
	case *ssa.MakeMap:
		return mapElements(x)
	case *ssa.Slice:
		return sliceElements(x)
	}
	return nil, false
}

func mapElements(m *ssa.MakeMap) (map[string]fact.Value, bool) {
	elems := map[string]fact.Value{}
	for _, ref := range *m.Referrers() {
		up, ok := ref.(*ssa.MapUpdate)
		if !ok || up.Map != m {
			continue
		}
		key, ok := flow.String(up.Key)
		if !ok {
			return nil, false
		}
		elems[key] = fact.Value{}
		if v, ok := up.Value.(*ssa.Const); ok && v.Value != nil && v.Value.Kind() == constant.Bool {
			elems[key] = fact.Bool(constant.BoolVal(v.Value))
		}
	}
	return elems, true
}

func sliceElements(s *ssa.Slice) (map[string]fact.Value, bool) {
	vals, ok := flow.Variadic(s)
	if !ok {
		return nil, false
	}
	elems := map[string]fact.Value{}
	for _, v := range vals {
		text, ok := flow.String(v)
		if !ok {
			return nil, false
		}
		elems[text] = fact.Value{}
	}
	return elems, true
}
