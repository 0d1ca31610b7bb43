package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maxValues bounds the values that one question visits. Those beyond are definitions themselves, of which
// nothing more is known.
const maxValues = 400

// Definitions are the values that v may be, followed back through merges, conversions and variables
// that live in memory: constants, parameters, captured variables, calls, loads of fields and the like. Of
// a struct it is the variable that holds it.
func Definitions(v ssa.Value) []ssa.Value {
	d := definer{seen: map[ssa.Value]bool{}}
	d.walk(v)
	return d.found
}

// Content is like Definitions for what the variable at addr holds: a local one, or one that a closure
// captured.
func Content(addr ssa.Value) []ssa.Value {
	d := definer{seen: map[ssa.Value]bool{}}
	d.content(addr, addr)
	return d.found
}

type definer struct {
	seen  map[ssa.Value]bool
	found []ssa.Value
}

func (d *definer) walk(v ssa.Value) {
	if d.seen[v] {
		return
	}
	if len(d.seen) == maxValues {
		d.found = append(d.found, v) // left open
		return
	}
	d.seen[v] = true
	switch x := v.(type) {
	case *ssa.Phi:
		for _, e := range x.Edges {
			d.walk(e)
		}
	case *ssa.ChangeType:
		d.walk(x.X)
	case *ssa.ChangeInterface:
		d.walk(x.X)
	case *ssa.MakeInterface:
		d.walk(x.X)
	case *ssa.Convert:
		d.walk(x.X)
	case *ssa.UnOp:
		if x.Op != token.MUL {
			d.found = append(d.found, v)
			return
		}
		switch a := x.X.(type) {
		case *ssa.Alloc:
			if isStruct(x.Type()) {
				d.walk(a) // which may have been filled field by field
				return
			}
			d.content(a, v)
		case *ssa.FreeVar:
			d.content(a, v)
		default:
			d.found = append(d.found, v)
		}
	default:
		d.found = append(d.found, v)
	}
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// content follows what is stored at addr in this function. A captured variable holds what the function
// around put there as well: then as, the load itself, is among the definitions.
func (d *definer) content(addr, as ssa.Value) {
	if _, captured := addr.(*ssa.FreeVar); captured {
		d.found = append(d.found, as)
	}
	if addr.Referrers() == nil {
		return
	}
	for _, ref := range *addr.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == addr {
			d.walk(st.Val)
		}
	}
}

// Aliases are the names under which the thing goes that v is: its definitions, what variables, merges and
// conversions make of them, and the results of fluent methods, which give their receiver back.
func Aliases(v ssa.Value) []ssa.Value {
	a := aliaser{seen: map[ssa.Value]bool{}}
	a.add(v)
	for _, d := range Definitions(v) {
		a.add(d)
	}
	for i := 0; i < len(a.found) && i < maxValues; i++ {
		a.back(a.found[i])
		a.forth(a.found[i])
	}
	return a.found
}

type aliaser struct {
	seen  map[ssa.Value]bool
	found []ssa.Value
}

func (a *aliaser) add(v ssa.Value) {
	if _, isConst := v.(*ssa.Const); isConst || a.seen[v] {
		return
	}
	a.seen[v] = true
	a.found = append(a.found, v)
}

// back follows a fluent call to its receiver.
func (a *aliaser) back(v ssa.Value) {
	call, ok := v.(*ssa.Call)
	if !ok {
		return
	}
	if recv := FluentReceiver(call); recv != nil {
		a.add(recv)
		for _, d := range Definitions(recv) {
			a.add(d)
		}
	}
}

// forth follows v to what is made of it.
func (a *aliaser) forth(v ssa.Value) {
	if v.Referrers() == nil {
		return
	}
	for _, ref := range *v.Referrers() {
		switch x := ref.(type) {
		case *ssa.Phi:
			a.add(x)
		case *ssa.ChangeType:
			a.add(x)
		case *ssa.ChangeInterface:
			a.add(x)
		case *ssa.MakeInterface:
			a.add(x)
		case *ssa.Store:
			if variable, ok := x.Addr.(*ssa.Alloc); ok && x.Val == v {
				a.loads(variable)
			}
		case *ssa.Call:
			if FluentReceiver(x) == v {
				a.add(x)
			}
		}
	}
}

func (a *aliaser) loads(addr ssa.Value) {
	for _, ref := range *addr.Referrers() {
		if load, ok := ref.(*ssa.UnOp); ok && load.Op == token.MUL {
			a.add(load)
		}
	}
}

// FluentReceiver is the receiver of a method that gives a value of the receiver's own type back, as the
// setters of builders do; nil for other calls.
func FluentReceiver(call *ssa.Call) ssa.Value {
	sig := call.Call.Signature()
	if sig.Recv() == nil && !call.Call.IsInvoke() || sig.Results().Len() != 1 {
		return nil
	}
	var recv ssa.Value
	switch {
	case call.Call.IsInvoke():
		recv = call.Call.Value
	case len(call.Call.Args) > 0:
		recv = call.Call.Args[0]
	default:
		return nil
	}
	if !types.Identical(recv.Type(), sig.Results().At(0).Type()) {
		return nil
	}
	return recv
}

// Index is the index of a parameter or captured variable of its function: the captured ones follow the
// parameters.
func Index(v ssa.Value) (int, bool) {
	switch x := v.(type) {
	case *ssa.Parameter:
		if i := slices.Index(x.Parent().Params, x); i >= 0 {
			return i, true
		}
	case *ssa.FreeVar:
		if i := slices.Index(x.Parent().FreeVars, x); i >= 0 {
			return len(x.Parent().Params) + i, true
		}
	case *ssa.UnOp:
		if _, captured := x.X.(*ssa.FreeVar); captured && x.Op == token.MUL {
			return Index(x.X)
		}
	}
	return 0, false
}

// String is the text of a constant string.
func String(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}
