package idemkey

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Source is a place at which a value is made that differs each time.
type Source struct {
	At   ssa.Instruction // the call, in the function that was asked about
	Name string          // of what makes the value, as the user writes it
	Pos  token.Pos       // of the source if it is in this package

	// Position is set instead of Pos when the source lies in a callee.
	Position token.Position
}

// Origin is what a value is made of.
type Origin struct {
	Consts   []string
	Refs     []fact.Ref // values that the caller gives
	Sources  []Source
	Counters []*ssa.Phi // numbers that a loop counts up, and the yielded number of a range over a function
	Yields   []*ssa.Parameter
	Other    bool // anything else: a field, a global variable, a function of such values
}

// Empty reports whether the value is the empty text, or nothing at all.
func (o *Origin) Empty() bool {
	for _, c := range o.Consts {
		if c != "" {
			return false
		}
	}
	return len(o.Refs) == 0 && len(o.Sources) == 0 && !o.Other
}

// Constant reports whether no part of the value varies, and its text.
func (o *Origin) Constant() (string, bool) {
	if len(o.Refs) > 0 || len(o.Sources) > 0 || len(o.Counters) > 0 || len(o.Yields) > 0 || o.Other {
		return "", false
	}
	for _, c := range o.Consts {
		if c != "" {
			return c, true
		}
	}
	return "", false
}

func (o *Origin) merge(p Origin) {
	o.Consts = append(o.Consts, p.Consts...)
	o.Refs = append(o.Refs, p.Refs...)
	o.Sources = append(o.Sources, p.Sources...)
	o.Counters = append(o.Counters, p.Counters...)
	o.Yields = append(o.Yields, p.Yields...)
	o.Other = o.Other || p.Other
}

// maxDepth bounds how many calls and fields one value is followed through.
const maxDepth = 12

// Tracer follows values of one function.
type Tracer struct {
	// Summary is what is known of a callee, nil if nothing is.
	Summary func(*ssa.CallCommon) *fact.Summary

	// Added are the user's own rows, and names of keys.
	Added *knowledge.Added
}

// Origin tells what v is made of.
func (t *Tracer) Origin(v ssa.Value) Origin {
	w := t.newWalker()
	w.walk(v, 0)
	return w.o
}

type walker struct {
	*Tracer
	seen  map[ssa.Value]bool
	parts map[part]bool // of structs that were copied as a whole
	o     Origin
}

// part is a field of a variable.
type part struct {
	of   *ssa.Alloc
	name string
}

func (t *Tracer) newWalker() *walker {
	return &walker{Tracer: t, seen: map[ssa.Value]bool{}, parts: map[part]bool{}}
}

func (w *walker) walk(v ssa.Value, depth int) {
	if v == nil || w.seen[v] {
		return
	}
	w.seen[v] = true
	if depth > maxDepth {
		w.o.Other = true
		return
	}
	w.counter(v)
	for _, d := range flow.Definitions(v) {
		if d == v {
			w.definition(d, depth)
		} else {
			w.walk(d, depth)
		}
	}
}

// counter notes a number that changes from one iteration to the next: the phi of an integer.
func (w *walker) counter(v ssa.Value) {
	switch x := v.(type) {
	case *ssa.Phi:
		if simulate.IsInt(x.Type()) {
			w.o.Counters = append(w.o.Counters, x)
		}
	case *ssa.Convert:
		w.counter(x.X)
	case *ssa.MakeInterface:
		w.counter(x.X)
	case *ssa.BinOp:
		w.counter(x.X)
	}
}

func (w *walker) definition(v ssa.Value, depth int) {
	if s, ok := flow.String(v); ok {
		w.o.Consts = append(w.o.Consts, s)
		return
	}
	if i, ok := flow.Index(v); ok {
		if p, ok := v.(*ssa.Parameter); ok && p.Parent().Synthetic == "range-over-func yield" {
			w.o.Yields = append(w.o.Yields, p)
		}
		w.o.Refs = append(w.o.Refs, fact.Ref{Param: i})
		return
	}
	switch x := v.(type) {
	case *ssa.Const:
	case *ssa.Call:
		w.call(x, &x.Call, depth)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			w.call(call, &call.Call, depth)
			return
		}
		w.o.Other = true
	case *ssa.UnOp:
		w.load(x, depth)
	case *ssa.BinOp:
		w.walk(x.X, depth+1)
		w.walk(x.Y, depth+1)
	case *ssa.Slice:
		if vals, ok := flow.Variadic(x); ok && len(vals) > 0 {
			for _, e := range vals {
				w.walk(e, depth+1)
			}
			return
		}
		w.walk(x.X, depth+1)
	case *ssa.Alloc:
		w.variable(x, depth)
	case *ssa.Field:
		w.walk(x.X, depth+1)
	default:
		w.o.Other = true
	}
}

