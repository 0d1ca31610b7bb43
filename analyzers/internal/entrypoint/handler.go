package entrypoint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// maxHops bounds the steps through calls, parameters and fields from a registration to its handler. What lies
// beyond is not found.
const maxHops = 10

// target is a function that a handler's value may be.
type target struct {
	fn    *ssa.Function // with a body in this package
	obj   *types.Func   // otherwise
	made  bool          // obj returns it
	param int           // of obj; -1 if it is obj itself
	calls string        // the method of the parameter
	wraps []Middleware  // around it, outermost first
}

// handlers gives what the value of a handler may be. calls is the method that is called when it is no function;
// "*" stands for every exported one.
func (f *finder) handlers(v ssa.Value, calls string) []target {
	r := resolver{finder: f, calls: calls, seen: map[ssa.Value]bool{}}
	return r.value(v, 0)
}

type resolver struct {
	*finder
	calls string
	seen  map[ssa.Value]bool
}

func (r *resolver) value(v ssa.Value, hops int) []target {
	if r.seen[v] || hops > maxHops {
		return nil
	}
	r.seen[v] = true
	var ts []target
	for _, d := range flow.Definitions(v) {
		ts = append(ts, r.definition(d, hops+1)...)
	}
	return ts
}

func (r *resolver) definition(d ssa.Value, hops int) []target {
	_, isFunc := d.Type().Underlying().(*types.Signature)
	if !isFunc && !types.IsInterface(d.Type()) {
		if ts := r.methods(d.Type()); len(ts) > 0 {
			return ts
		}
	}
	switch x := d.(type) {
	case *ssa.Function:
		return r.function(x, nil)
	case *ssa.MakeClosure:
		return r.function(x.Fn.(*ssa.Function), x)
	case *ssa.Call:
		return r.result(x, 0, hops)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return r.result(call, x.Index, hops)
		}
	case *ssa.Parameter:
		return r.parameter(x, hops)
	case *ssa.FreeVar:
		return r.captured(x, hops)
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return r.loaded(x, hops)
		}
	case *ssa.Field:
		return r.stored(r.fields[structOf(x.X.Type()).Field(x.Field).Origin()], hops)
	}
	return nil
}

// methods are those that are called on a value of concrete type t.
func (r *resolver) methods(t types.Type) []target {
	if r.calls == "" {
		return nil
	}
	if r.calls != "*" {
		obj, _, _ := types.LookupFieldOrMethod(t, true, r.Pkg.Pkg, r.calls)
		if m, ok := obj.(*types.Func); ok {
			return r.declared(m)
		}
		return nil
	}
	var ts []target
	for m := range types.NewMethodSet(t).Methods() {
		if fn, ok := m.Obj().(*types.Func); ok && fn.Exported() {
			ts = append(ts, r.declared(fn)...)
		}
	}
	return ts
}

// declared is the target that a declared function or method is.
func (r *resolver) declared(obj *types.Func) []target {
	obj = obj.Origin()
	if recv := obj.Signature().Recv(); recv == nil || !types.IsInterface(recv.Type()) {
		if fn := r.Pkg.Prog.FuncValue(obj); fn != nil && len(fn.Blocks) > 0 && r.local[fn] {
			return []target{{fn: fn, param: -1}}
		}
	}
	if isLibrary(obj) {
		return nil
	}
	return []target{{obj: obj, param: -1}}
}

// function is the target that a function value is: wrappers around methods, made by the SSA builder for method
// values, stand for their methods.
func (r *resolver) function(fn *ssa.Function, mc *ssa.MakeClosure) []target {
	fn = origin(fn)
	obj := declared(fn)
	if obj == nil || fn.Synthetic == "" {
		if r.local[fn] {
			return []target{{fn: fn, param: -1}}
		}
		if obj != nil {
			return r.declared(obj)
		}
		return nil
	}
	recv := obj.Signature().Recv()
	if mc != nil && len(mc.Bindings) == 1 && recv != nil && types.IsInterface(recv.Type()) {
		// Have: a method value of an interface. What the interface holds may be known.
		inner := &resolver{finder: r.finder, calls: obj.Name(), seen: r.seen}
		if ts := inner.value(mc.Bindings[0], 1); len(ts) > 0 {
			return ts
		}
	}
	return r.declared(obj)
}

