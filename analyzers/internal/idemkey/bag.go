package idemkey

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// maxInlined bounds how many functions of the package, one called by the other, a value is followed into.
const maxInlined = 2

// OnCall are the keys among all that a call is given: fields of struct literals, setters that are called on an
// argument, options, headers, parameters that are named like a key. Something of the caller's that may bring one
// is among them, as a reference, so that callers decide.
func (t *Tracer) OnCall(c *ssa.CallCommon) []Use {
	b := t.bag()
	b.call(c, place{})
	return b.uses
}

// Says are the constants that a call is given, and the names of what gives them: functions and methods, those of
// the chain that the call ends included, fields that are set, variables of packages, and the types of literals. Both are sorted.
func (t *Tracer) Says(c *ssa.CallCommon) (texts, names []string) {
	b := t.bag()
	b.call(c, place{})
	return distinct(b.texts), distinct(b.names)
}

func distinct(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}

// bag is what one call is given, found by following its arguments back to what they are made of, and forth to what
// is done to them.
type bag struct {
	*finder
	visited map[ssa.Value]bool
	calls   map[*ssa.CallCommon]bool
	inlined int

	texts, names []string
}

func (t *Tracer) bag() *bag {
	return &bag{finder: t.finder(), visited: map[ssa.Value]bool{}, calls: map[*ssa.CallCommon]bool{}}
}

// place is where in the bag a value lies.
type place struct {
	// depth counts calls and fields on the way, level the structs around the value: an ID one level down is that of
	// another thing.
	depth, level int

	// payload says that the value is encoded as the content of a message: only an ID counts, which whoever reads
	// the message may know it by. mute says that it brings no key, whatever its names.
	payload, mute bool
}

func (p place) deeper() place { p.depth++; return p }

func (p place) inside() place { p.depth++; p.level++; return p }

// use adds a key.
func (b *bag) use(u Use, p place) {
	if !p.mute && (!p.payload || u.Weak || u.Name == "") {
		b.uses = append(b.uses, u)
	}
}

// value looks at all that v is made of, and at what is done to it.
func (b *bag) value(v ssa.Value, p place) {
	if v == nil || p.depth > maxDepth {
		return
	}
	for _, d := range flow.Definitions(v) {
		b.text(d, p)
	}
	for _, a := range flow.Aliases(v) {
		if b.visited[a] {
			continue
		}
		b.visited[a] = true
		b.made(a, p)
		if canHold(a.Type()) {
			b.done(a, p)
		}
	}
}

// text notes a constant, also as part of a longer text.
func (b *bag) text(v ssa.Value, p place) {
	if s, ok := flow.String(v); ok && s != "" {
		b.texts = append(b.texts, s)
	}
	if sum, ok := v.(*ssa.BinOp); ok && sum.Op == token.ADD {
		b.value(sum.X, p.deeper())
		b.value(sum.Y, p.deeper())
	}
}

// made follows a value to where it comes from.
func (b *bag) made(v ssa.Value, p place) {
	switch x := v.(type) {
	case *ssa.Call:
		b.result(x, p)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			b.result(call, p)
			return
		}
		b.given(v, p)
	case *ssa.Slice:
		b.value(x.X, p.deeper())
	case *ssa.Alloc:
		if n := typeName(x.Type()); n != "" {
			b.names = append(b.names, n)
		}
		b.autofilled(x, p)
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.Phi:
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			b.names = append(b.names, g.Name())
		}
		b.given(v, p)
	case *ssa.TypeAssert:
		b.value(x.X, p.deeper())
	case *ssa.MakeClosure:
		b.closure(x, p)
	case *ssa.Function:
		b.names = append(b.names, x.Name())
	default:
		b.given(v, p)
	}
}

// filling begins the import paths of SDKs that make a token for an input without one and keep it there: an input that
// is used again brings the same token again, one that is made anew does not.
const filling = "github.com/aws/aws-sdk-go-v2/service/"

