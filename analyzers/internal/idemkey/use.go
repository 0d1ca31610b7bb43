package idemkey

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Use is a key that goes with a request.
type Use struct {
	Name   string
	Origin Origin

	// Weak says that the header only names the message; it is worth something when it is stable.
	Weak bool

	// Column says that it is the value of a column of that name.
	Column bool

	// Names says that it is the name of what is made.
	Names bool

	// Headers are requests and header maps of the caller, which may bring a key.
	Headers []fact.Ref
}

// Fact is the key as the callers of the function see it. position turns a place of this package into one
// that travels.
func (u *Use) Fact(position func(token.Pos) token.Position) fact.Key {
	k := fact.Key{Name: u.Name, Weak: u.Weak, Column: u.Column, Names: u.Names, Headers: u.Headers, From: u.Origin.Refs}
	if len(u.Origin.Sources) > 0 {
		s := u.Origin.Sources[0]
		k.Fresh, k.Pos = s.Name, s.Position
		if s.Pos.IsValid() {
			k.Pos = position(s.Pos)
		}
	}
	k.Other = u.Origin.Other
	k.Constant, k.Const = u.Origin.Constant()
	return k
}

// OnRequest are the keys that the function puts on a request, and those that came with it.
func (t *Tracer) OnRequest(req ssa.Value) []Use {
	f := t.finder()
	f.request(req, 0)
	return f.uses
}

// OnHeader are the keys in a header map.
func (t *Tracer) OnHeader(header ssa.Value) []Use {
	f := t.finder()
	f.header(header, 0)
	return f.uses
}

// finder answers one question. It visits each value once, however many helpers lead to it: the setters of
// a builder that give their receiver back would multiply otherwise.
type finder struct {
	*Tracer
	seen map[ssa.Value]bool
	uses []Use
}

func (t *Tracer) finder() *finder { return &finder{Tracer: t, seen: map[ssa.Value]bool{}} }

func (f *finder) request(req ssa.Value, depth int) {
	if f.seen[req] || depth > maxDepth {
		return
	}
	for _, a := range flow.Aliases(req) {
		if f.seen[a] {
			continue
		}
		f.seen[a] = true
		f.made(a, depth)
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			switch x := ref.(type) {
			case *ssa.FieldAddr:
				f.field(x, depth)
			case ssa.CallInstruction:
				f.passed(a, x, depth)
			}
		}
	}
}

// made follows a request to what it was made from.
func (f *finder) made(v ssa.Value, depth int) {
	if i, ok := flow.Index(v); ok {
		f.uses = append(f.uses, Use{Headers: []fact.Ref{{Param: i}}})
		return
	}
	var call *ssa.Call
	switch x := v.(type) {
	case *ssa.Call:
		call = x
	case *ssa.Extract:
		call, _ = x.Tuple.(*ssa.Call)
	case *ssa.UnOp: // the request inside a wrapped one
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL && flow.Field(fa) == "Request" {
			f.request(fa.X, depth+1)
		}
	}
	if call == nil {
		return
	}
	k := effect.NameOf(&call.Call)
	if row := knowledge.Of(k.Path).Request(k.Recv, k.Name); row != nil {
		if from := effect.Argument(&call.Call, row.From); from != nil && isPointer(from.Type()) {
			f.request(from, depth+1)
		}
		return
	}
	if s := f.Summary(&call.Call); s != nil && s.Request != nil {
		f.fromCallee(call, s.Request.Keys, depth+1)
	}
}

// field looks at the fields of a request: its header, and the request inside a wrapped one.
func (f *finder) field(fa *ssa.FieldAddr, depth int) {
	name := flow.Field(fa)
	if name != "Header" && name != "Request" {
		return
	}
	for _, use := range *fa.Referrers() {
		switch x := use.(type) {
		case *ssa.Call:
			f.passed(fa, x, depth) // a header that is no map, with methods of its own
		case *ssa.UnOp:
			if name == "Header" {
				f.header(x, depth+1)
			} else {
				f.request(x, depth+1)
			}
		case *ssa.Store:
			if x.Addr == fa && name == "Header" {
				f.header(x.Val, depth+1)
			}
		}
	}
}

