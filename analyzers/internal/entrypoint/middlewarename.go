package entrypoint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// put adds middleware: a function, or a list of them.
func (c *coverage) put(v ssa.Value) {
	if v == nil {
		return
	}
	vals, ok := list(v)
	if !ok {
		vals = []ssa.Value{v}
	}
	for _, v := range vals {
		if m := c.middleware(v); m.Name != "" {
			c.found = append(c.found, m)
		} else if _, isText := v.Type().Underlying().(*types.Basic); !isText {
			c.open = true // a list from elsewhere
		}
	}
}

// middleware names a middleware's value: a function, a method value, or what a function returns.
func (f *finder) middleware(v ssa.Value) Middleware {
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Call:
			return f.whole(middlewareOf(&x.Call))
		case *ssa.Function:
			return f.whole(functionOf(x))
		case *ssa.MakeClosure:
			return f.whole(functionOf(x.Fn.(*ssa.Function)))
		}
	}
	for _, t := range f.handlers(v, "") {
		if t.fn != nil {
			return f.whole(functionOf(t.fn))
		}
		return Middleware{Name: t.obj.FullName(), Func: t.obj}
	}
	_, isFunc := v.Type().Underlying().(*types.Signature)
	if n := named(flow.Concrete(v).Type()); n != nil && n.Obj().Pkg() != nil && !isFunc {
		return Middleware{Name: n.Obj().Pkg().Path() + "." + n.Obj().Name()}
	}
	return Middleware{}
}

// whole fills in the body of a middleware that this package declares.
func (f *finder) whole(m Middleware) Middleware {
	if m.Fn != nil && !f.local[m.Fn] {
		m.Fn = nil
	}
	if m.Fn == nil && m.Func != nil {
		if fn := f.Pkg.Prog.FuncValue(m.Func.Origin()); fn != nil && f.local[fn] {
			m.Fn = fn
		}
	}
	return m
}

// middlewareOf names what a call calls.
func middlewareOf(c *ssa.CallCommon) Middleware {
	if obj := callee(c); obj != nil {
		return Middleware{Name: obj.FullName(), Func: obj}
	}
	if fn := c.StaticCallee(); fn != nil {
		return functionOf(fn)
	}
	return Middleware{Name: "func"}
}

func functionOf(fn *ssa.Function) Middleware {
	fn = origin(fn)
	if obj := declared(fn); obj != nil {
		return Middleware{Name: obj.FullName(), Fn: fn, Func: obj}
	}
	return Middleware{Name: fn.String(), Fn: fn}
}
