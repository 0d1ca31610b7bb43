package entrypoint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// A function that registers routes is given the router by another package, which knows what stands before them. Each
// unit says what it knows; the link step puts it together.

// handsRouter notes a router that a call gives to an exported function of the module.
func (f *finder) handsRouter(call ssa.CallInstruction) {
	c := call.Common()
	if f.toExported(c) == nil {
		return
	}
	for _, a := range c.Args {
		to := f.handedOn(c, a)
		if to == "" || strings.HasSuffix(f.Pkg.Prog.Fset.Position(call.Pos()).Filename, "_test.go") {
			continue
		}
		cov := f.covering(a, call)
		r := fact.Router{To: to, Open: cov.open, From: cov.from}
		for _, m := range cov.found {
			r.Middleware = append(r.Middleware, m.Name)
		}
		for _, also := range cov.also {
			if also != to {
				r.Also = append(r.Also, also)
			}
		}
		f.routers = append(f.routers, r)
	}
}

// handedOn is the parameter of an exported function of the module as which a call gives it the router v, "" if it does
// not.
func (f *finder) handedOn(c *ssa.CallCommon, v ssa.Value) string {
	obj := f.toExported(c)
	if obj == nil || !takesRoutes(v) {
		return ""
	}
	i := slices.Index(c.Args, v)
	if i < 0 {
		return ""
	}
	return fact.Param(obj.FullName(), i)
}

// toExported is the exported function of the module that a call calls, nil if it calls another one.
func (f *finder) toExported(c *ssa.CallCommon) *types.Func {
	fn := c.StaticCallee()
	if fn == nil || f.Own == nil {
		return nil
	}
	if obj := declared(fn); obj != nil && obj.Exported() && obj.Pkg() != nil && f.Own(obj.Pkg()) {
		return obj
	}
	return nil
}

// takesRoutes reports whether routes are registered on v: it is of a type of a library with entries.
func takesRoutes(v ssa.Value) bool {
	n := named(v.Type())
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	e := knowledge.EntriesOf(n.Obj().Pkg().Path())
	return e.HasUse(n.Obj().Name()) || e.HasRegister(n.Obj().Name())
}

// putsBefore notes what an exported function puts before the routes of a router that it is given.
func (f *finder) putsBefore(fn *ssa.Function) {
	obj := declared(fn)
	if obj == nil || !obj.Exported() {
		return
	}
	for i, p := range fn.Params {
		if !takesRoutes(p) {
			continue
		}
		c := &coverage{finder: f, seen: map[ssa.Value]bool{}}
		for _, t := range f.touches(p) {
			call, ok := t.in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			for _, n := range namesOf(call.Common()) {
				u := n.entries().Use(n.recv, n.name)
				if u != nil && (u.Does == knowledge.CoverAll || u.Does == knowledge.CoverLater) && effect.Argument(call.Common(), knowledge.Receiver) == t.as {
					c.put(effect.Argument(call.Common(), u.Middleware))
				}
			}
		}
		var names []string
		for _, m := range c.found {
			names = append(names, m.Name)
		}
		if len(names) > 0 {
			f.puts = append(f.puts, fact.Put{On: fact.Param(obj.FullName(), i), Middleware: names})
		}
	}
}