// passed looks at a call that is given the request: a setter of a builder, or a helper that sets a key.
func (f *finder) passed(v ssa.Value, call ssa.CallInstruction, depth int) {
	c := call.Common()
	k := effect.NameOf(c)
	if row := knowledge.Of(k.Path).Setter(k.Recv, k.Name); row != nil && effect.Argument(c, knowledge.Receiver) == v {
		f.set(c, row, depth)
		return
	}
	s := f.Summary(c)
	if s == nil {
		return
	}
	for _, set := range s.Sets {
		if arg, _ := effect.ArgumentOf(c, set.On); arg == v {
			f.fromCallee(call, []fact.Key{set.Key}, depth+1)
		}
	}
}

func (f *finder) set(c *ssa.CallCommon, row *knowledge.Setter, depth int) {
	if row.Map {
		f.header(effect.Argument(c, 0), depth+1)
		return
	}
	name, value := effect.Argument(c, 0), effect.Argument(c, 1)
	f.pair(name, value, depth)
}

// pair is a header that is set: a key if its name is known to be one, or what a loop copies from a map.
func (f *finder) pair(name, value ssa.Value, depth int) {
	if s, ok := flow.String(name); ok {
		f.keep(s, value)
		return
	}
	for _, d := range flow.Definitions(name) {
		if s, ok := flow.String(d); ok {
			f.keep(s, value)
			continue
		}
		if load, ok := d.(*ssa.UnOp); ok {
			f.named(load, value)
			continue
		}
		next, ok := rangeOf(d)
		if ok {
			f.header(next, depth+1)
		}
	}
}

// named is a header whose name is a field or variable: the name of that tells.
func (f *finder) named(load *ssa.UnOp, value ssa.Value) {
	var name string
	switch a := load.X.(type) {
	case *ssa.FieldAddr:
		name = flow.Field(a)
	case *ssa.Global:
		name = a.Name()
	}
	f.keep(name, value)
}

// keep adds the header if its name says that it carries a key.
func (f *finder) keep(name string, value ssa.Value) {
	text, _ := flow.String(value)
	switch {
	case f.Added.IsKeyHeader(name):
		f.uses = append(f.uses, Use{Name: name, Origin: f.Origin(value)})
	case knowledge.IsPrecondition(name, text):
		f.uses = append(f.uses, Use{Name: name, Origin: Origin{Other: true}, Weak: true}) // whatever it says
	case knowledge.IsIdentityHeader(name):
		f.uses = append(f.uses, Use{Name: name, Origin: f.Origin(value), Weak: true})
	}
}

// rangeOf is the map of which v is a key while a loop ranges over it.
func rangeOf(v ssa.Value) (ssa.Value, bool) {
	e, ok := v.(*ssa.Extract)
	if !ok {
		return nil, false
	}
	next, ok := e.Tuple.(*ssa.Next)
	if !ok {
		return nil, false
	}
	r, ok := next.Iter.(*ssa.Range)
	if !ok {
		return nil, false
	}
	return r.X, true
}

// header looks at a header map: what is put into it here, and where it comes from.
func (f *finder) header(h ssa.Value, depth int) {
	if h == nil || f.seen[h] || depth > maxDepth {
		return
	}
	for _, a := range flow.Aliases(h) {
		if f.seen[a] {
			continue
		}
		f.seen[a] = true
		if i, ok := flow.Index(a); ok {
			f.uses = append(f.uses, Use{Headers: []fact.Ref{{Param: i}}})
		}
		if call, ok := a.(*ssa.Call); ok && effect.NameOf(&call.Call).Name == "Clone" && len(call.Call.Args) > 0 {
			f.header(call.Call.Args[0], depth+1)
		}
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			switch x := ref.(type) {
			case *ssa.MapUpdate:
				if x.Map == a {
					f.pair(x.Key, x.Value, depth)
				}
			case ssa.CallInstruction:
				f.passed(a, x, depth)
			}
		}
	}
}

