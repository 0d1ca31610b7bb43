package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// ArgumentOf is the value that a call gives for a reference of its callee: an argument, or for a closure
// the variable that it captured. captured says that it is the address of a variable.
func ArgumentOf(c *ssa.CallCommon, r fact.Ref) (v ssa.Value, captured bool) {
	args := c.Args
	if c.IsInvoke() {
		args = append([]ssa.Value{c.Value}, args...)
	}
	if r.Param < len(args) {
		return args[r.Param], false
	}
	for _, d := range flow.Definitions(c.Value) {
		if mc, ok := d.(*ssa.MakeClosure); ok {
			return Binding(mc, r)
		}
	}
	return nil, false
}

// Binding is what a closure captured for a reference of its function; captured says that it is the
// address of a variable.
func Binding(mc *ssa.MakeClosure, r fact.Ref) (v ssa.Value, captured bool) {
	fn := mc.Fn.(*ssa.Function)
	i := r.Param - len(fn.Params)
	if i < 0 || i >= len(mc.Bindings) {
		return nil, false
	}
	b := mc.Bindings[i]
	switch b.(type) {
	case *ssa.Alloc, *ssa.FreeVar:
		_, isPointer := fn.FreeVars[i].Type().Underlying().(*types.Pointer)
		return b, isPointer && fn.Synthetic == ""
	}
	return b, false
}

// InCaller is a callee's method as the caller of c sees it.
func (t *Tracer) InCaller(c *ssa.CallCommon, m fact.Method) fact.Method {
	return t.inCaller(c, m, 0)
}

func (t *Tracer) inCaller(c *ssa.CallCommon, m fact.Method, depth int) fact.Method {
	return t.lift(m, func(r fact.Ref) (ssa.Value, bool) { return ArgumentOf(c, r) }, depth)
}

// InMaker is the method of a closure as the function that makes it sees it.
func (t *Tracer) InMaker(mc *ssa.MakeClosure, m fact.Method) fact.Method {
	return t.lift(m, func(r fact.Ref) (ssa.Value, bool) { return Binding(mc, r) }, 0)
}

func (t *Tracer) lift(m fact.Method, argument func(fact.Ref) (ssa.Value, bool), depth int) fact.Method {
	lifted := fact.Method{Consts: m.Consts, Unknown: m.Unknown}
	for _, r := range m.Of {
		v, captured := argument(r)
		if v == nil {
			lifted.Unknown = true
			continue
		}
		defs := flow.Definitions
		if captured {
			defs = flow.Content
		}
		for _, d := range defs(v) {
			lifted = lifted.Merge(t.at(d, r.Path, depth+1))
		}
	}
	return lifted
}

// at is the method found at a path below a value.
func (t *Tracer) at(v ssa.Value, path string, depth int) fact.Method {
	switch {
	case depth > maxDepth:
		return fact.Method{Unknown: true}
	case path == "" && isString(v.Type()):
		return t.method(v, depth)
	case path == "":
		return t.request(v, depth).Method
	}
	if i, ok := flow.Index(v); ok {
		return fact.Method{Of: []fact.Ref{{Param: i, Path: path}}}
	}
	if strings.Contains(path[1:], ".") {
		return fact.Method{Unknown: true} // a field of a field, of something made here
	}
	return t.fieldOf(v, path[1:], depth)
}
