package effect

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Method is what the string v, a method of HTTP, may be.
func (t *Tracer) Method(v ssa.Value) fact.Method { return t.methods(flow.Definitions(v), 0) }

// maxDepth bounds how many calls and fields one value is followed through.
const maxDepth = 8

func (t *Tracer) methods(defs []ssa.Value, depth int) fact.Method {
	var m fact.Method
	for _, d := range defs {
		m = m.Merge(t.method(d, depth))
	}
	return m
}

// method is one definition of a method.
func (t *Tracer) method(v ssa.Value, depth int) fact.Method {
	unknown := fact.Method{Unknown: true}
	if depth > maxDepth {
		return unknown
	}
	if s, ok := flow.String(v); ok {
		return constant(s)
	}
	if i, ok := flow.Index(v); ok {
		return fact.Method{Of: []fact.Ref{{Param: i}}}
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			return t.field(fa.X, flow.Field(fa), depth+1)
		}
	case *ssa.Field:
		return t.field(x.X, flow.ValueVar(x).Name(), depth+1)
	case *ssa.Call:
		if k := NameOf(&x.Call); k.Path == "strings" && (k.Name == "ToUpper" || k.Name == "TrimSpace") {
			return t.methods(flow.Definitions(x.Call.Args[0]), depth+1)
		}
	}
	return unknown
}

// constant is a method known by its text; none means GET (net/http, NewRequestWithContext).
func constant(s string) fact.Method {
	if s == "" {
		s = "GET"
	}
	return fact.Method{Consts: []string{strings.ToUpper(s)}}
}

// field is what the field of a struct, or of what a pointer points to, may be.
func (t *Tracer) field(base ssa.Value, name string, depth int) fact.Method {
	var m fact.Method
	if depth > maxDepth {
		return fact.Method{Unknown: true}
	}
	for _, b := range flow.Definitions(base) {
		m = m.Merge(t.fieldOf(b, name, depth))
	}
	return m
}

func (t *Tracer) fieldOf(b ssa.Value, name string, depth int) fact.Method {
	if i, ok := flow.Index(b); ok {
		return fact.Method{Of: []fact.Ref{{Param: i, Path: "." + name}}}
	}
	switch x := b.(type) {
	case *ssa.Alloc:
		return t.fieldOfVariable(x, name, depth)
	case *ssa.UnOp: // a field that holds a struct or pointer
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			outer := t.field(fa.X, flow.Field(fa)+"."+name, depth+1)
			return refsOnly(outer)
		}
	case *ssa.FieldAddr: // a struct inside a struct
		return refsOnly(t.field(x.X, flow.Field(x)+"."+name, depth+1))
	}
	return fact.Method{Unknown: true}
}

// refsOnly keeps what a field of a field may be only where the caller chooses it: a field that is not set
// in a literal says nothing when its struct came as a whole.
func refsOnly(m fact.Method) fact.Method {
	if len(m.Of) == 0 {
		return fact.Method{Unknown: true}
	}
	return m
}

// fieldOfVariable is what the function stores into the field of a variable.
func (t *Tracer) fieldOfVariable(v *ssa.Alloc, name string, depth int) fact.Method {
	var m fact.Method
	if depth > maxDepth {
		return fact.Method{Unknown: true}
	}
	whole := false
	for _, ref := range *v.Referrers() {
		switch x := ref.(type) {
		case *ssa.FieldAddr:
			if flow.Field(x) != name {
				continue
			}
			for _, use := range *x.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == x {
					m = m.Merge(t.methods(flow.Definitions(st.Val), depth+1))
				}
			}
		case *ssa.Store:
			if x.Addr == v {
				whole = true
				for _, d := range flow.Definitions(x.Val) {
					m = m.Merge(t.fieldOf(d, name, depth+1))
				}
			}
		}
	}
	if !m.Known() && !whole {
		return constant("") // its zero
	}
	return m
}

// MethodIn is the method that a request, or a struct with a field for it, holds.
func (t *Tracer) MethodIn(v ssa.Value) fact.Method {
	if isRequestType(v.Type()) {
		return t.request(v, 0).Method
	}
	return t.field(v, "Method", 0)
}

// RequestOf is what is known of a request.
func (t *Tracer) RequestOf(v ssa.Value) fact.Request { return t.request(v, 0) }

func (t *Tracer) request(v ssa.Value, depth int) fact.Request {
	if depth > maxDepth {
		return fact.Request{Method: fact.Method{Unknown: true}}
	}
	var r fact.Request
	for _, d := range flow.Definitions(v) {
		r = mergeRequest(r, t.requestFrom(d, depth))
	}
	if over := t.assigned(v, depth); over.Known() {
		if over.Unknown || len(r.Method.Of) > 0 || r.Method.Unknown {
			over = over.Merge(r.Method)
		}
		r.Method = over
	}
	t.set(&r, v, depth)
	return r
}

