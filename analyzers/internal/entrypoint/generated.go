package entrypoint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// generated adds the methods of services whose interface a generator made: what the registering function of the
// generated package is given, the resolvers that a root resolver returns, and the types that embed the
// generator's base.
func (f *finder) generated() {
	done := map[*types.Named]bool{}
	for _, fn := range f.Funcs {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if call, ok := in.(ssa.CallInstruction); ok {
					f.service(call, done)
				}
			}
		}
		f.resolver(fn)
	}
	for _, name := range f.Pkg.Pkg.Scope().Names() {
		if tn, ok := f.Pkg.Pkg.Scope().Lookup(name).(*types.TypeName); ok {
			f.embedding(tn, done)
		}
	}
}

// service adds what a call hands to a generated function that registers the methods of a service.
func (f *finder) service(call ssa.CallInstruction, done map[*types.Named]bool) {
	c := call.Common()
	fn := c.StaticCallee()
	if fn == nil || c.Signature().Recv() != nil {
		return
	}
	obj := declared(fn)
	if obj == nil {
		return
	}
	for i := range c.Args {
		g, ok := knowledge.GeneratedBy(obj, i)
		if !ok {
			continue
		}
		iface, isIface := c.Signature().Params().At(i).Type().Underlying().(*types.Interface)
		if !isIface {
			continue
		}
		e := Entry{Kind: g.Kind, Framework: g.Framework, Contract: g.Contract, Redelivered: redelivers(g.Contract), Middleware: f.options(c), Pos: call.Pos()}
		for j, a := range c.Args {
			if j != i && isRouter(a.Type()) {
				f.covering(a, call).cover(&e)
			}
		}
		f.implementations(c.Args[i], iface, e)
		for _, d := range flow.Definitions(c.Args[i]) {
			if n := named(d.Type()); n != nil {
				done[n] = true
			}
		}
		return
	}
}

// isRouter reports whether middleware may be put before what is registered on a value of type t.
func isRouter(t types.Type) bool {
	n := named(t)
	return n != nil && n.Obj().Pkg() != nil && knowledge.EntriesOf(n.Obj().Pkg().Path()).HasUses()
}

// implementations adds the methods of an interface on what a value holds.
func (f *finder) implementations(v ssa.Value, iface *types.Interface, e Entry) {
	for m := range iface.Methods() {
		if !m.Exported() {
			continue // mustEmbedUnimplemented
		}
		for _, t := range f.handlers(v, m.Name()) {
			if t.fn == nil && (t.made || t.obj == nil || isBase(t.obj)) {
				continue
			}
			x := e
			x.Fn, x.Func, x.Param, x.Calls = t.fn, t.obj, t.param, t.calls
			if x.Kind == fact.Call {
				x.Route = m.Name()
			}
			f.add(&x)
		}
	}
}

// isBase reports whether a method is that of a generator's base, which answers that it is not implemented.
func isBase(m *types.Func) bool {
	recv := m.Signature().Recv()
	if recv == nil {
		return false
	}
	n := named(recv.Type())
	return n != nil && strings.HasPrefix(n.Obj().Name(), "Unimplemented")
}

// resolver adds the methods of the mutation resolver that the root resolver of gqlgen returns.
func (f *finder) resolver(fn *ssa.Function) {
	sig := fn.Signature
	if fn.Name() != "Mutation" || sig.Recv() == nil || sig.Results().Len() != 1 {
		return
	}
	n := named(sig.Results().At(0).Type())
	if n == nil || n.Obj().Name() != "MutationResolver" || !types.IsInterface(n) {
		return
	}
	for _, res := range returned(fn, 0) {
		for m := range n.Underlying().(*types.Interface).Methods() {
			for _, t := range f.handlers(res, m.Name()) {
				f.add(&Entry{
					Fn: t.fn, Func: t.obj, Param: t.param, Kind: fact.Call, Framework: "github.com/99designs/gqlgen", Contract: knowledge.RPC(n.Obj()),
					Route: m.Name(), Pos: fn.Pos(),
				})
			}
		}
	}
}

// embedding adds the methods of a type that embeds the base of a generated service, registered in another package.
func (f *finder) embedding(tn *types.TypeName, done map[*types.Named]bool) {
	n, ok := tn.Type().(*types.Named)
	if !ok || done[n] || tn.IsAlias() {
		return
	}
	st := structOf(n)
	if st == nil {
		return
	}
	for field := range st.Fields() {
		base := named(field.Type())
		if !field.Embedded() || base == nil || base.Obj().Pkg() == nil {
			continue
		}
		service, ok := strings.CutPrefix(base.Obj().Name(), "Unimplemented")
		iface, isType := base.Obj().Pkg().Scope().Lookup(service).(*types.TypeName)
		if !ok || !isType || !types.IsInterface(iface.Type()) {
			continue
		}
		for m := range iface.Type().Underlying().(*types.Interface).Methods() {
			f.own(n, iface, m)
		}
	}
}

// own adds the method of a service that a type declares itself.
func (f *finder) own(n *types.Named, iface *types.TypeName, m *types.Func) {
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(n), true, f.Pkg.Pkg, m.Name())
	method, ok := obj.(*types.Func)
	if !ok || !m.Exported() || method.Pkg() != f.Pkg.Pkg {
		return
	}
	fn := f.Pkg.Prog.FuncValue(method.Origin())
	if fn == nil || !f.local[fn] {
		return
	}
	contract := knowledge.RPC(iface)
	f.add(&Entry{
		Fn: fn, Param: -1, Kind: fact.Call, Framework: m.Pkg().Path(), Contract: contract, Redelivered: redelivers(contract), Route: m.Name(), ByType: true, Open: true,
		Pos: fn.Pos(),
	})
}