// FromCallee are keys of a callee as the function sees them that makes the call.
func (t *Tracer) FromCallee(call ssa.CallInstruction, keys []fact.Key) []Use {
	f := t.finder()
	f.fromCallee(call, keys, 0)
	return f.uses
}

func (f *finder) fromCallee(call ssa.CallInstruction, keys []fact.Key, depth int) {
	f.lift(call, keys, func(r fact.Ref) (ssa.Value, bool) { return effect.ArgumentOf(call.Common(), r) }, depth)
}

// FromClosure are keys of a closure as the function sees them that makes it; at stands for its calls. mc is
// nil for a function that captures nothing.
func (t *Tracer) FromClosure(mc *ssa.MakeClosure, at ssa.Instruction, keys []fact.Key) []Use {
	f := t.finder()
	f.lift(at, keys, func(r fact.Ref) (ssa.Value, bool) {
		if mc == nil {
			return nil, false
		}
		return effect.Binding(mc, r)
	}, 0)
	return f.uses
}

// lift adds keys of another function, whose references argument resolves.
func (f *finder) lift(at ssa.Instruction, keys []fact.Key, argument func(fact.Ref) (ssa.Value, bool), depth int) {
	if depth > maxDepth {
		return
	}
	for _, k := range keys {
		if k.Name != "" {
			f.uses = append(f.uses, f.lifted(at, k, argument))
		}
		for _, r := range k.Headers {
			v, captured := argument(r)
			if v == nil {
				continue
			}
			vals := []ssa.Value{v}
			if captured && !isStructPointer(v.Type()) {
				vals = flow.Content(v)
			}
			for _, v := range vals {
				f.brought(v, depth+1)
			}
		}
	}
}

// brought are the keys of something that a caller gives: a request, a header, or anything else that may have one.
func (f *finder) brought(v ssa.Value, depth int) {
	if isPointer(v.Type()) {
		f.request(v, depth)
	} else {
		f.header(v, depth)
	}
	if ofRequests(v.Type()) {
		return
	}
	b := f.Tracer.bag()
	b.value(v, place{depth: depth})
	f.uses = append(f.uses, b.uses...)
}

// ofRequests reports whether a type belongs to a library of HTTP, whose requests and headers are known as such.
func ofRequests(t types.Type) bool {
	n := named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	p := knowledge.Of(n.Obj().Pkg().Path())
	return p != nil && len(p.Setters)+len(p.Requests) > 0
}

// lifted is a named key of another function.
func (f *finder) lifted(at ssa.Instruction, k fact.Key, argument func(fact.Ref) (ssa.Value, bool)) Use {
	u := Use{Name: k.Name, Weak: k.Weak, Column: k.Column, Names: k.Names, Origin: Origin{Other: k.Other}}
	if k.Const {
		u.Origin.Consts = append(u.Origin.Consts, k.Constant)
	}
	if k.Fresh != "" {
		u.Origin.Sources = append(u.Origin.Sources, Source{At: at, Name: k.Fresh, Position: k.Pos})
	}
	for _, r := range k.From {
		v, captured := argument(r)
		switch {
		case v == nil:
			u.Origin.Other = true
		case captured:
			for _, d := range flow.Content(v) {
				u.Origin.merge(f.Origin(d))
			}
		case r.Path != "":
			u.Origin.merge(f.fieldOrigin(v, r.Path))
		case k.Names:
			u.Origin.merge(f.nameOrigin(v))
		default:
			u.Origin.merge(f.Origin(v))
		}
	}
	return u
}

// fieldOrigin is the origin of a field of v.
func (t *Tracer) fieldOrigin(v ssa.Value, path string) Origin {
	w := t.newWalker()
	if !w.field(v, path[1:], 0) {
		w.o.Other = true
	}
	return w.o
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}