// load is a field, an element or a global variable.
func (w *walker) load(x *ssa.UnOp, depth int) {
	fa, ok := x.X.(*ssa.FieldAddr)
	if !ok || x.Op != token.MUL || !w.field(fa.X, flow.Field(fa), depth) {
		w.o.Other = true
	}
}

// field is a field of what base points to: the caller's, or of a variable of the function.
func (w *walker) field(base ssa.Value, name string, depth int) (known bool) {
	for _, b := range flow.Definitions(base) {
		if i, ok := flow.Index(b); ok {
			w.o.Refs = append(w.o.Refs, fact.Ref{Param: i, Path: "." + name})
			known = true
			continue
		}
		v, ok := b.(*ssa.Alloc)
		if !ok {
			continue
		}
		known = true
		for _, ref := range *v.Referrers() {
			switch u := ref.(type) {
			case *ssa.FieldAddr:
				if flow.Field(u) == name {
					w.stored(u, depth)
				}
			case *ssa.Store:
				if u.Addr == v {
					w.whole(u.Val, name, depth)
				}
			}
		}
	}
	return known
}

// whole is the field of a struct that was stored as a whole.
func (w *walker) whole(v ssa.Value, field string, depth int) {
	for _, d := range flow.Definitions(v) {
		if i, ok := flow.Index(d); ok {
			w.o.Refs = append(w.o.Refs, fact.Ref{Param: i, Path: "." + field})
		} else if v, ok := d.(*ssa.Alloc); ok {
			if p := (part{v, field}); !w.parts[p] {
				w.parts[p] = true
				w.field(v, field, depth+1)
			}
		} else {
			w.walk(d, depth+1)
		}
	}
}

func (w *walker) stored(addr ssa.Value, depth int) {
	for _, use := range *addr.Referrers() {
		if st, ok := use.(*ssa.Store); ok && st.Addr == addr {
			w.walk(st.Val, depth+1)
		}
	}
}

// variable is a struct or array: all that is put into it.
func (w *walker) variable(v *ssa.Alloc, depth int) {
	for _, ref := range *v.Referrers() {
		switch u := ref.(type) {
		case *ssa.FieldAddr:
			w.stored(u, depth)
		case *ssa.IndexAddr:
			w.stored(u, depth)
		case *ssa.Store:
			if u.Addr == v {
				w.walk(u.Val, depth+1)
			}
		case *ssa.Call: // rand.Read(buf[:]), and what fills a variable through its address
			w.call(u, &u.Call, depth)
		case *ssa.Slice:
			for _, use := range *u.Referrers() {
				if call, ok := use.(*ssa.Call); ok {
					w.fills(call, depth)
				}
			}
		}
	}
}

// fills notes a call that fills a buffer with random bytes.
func (w *walker) fills(call *ssa.Call, depth int) {
	if effect.NameOf(&call.Call).Fresh() {
		w.call(call, &call.Call, depth)
	}
}

// call is the result of a call: fresh if its callee makes something new each time, else a function of
// what it is given.
func (w *walker) call(at ssa.Instruction, c *ssa.CallCommon, depth int) {
	k := effect.NameOf(c)
	if k.Fresh() {
		w.o.Sources = append(w.o.Sources, Source{At: at, Name: k.String(), Pos: at.Pos()})
		return
	}
	if s := w.Summary(c); s != nil && s.Fresh != "" {
		w.o.Sources = append(w.o.Sources, Source{At: at, Name: s.Fresh, Pos: at.Pos()})
		return
	}
	if boxes(c.Signature()) {
		w.walk(c.Args[0], depth+1)
		return
	}
	inner := &walker{Tracer: w.Tracer, seen: w.seen, parts: w.parts}
	given := c.Args
	if c.IsInvoke() {
		given = append([]ssa.Value{c.Value}, given...)
	}
	for _, a := range given {
		if !isContext(a.Type()) {
			inner.walk(a, depth+1)
		}
	}
	if _, isConst := inner.o.Constant(); isConst && isPure(k.Path) {
		w.o.Consts = append(w.o.Consts, k.String())
		return
	}
	inner.o.Consts = nil // a format, a separator
	inner.o.Other = inner.o.Other || len(given) == 0 || !isPure(k.Path)
	w.o.merge(inner.o)
}

// boxes reports whether a function only makes a pointer to what it is given, as aws.String does.
func boxes(sig *types.Signature) bool {
	if sig.Recv() != nil || sig.Params().Len() != 1 || sig.Results().Len() != 1 {
		return false
	}
	p, ok := sig.Results().At(0).Type().(*types.Pointer)
	return ok && types.Identical(p.Elem(), sig.Params().At(0).Type())
}

// isPure reports whether the functions of a package only compute.
func isPure(path string) bool {
	switch path {
	case "fmt", "strings", "strconv", "bytes", "encoding/hex", "encoding/base64", "crypto/sha256", "crypto/sha1", "crypto/md5", "path":
		return true
	}
	return false
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}