// autofilled adds the token that the SDK puts into an input that has none.
func (b *bag) autofilled(input *ssa.Alloc, p place) {
	n := named(input.Type())
	if n == nil || n.Obj().Pkg() == nil || !strings.HasPrefix(n.Obj().Pkg().Path(), filling) || !strings.HasSuffix(n.Obj().Name(), "Input") {
		return
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range st.Fields() {
		if knowledge.IsToken(f.Name()) && !sets(input, f.Name()) {
			made := Source{At: input, Name: "the SDK", Pos: input.Pos()}
			b.use(Use{Name: f.Name(), Origin: Origin{Sources: []Source{made}}, Weak: true}, p)
		}
	}
}

// sets reports whether the function stores something in a field of a variable.
func sets(v *ssa.Alloc, field string) bool {
	for _, ref := range *v.Referrers() {
		if fa, ok := ref.(*ssa.FieldAddr); ok && flow.Field(fa) == field {
			return true
		}
	}
	return false
}

// given is a value that comes from elsewhere: if it is the caller's, callers decide whether it brings a key; a
// field or global that has room for one may well do so.
func (b *bag) given(v ssa.Value, p place) {
	room := roomOf(b.Added, v.Type(), p.level)
	if room == noRoom || p.payload && room != roomForID {
		return
	}
	switch r := root(v).(type) {
	case *ssa.Call:
		if literal(v) != nil {
			b.result(r, p) // Have: e := event.New(), given by its value
			return
		}
	case *ssa.Parameter, *ssa.FreeVar:
		if i, ok := flow.Index(r); ok && !isReceiver(r) {
			b.use(Use{Headers: []fact.Ref{{Param: i}}}, p)
			return
		}
	case *ssa.Alloc:
		return // it is looked at itself
	}
	if room != roomForHeaders {
		b.use(Use{Name: typeName(v.Type()), Origin: Origin{Other: true}, Weak: true}, p)
	}
}

// done looks at what the function does to a value: sets its fields, puts things into it, calls its setters.
func (b *bag) done(v ssa.Value, p place) {
	if v.Referrers() == nil {
		return
	}
	if pair := fieldsOf(v); pair.name != nil && pair.value != nil {
		b.pair(pair.name, pair.value, p)
	}
	for _, ref := range *v.Referrers() {
		switch x := ref.(type) {
		case *ssa.FieldAddr:
			if x.X == v {
				b.field(x, p)
			}
		case *ssa.IndexAddr:
			if x.X == v {
				b.stored(x, p)
			}
		case *ssa.Store:
			if x.Addr == v {
				b.value(x.Val, p.deeper())
			}
		case *ssa.MapUpdate:
			if x.Map == v {
				b.entry(x, p)
			}
		case ssa.CallInstruction:
			b.passed(v, x, p)
		}
	}
}

// field looks at a field of a struct that is filled here: a key if its name says so.
func (b *bag) field(fa *ssa.FieldAddr, p place) {
	name := flow.Field(fa)
	row := fieldRow(fa)
	isKey := row != nil && !row.Not || row == nil && b.Added.IsKeyName(name)
	isID := p.level == 0 && knowledge.IsNaturalKey(name)
	for _, use := range *fa.Referrers() {
		st, ok := use.(*ssa.Store)
		if !ok || st.Addr != fa {
			continue
		}
		b.names = append(b.names, name)
		switch {
		case row != nil && row.Not: // an ID of something else
		case row != nil && row.Top:
			b.top(name, row, st.Val, st, p)
		case row != nil && row.Presence:
			b.use(Use{Name: name, Origin: Origin{Other: true}}, p)
		case isKey:
			b.use(Use{Name: name, Origin: b.Origin(st.Val), Weak: row != nil && row.Weak}, p)
		case isID:
			b.use(Use{Name: name, Origin: b.Origin(st.Val), Weak: true}, p)
		}
	}
	if row == nil && !isKey {
		b.stored(fa, p.inside())
	}
}

// stored looks at what is behind the address of a field or element.
func (b *bag) stored(addr ssa.Value, p place) {
	if b.visited[addr] || p.depth > maxDepth {
		return
	}
	b.visited[addr] = true
	b.done(addr, p)
	for _, use := range *addr.Referrers() {
		if load, ok := use.(*ssa.UnOp); ok && load.Op == token.MUL && canHold(load.Type()) && !b.visited[load] {
			b.visited[load] = true
			b.done(load, p)
		}
	}
}

// entry looks at what is put into a map.
func (b *bag) entry(u *ssa.MapUpdate, p place) {
	b.text(u.Key, p)
	if !b.pair(u.Key, u.Value, p) {
		b.value(u.Value, p.inside())
	}
}

// pair is a name and a value that go together: an entry of a map, a header, an attribute. It reports whether they
// are a key.
func (b *bag) pair(name, value ssa.Value, p place) bool {
	o := b.Origin(name)
	text, ok := o.Constant()
	if !ok || strings.ContainsAny(text, " \t\n") {
		return false // a statement that speaks of a key is not the name of one
	}
	before := len(b.uses)
	switch {
	case b.Added.IsKeyHeader(text) || b.Added.IsKeyName(text):
		b.use(Use{Name: text, Origin: b.Origin(value)}, p)
	case p.level == 0 && knowledge.IsNaturalKey(text):
		b.use(Use{Name: text, Origin: b.Origin(value), Weak: true}, p)
	case !p.mute && !p.payload:
		b.keep(text, value)
	}
	return len(b.uses) > before
}

// pairOf are the values of the two fields of a header or attribute that is a struct.
type pairOf struct{ name, value ssa.Value }

// fieldsOf are the fields Key and Value of a struct that is filled here.
func fieldsOf(v ssa.Value) (p pairOf) {
	for _, ref := range *v.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || fa.X != v {
			continue
		}
		for _, use := range *fa.Referrers() {
			st, ok := use.(*ssa.Store)
			if !ok || st.Addr != fa {
				continue
			}
			switch flow.Field(fa) {
			case "Key", "Name", "Header":
				p.name = st.Val
			case "Value", "Val":
				p.value = st.Val
			}
		}
	}
	return p
}
