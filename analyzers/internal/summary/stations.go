package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// functionStations are where a function comes from: a station of another step, or the function itself.
func (u *unit) functionStations(v ssa.Value, depth int) []fact.Station {
	if depth > maxEvalDepth {
		return nil
	}
	var all []fact.Station
	seen := map[string]bool{}
	add := func(prefix string, names ...fact.Station) {
		for _, s := range names {
			if prefix != "" && !strings.HasPrefix(s.Name, prefix) {
				s.Name = prefix + s.Name
			}
			if !seen[s.Name] {
				seen[s.Name] = true
				all = append(all, s)
			}
		}
	}
	for _, d := range flow.Definitions(v) {
		if table := tableOf(d); table != nil {
			add(fact.Each, u.functionStations(table, depth+1)...)
			continue
		}
		if bound := u.captures(d); bound != nil {
			for _, b := range bound {
				add("", u.functionStations(b, depth+1)...)
			}
			continue
		}
		if elements, ok := elementsOf(d); ok {
			for _, e := range elements {
				add("", u.functionStations(e, depth+1)...)
			}
			continue
		}
		add("", u.functionStep(d)...)
	}
	return all
}

// functionStep is the station that a value is at, or the function that it is.
func (u *unit) functionStep(d ssa.Value) []fact.Station {
	switch x := d.(type) {
	case *ssa.Function:
		return []fact.Station{u.function(x)}
	case *ssa.MakeClosure:
		return []fact.Station{u.function(x.Fn.(*ssa.Function))}
	case *ssa.Parameter:
		if i, ok := flow.Index(x); ok && x.Parent().Object() != nil {
			return []fact.Station{{Name: paramStation(origin(x.Parent()).Object(), i)}}
		}
	case *ssa.Field:
		if s := u.ownField(x.X.Type(), flow.ValueVar(x).Name()); s != "" {
			return []fact.Station{{Name: s}}
		}
	case *ssa.UnOp:
		switch addr := x.X.(type) {
		case *ssa.FieldAddr:
			if s := u.ownField(addr.X.Type(), flow.Field(addr)); s != "" {
				return []fact.Station{{Name: s}}
			}
		case *ssa.Global:
			if u.inModule(addr.Pkg.Pkg) {
				return []fact.Station{{Name: globalStation(addr)}}
			}
		}
	case *ssa.Call:
		return u.resultStations(x, 0)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return u.resultStations(call, x.Index)
		}
	}
	return nil
}

// tableOf is the table or list out of which a function is taken, nil if it is not.
func tableOf(d ssa.Value) ssa.Value {
	switch x := d.(type) {
	case *ssa.Lookup:
		return x.X
	case *ssa.Index:
		return x.X
	case *ssa.Extract:
		switch t := x.Tuple.(type) {
		case *ssa.Lookup:
			return t.X
		case *ssa.Next:
			if r, ok := t.Iter.(*ssa.Range); ok {
				return r.X
			}
		}
	case *ssa.UnOp:
		if at, ok := x.X.(*ssa.IndexAddr); ok && x.Op == token.MUL {
			return at.X
		}
	}
	return nil
}

// elementsOf are the functions that a table or list is written down or filled with in its function. ok says that it is
// made there.
func elementsOf(d ssa.Value) (elements []ssa.Value, ok bool) {
	switch x := d.(type) {
	case *ssa.MakeMap:
		for _, ref := range *x.Referrers() {
			if up, isUpdate := ref.(*ssa.MapUpdate); isUpdate && up.Map == x {
				elements = append(elements, up.Value)
			}
		}
		return elements, true
	case *ssa.Slice:
		return flow.Variadic(x)
	case *ssa.Call:
		if b, isBuiltin := x.Call.Value.(*ssa.Builtin); isBuiltin && b.Name() == "append" {
			return x.Call.Args, true
		}
	}
	return nil, false
}

// captures are the values that a captured variable may hold, by the function around; nil if d is none.
func (u *unit) captures(d ssa.Value) []ssa.Value {
	fv, ok := d.(*ssa.FreeVar)
	if load, isLoad := d.(*ssa.UnOp); isLoad && load.Op == token.MUL {
		fv, ok = load.X.(*ssa.FreeVar)
	}
	if !ok || fv.Parent().Parent() == nil {
		return nil
	}
	i, _ := flow.Index(fv)
	vals := []ssa.Value{}
	for _, b := range fv.Parent().Parent().Blocks {
		for _, in := range b.Instrs {
			mc, ok := in.(*ssa.MakeClosure)
			if !ok || mc.Fn != fv.Parent() {
				continue
			}
			bound := mc.Bindings[i-len(fv.Parent().Params)]
			if _, isVar := bound.(*ssa.Alloc); isVar {
				vals = append(vals, flow.Content(bound)...)
			} else {
				vals = append(vals, bound)
			}
		}
	}
	return vals
}

// ownField is the station of a field of a struct type of the module, "" for another one.
func (u *unit) ownField(t types.Type, field string) string {
	path, name := namedOf(t)
	if name == "" || !u.inModulePath(path) {
		return ""
	}
	return "field " + path + "." + name + "." + field
}

// function is the station that a function is itself. A method value has the name of the method.
func (u *unit) function(fn *ssa.Function) fact.Station {
	fn = origin(fn)
	name := fn.String()
	if obj, ok := fn.Object().(*types.Func); ok {
		name = obj.Origin().FullName()
	}
	if u.taken != nil {
		u.taken[name] = fn
	}
	return fact.Station{Name: fact.Function + name}
}