// parameter follows a parameter to the callers. Of a function that other packages can call it is a target itself.
func (r *resolver) parameter(p *ssa.Parameter, hops int) []target {
	i, ok := flow.Index(p)
	if !ok {
		return nil
	}
	fn := p.Parent()
	var ts []target
	for _, call := range r.index.calls[fn] {
		if args := call.Common().Args; i < len(args) {
			ts = append(ts, r.value(args[i], hops)...)
		}
	}
	if obj := declared(fn); obj != nil && obj.Exported() {
		t := target{obj: obj, param: i}
		if _, isFunc := p.Type().Underlying().(*types.Signature); !isFunc {
			t.calls = r.calls
		}
		ts = append(ts, t)
	}
	return ts
}

// captured follows a captured variable to the function around.
func (r *resolver) captured(v *ssa.FreeVar, hops int) []target {
	var ts []target
	for _, b := range r.bindings(v) {
		if _, isVar := b.(*ssa.Alloc); !isVar {
			ts = append(ts, r.value(b, hops)...)
			continue
		}
		for _, d := range flow.Content(b) {
			ts = append(ts, r.definition(d, hops)...)
		}
	}
	return ts
}

// bindings are the values that the makers of a closure give one of its captured variables.
func (x *index) bindings(v *ssa.FreeVar) []ssa.Value {
	var bs []ssa.Value
	for i, fv := range v.Parent().FreeVars {
		if fv != v {
			continue
		}
		for _, mc := range x.makes[v.Parent()] {
			bs = append(bs, mc.Bindings[i])
		}
	}
	return bs
}

func (r *resolver) loaded(x *ssa.UnOp, hops int) []target {
	switch addr := x.X.(type) {
	case *ssa.FieldAddr:
		return r.stored(r.fields[fieldOf(addr)], hops)
	case *ssa.Global:
		return r.stored(r.globals[addr], hops)
	case *ssa.FreeVar:
		return r.captured(addr, hops)
	}
	return nil
}

func (r *resolver) stored(stores []*ssa.Store, hops int) []target {
	var ts []target
	for _, s := range stores {
		ts = append(ts, r.value(s.Val, hops)...)
	}
	return ts
}

// result follows the result of a call: of middleware to the handler that it is given, of a constructor to what
// it returns.
func (r *resolver) result(call *ssa.Call, index, hops int) []target {
	c := &call.Call
	if registers(c) {
		return nil // Have: AddWorker(workers, WorkFunc(f)), where WorkFunc has it already
	}
	around := false
	for _, a := range c.Args {
		if !isHandler(a.Type(), call.Type()) {
			continue
		}
		around = true
		if ts := r.value(a, hops); len(ts) > 0 {
			w := r.whole(middlewareOf(c))
			for i := range ts {
				ts[i].wraps = append([]Middleware{w}, ts[i].wraps...)
			}
			return ts // Have: mw(handler)
		}
	}
	fn := c.StaticCallee()
	if fn == nil || around {
		return nil // Have: mw(mux)
	}
	fn = origin(fn)
	if r.local[fn] {
		var ts []target
		for _, res := range returned(fn, index) {
			ts = append(ts, r.value(res, hops)...)
		}
		return ts
	}
	if obj := declared(fn); obj != nil && !isLibrary(obj) && index == 0 {
		return []target{{obj: obj, made: true, param: -1}}
	}
	return nil
}

// registers reports whether a call registers a handler by itself.
func registers(c *ssa.CallCommon) bool {
	for _, n := range namesOf(c) {
		if _, ok := n.entries().Register(n.recv, n.name); ok {
			return true
		}
	}
	return false
}

// returned are the values that a function returns at an index.
func returned(fn *ssa.Function, index int) []ssa.Value {
	var vals []ssa.Value
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && index < len(ret.Results) {
			vals = append(vals, ret.Results[index])
		}
	}
	return vals
}

// isHandler reports whether an argument may be a handler around which the call puts something: it is of the type
// that the call gives, a function that takes a known message, or a value that serves HTTP.
func isHandler(t, result types.Type) bool {
	if types.Identical(t, result) && !isPlain(t) {
		return true
	}
	if sig, ok := t.Underlying().(*types.Signature); ok {
		for p := range sig.Params().Variables() {
			if m, _ := messageOf(p.Type()); m != nil {
				return true
			}
		}
		return types.Identical(t.Underlying(), result.Underlying())
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, nil, "ServeHTTP")
	return m != nil
}

func isPlain(t types.Type) bool {
	_, isBasic := t.Underlying().(*types.Basic)
	return isBasic
}

func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}
