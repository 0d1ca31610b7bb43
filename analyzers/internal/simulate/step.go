package simulate

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Value is what is known of v on the path.
func (r *Run) Value(e *Env, v ssa.Value) fact.Value {
	switch c := v.(type) {
	case *ssa.Const:
		return constantValue(c)
	case *ssa.FieldAddr:
		if fieldOf(c).Embedded() {
			if base := r.Value(e, c.X); isCarrying(base) {
				return base // whose method it is that tells
			}
		}
		return fact.Value{Kind: fact.NonNil}
	case *ssa.MakeClosure, *ssa.Function, *ssa.MakeMap, *ssa.MakeChan, *ssa.MakeSlice, *ssa.Alloc, *ssa.IndexAddr, *ssa.Global:
		return fact.Value{Kind: fact.NonNil}
	}
	if id, ok := e.g.ids[v]; ok {
		if val, ok := e.get(id); ok {
			return val
		}
	}
	if IsError(v.Type()) {
		if sentinel, ok := sentinelOf(v); ok {
			return fact.Tagged(sentinel)
		}
		if r.Optimist {
			return fact.Value{Kind: fact.Nil}
		}
	}
	return fact.Value{}
}

// sentinelOf names the package-level variable from which v is read: an error like io.EOF.
func sentinelOf(v ssa.Value) (string, bool) {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return "", false
	}
	g, ok := load.X.(*ssa.Global)
	if !ok {
		return "", false
	}
	return g.Pkg.Pkg.Path() + "." + g.Name(), true
}

// bind records a result. An unknown error is recorded as unknown, so that it is not taken for nil.
func (r *Run) bind(e *Env, v ssa.Value, val fact.Value) {
	if val.Kind == fact.Unknown && !(r.Optimist && IsError(v.Type())) {
		if id, ok := e.g.ids[v]; ok {
			e.drop(id)
		}
		return
	}
	e.Bind(v, val)
}

// step executes one instruction.
func (r *Run) step(e *Env, in ssa.Instruction) {
	switch x := in.(type) {
	case *ssa.Call:
		r.call(e, x)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			results := r.Oracle.Call(e, r, call)
			if x.Index < len(results) {
				r.bind(e, x, results[x.Index])
				return
			}
		}
		if look, ok := x.Tuple.(*ssa.Lookup); ok {
			elem, found := r.Oracle.Element(look.X, r.Value(e, look.Index))
			r.bind(e, x, [...]fact.Value{elem, found}[x.Index])
			return
		}
		r.bind(e, x, fact.Value{})
	case *ssa.Lookup:
		elem, _ := r.Oracle.Element(x.X, r.Value(e, x.Index))
		r.bind(e, x, elem)
	case *ssa.ChangeInterface:
		r.bind(e, x, r.Value(e, x.X))
	case *ssa.ChangeType:
		r.bind(e, x, r.Value(e, x.X))
	case *ssa.MakeInterface:
		r.bind(e, x, r.wrapped(e, x))
	case *ssa.Alloc:
		r.alloc(e, x)
	case *ssa.Store:
		val := r.Value(e, x.Val)
		if val.Kind == fact.Int {
			val = fact.Value{} // a counter
		}
		if val.Kind == fact.Unknown && !isErrorCell(x.Addr.Type()) {
			e.Forget(x.Addr)
			return
		}
		e.Store(x.Addr, val)
	case *ssa.UnOp:
		r.unary(e, x)
	case *ssa.BinOp:
		r.bind(e, x, r.binary(e, x))
	case *ssa.Field:
		r.bind(e, x, fact.Value{})
	}
}

// call executes a call: its single result, and what it may have changed.
func (r *Run) call(e *Env, x *ssa.Call) {
	if b, ok := x.Call.Value.(*ssa.Builtin); ok {
		if b.Name() == "len" && r.Value(e, x.Call.Args[0]).Kind == fact.Nil {
			e.Bind(x, fact.Value{Kind: fact.Status})
		} else {
			r.bind(e, x, fact.Value{})
		}
		return
	}
	var results []fact.Value
	if x.Call.Signature().Results().Len() == 1 {
		results = r.Oracle.Call(e, r, x)
	}
	for _, arg := range x.Call.Args {
		r.escape(e, arg)
	}
	if mc, ok := x.Call.Value.(*ssa.MakeClosure); ok {
		for _, b := range mc.Bindings {
			r.escape(e, b)
		}
	}
	if len(results) == 1 {
		r.bind(e, x, results[0])
	} else {
		r.bind(e, x, fact.Value{})
	}
}