// set is what methods make of a request, or of its header: req.Header.SetMethod("POST").
func (t *Tracer) set(r *fact.Request, v ssa.Value, depth int) {
	var method fact.Method
	apply := func(call *ssa.Call, recv ssa.Value) {
		k := NameOf(&call.Call)
		row := knowledge.Of(k.Path).Request(k.Recv, k.Name)
		if row == nil || !row.Sets || Argument(&call.Call, knowledge.Receiver) != recv {
			return
		}
		if from := Argument(&call.Call, row.From); from != nil {
			method = method.Merge(t.methods(flow.Definitions(from), depth+1))
		}
		if row.Method != "" {
			method = method.Merge(constant(row.Method))
		}
		if url := Argument(&call.Call, row.URL); url != nil && r.Path == "" {
			r.Path, r.PathOf = t.path(url, depth+1)
		}
	}
	for _, a := range flow.Aliases(v) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			switch x := ref.(type) {
			case *ssa.Call:
				apply(x, a)
			case *ssa.FieldAddr:
				for _, use := range *x.Referrers() {
					if call, ok := use.(*ssa.Call); ok {
						apply(call, x)
					}
				}
			}
		}
	}
	if method.Known() {
		r.Method = method
	}
}

// assigned is what req.Method = ... makes of a request.
func (t *Tracer) assigned(v ssa.Value, depth int) fact.Method {
	var m fact.Method
	for _, a := range flow.Aliases(v) {
		if _, isVariable := a.(*ssa.Alloc); isVariable || a.Referrers() == nil {
			continue // a literal, whose fields have been read
		}
		for _, ref := range *a.Referrers() {
			fa, ok := ref.(*ssa.FieldAddr)
			if !ok || flow.Field(fa) != "Method" {
				continue
			}
			for _, use := range *fa.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == fa {
					m = m.Merge(t.methods(flow.Definitions(st.Val), depth+1))
				}
			}
		}
	}
	return m
}

// requestFrom is one definition of a request.
func (t *Tracer) requestFrom(v ssa.Value, depth int) fact.Request {
	if i, ok := flow.Index(v); ok {
		return fact.Request{Method: fact.Method{Of: []fact.Ref{{Param: i}}}, PathOf: []fact.Ref{{Param: i}}}
	}
	switch x := v.(type) {
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return t.made(&call.Call, depth)
		}
	case *ssa.Call:
		if recv := flow.FluentReceiver(x); recv != nil && !t.knows(&x.Call) {
			return t.request(recv, depth+1) // a setter that gives the request back
		}
		return t.made(&x.Call, depth)
	case *ssa.Alloc:
		return fact.Request{Method: t.fieldOfVariable(x, "Method", depth+1)}
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		if !ok || x.Op != token.MUL {
			break
		}
		if isRequestType(fa.X.Type()) {
			return t.request(fa.X, depth+1) // the request inside a wrapped one
		}
		if m := refsOnly(t.field(fa.X, flow.Field(fa), depth+1)); !m.Unknown {
			return fact.Request{Method: m}
		}
	}
	return fact.Request{Method: fact.Method{Unknown: true}}
}

// knows reports whether something is said of a function that gives a request.
func (t *Tracer) knows(c *ssa.CallCommon) bool {
	k := NameOf(c)
	if row := knowledge.Of(k.Path).Request(k.Recv, k.Name); row != nil && !row.Sets {
		return true
	}
	s := t.Summary(c)
	return s != nil && s.Request != nil
}

// made is the request that a call gives back.
func (t *Tracer) made(c *ssa.CallCommon, depth int) fact.Request {
	k := NameOf(c)
	if row := knowledge.Of(k.Path).Request(k.Recv, k.Name); row != nil && !row.Sets {
		r := fact.Request{Method: fact.Method{Consts: []string{row.Method}}}
		if from := Argument(c, row.From); from != nil {
			if isString(from.Type()) {
				r.Method = t.methods(flow.Definitions(from), depth+1)
			} else {
				r = t.request(from, depth+1)
			}
		}
		if url := Argument(c, row.URL); url != nil {
			r.Path, r.PathOf = t.path(url, depth+1)
		}
		return r
	}
	if s := t.Summary(c); s != nil && s.Request != nil {
		r := *s.Request
		r.Method = t.inCaller(c, r.Method, depth+1)
		if p, of := t.pathInCaller(c, r.PathOf, depth+1); r.Path == "" {
			r.Path, r.PathOf = p, of
		} else {
			r.PathOf = of
		}
		return r
	}
	return fact.Request{Method: fact.Method{Unknown: true}}
}

func mergeRequest(a, b fact.Request) fact.Request {
	a.Method = a.Method.Merge(b.Method)
	if a.Path == "" {
		a.Path = b.Path
	}
	for _, r := range b.PathOf {
		if !slices.Contains(a.PathOf, r) {
			a.PathOf = append(a.PathOf, r)
		}
	}
	return a
}