// escape forgets the memory that a callee can write through arg: a variable whose address it gets,
// directly or captured by a closure.
func (r *Run) escape(e *Env, arg ssa.Value) {
	switch a := arg.(type) {
	case *ssa.Alloc:
		e.Forget(a)
	case *ssa.MakeInterface:
		r.escape(e, a.X)
	case *ssa.MakeClosure:
		for _, b := range a.Bindings {
			r.escape(e, b)
		}
	}
}

// wrapped is the value of an interface made from a concrete value. An error gets its type as a tag.
func (r *Run) wrapped(e *Env, x *ssa.MakeInterface) fact.Value {
	if !IsError(x.Type()) {
		return fact.Value{Kind: fact.NonNil}
	}
	if v := r.Value(e, x.X); v.Kind == fact.Nil || v.Kind == fact.NonNil && v.Text != "" {
		return v // a typed nil is taken for success: that is what its author meant
	} else if v.Kind == fact.Unknown {
		if _, known := e.g.ids[x.X]; known && IsError(x.X.Type()) && r.Optimist {
			return v
		}
	}
	return fact.Tagged(TypeTag(x.X.Type()))
}

// alloc is a new variable, which holds its zero.
func (r *Run) alloc(e *Env, x *ssa.Alloc) {
	e.Forget(x)
	switch t := x.Type().Underlying().(*types.Pointer).Elem(); {
	case IsError(t):
		e.Store(x, fact.Value{Kind: fact.Nil})
	case IsBool(t):
		e.Store(x, fact.Value{Kind: fact.False})
	}
}

func (r *Run) unary(e *Env, x *ssa.UnOp) {
	switch x.Op {
	case token.NOT:
		switch v := r.Value(e, x.X); v.Kind {
		case fact.True, fact.False:
			e.Bind(x, fact.Bool(v.Kind == fact.False))
			return
		}
	case token.MUL:
		r.load(e, x)
		return
	}
	r.bind(e, x, fact.Value{})
}

// load reads memory.
func (r *Run) load(e *Env, x *ssa.UnOp) {
	if text := r.statusLine(e, x.X); text != "" {
		e.Bind(x, fact.Value{Kind: fact.Str, Text: text})
		return
	}
	if base, ok := statusField(x.X); ok {
		if v := r.Value(e, base); v.N != 0 {
			e.Bind(x, fact.Value{Kind: fact.Status, N: v.N})
			return
		}
		if r.Status != 0 && IsResponse(base.Type()) {
			e.Bind(x, fact.Value{Kind: fact.Status, N: r.Status})
			return
		}
	}
	if fa, ok := x.X.(*ssa.FieldAddr); ok {
		base := r.Value(e, fa.X)
		v := methodOf(base, fa)
		if v.Kind == fact.Unknown {
			v = errorField(base, fa)
		}
		if v.Kind == fact.Unknown {
			v = r.Oracle.Load(fa)
		}
		if v.Kind != fact.Unknown {
			e.Bind(x, v)
			return
		}
	}
	id := e.g.cell(x.X)
	if v, ok := e.get(id); ok {
		e.Bind(x, v)
		return
	}
	if xid, ok := e.g.ids[x]; ok {
		e.drop(xid)
	}
}

func (r *Run) binary(e *Env, x *ssa.BinOp) fact.Value {
	if r.isUnset(x.X) && isNilConst(x.Y) || r.isUnset(x.Y) && isNilConst(x.X) {
		return compare(x.Op, fact.Value{Kind: fact.Nil}, fact.Value{Kind: fact.Nil})
	}
	if r.asksForCode(e, x) {
		return fact.Bool(x.Op == token.NEQ)
	}
	return compare(x.Op, r.Value(e, x.X), r.Value(e, x.Y))
}

// fails reports whether the instruction shows that the path is one of a failure.
func (r *Run) fails(e *Env, in ssa.Instruction) bool {
	switch x := in.(type) {
	case *ssa.Call:
		return r.Oracle.Fails(&x.Call)
	case *ssa.Store:
		return isErrorCell(x.Addr.Type()) && r.Value(e, x.Val).Kind == fact.NonNil
	}
	return false
}

// isUnset reports whether v is a function that a user may provide and that nobody does.
func (r *Run) isUnset(v ssa.Value) bool {
	_, isFunc := v.Type().Underlying().(*types.Signature)
	return isFunc && r.Oracle.Unset(v)
}

func isNilConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}
