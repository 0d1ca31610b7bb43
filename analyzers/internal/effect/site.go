package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Site is a call that takes effect.
type Site struct {
	Effect  fact.Effect          // without keys, position and outcomes
	Request ssa.Value            // that is sent, nil if the call makes it itself
	Client  ssa.Value            // that may repeat it, nil if none can
	Row     *knowledge.Operation // nil when told by the signature
	Write   *knowledge.Write     // nil for what is no such operation

	// Values is the row that an INSERT takes its values from, a struct or a pointer to one; nil if it is no such.
	Values ssa.Value

	// Token is the name of the token that it takes, as far as the tables say.
	Token string

	// Adds says that it adds to something that exists: no id of the thing makes a repetition harmless.
	Adds bool
}

// Tracer follows values of one function.
type Tracer struct {
	// Summary is what is known of a callee, nil if nothing is.
	Summary func(*ssa.CallCommon) *fact.Summary

	// Field and Global are the values that the package stores into a field or variable, nil if nobody knows.
	Field  func(*ssa.FieldAddr) []ssa.Value
	Global func(*ssa.Global) []ssa.Value

	// Added are the user's own rows.
	Added *knowledge.Added
}

// At is the effect of a call by itself, apart from what its callee's summary tells. local reports whether
// the callee has a body or summary, which then tells more than its signature.
func (t *Tracer) At(c *ssa.CallCommon, local bool) (Site, bool) {
	callee := NameOf(c)
	if row := t.Added.Of(callee.Path).Write(callee.Recv, callee.Name); row != nil {
		return writes(row, callee), true
	}
	pkg := knowledge.Of(callee.Path)
	if row := pkg.Operation(callee.Recv, callee.Name); row != nil {
		return t.known(c, row, callee), true
	}
	if row := statementRow(c, callee); row != nil && !row.Makes {
		return t.statement(c, row, callee), true
	}
	if e, ok := ofEnt(c, callee); ok {
		return Site{Effect: e}, true
	}
	if e, ok := copies(c, callee); ok {
		return Site{Effect: e}, true
	}
	row := pkg.Write(callee.Recv, callee.Name)
	if row == nil && c.IsInvoke() {
		row = partOfClient(c, callee)
	}
	if row != nil {
		return writes(row, callee), true
	}
	if act, ok := actOf(c, callee); ok {
		return Site{Token: act.Token, Effect: fact.Effect{Kind: act.Kind, Callee: callee.String(), Does: act.Does, Grade: act.Grade}}, true
	}
	if e, ok := rpc(c, callee); ok {
		return Site{Effect: e}, true
	}
	if local || callee.std() {
		return Site{}, false
	}
	req, ok := sends(c)
	if !ok {
		return Site{}, false
	}
	e := fact.Effect{Kind: fact.HTTP, Callee: callee.String()}
	r := t.RequestOf(req)
	e.Method, e.Path, e.PathOf = r.Method, r.Path, r.PathOf
	return Site{Effect: e, Request: req}, true
}

// writes is a call that a row says takes effect.
func writes(row *knowledge.Write, callee Callee) Site {
	return Site{Write: row, Effect: fact.Effect{
		Kind: row.Kind, Callee: callee.String(), Does: row.Does, Grade: row.Grade, Undone: row.Undone, Named: row.Named,
	}}
}

// partOfClient is the row of a library's client if the user's own interface has a method of it, so that it can be
// replaced in tests: its parameters are of the library's types.
func partOfClient(c *ssa.CallCommon, callee Callee) *knowledge.Write {
	for p := range c.Signature().Params().Variables() {
		ptr, ok := types.Unalias(p.Type()).(*types.Pointer)
		if !ok {
			continue
		}
		if n := namedOf(ptr.Elem()); n != nil && n.Obj().Pkg() != nil {
			if row := knowledge.Of(n.Obj().Pkg().Path()).Write("Client", callee.Name); row != nil {
				return row
			}
		}
	}
	return nil
}

func (t *Tracer) known(c *ssa.CallCommon, row *knowledge.Operation, callee Callee) Site {
	s := Site{Row: row, Effect: fact.Effect{Kind: row.Kind, Callee: callee.String()}}
	if row.Client != knowledge.None {
		s.Client = Argument(c, row.Client)
	}
	switch from := Argument(c, row.From); {
	case row.Method != "":
		s.Effect.Method = fact.Method{Consts: []string{row.Method}}
		if row.From == knowledge.None && row.Client == knowledge.Receiver && takesHeaders(s.Client.Type()) {
			s.Request = s.Client // a builder: resty's Request
		}
	case from == nil:
		s.Effect.Method = fact.Method{Unknown: true}
	case isString(from.Type()):
		s.Effect.Method = t.Method(from)
		if row.Client == knowledge.Receiver && takesHeaders(s.Client.Type()) {
			s.Request = s.Client
		}
	default:
		r := t.RequestOf(from)
		s.Request = from
		s.Effect.Method, s.Effect.Path, s.Effect.PathOf = r.Method, r.Path, r.PathOf
	}
	if url := Argument(c, row.URL); url != nil {
		s.Effect.Path, s.Effect.PathOf = t.path(url, 0)
	}
	return s
}

// Argument is the value at a place of a call, nil if the call has no such place.
func Argument(c *ssa.CallCommon, a knowledge.Arg) ssa.Value {
	hasRecv := !c.IsInvoke() && c.Signature().Recv() != nil
	switch {
	case a == knowledge.Receiver && c.IsInvoke():
		return c.Value
	case a == knowledge.Receiver && hasRecv && len(c.Args) > 0:
		return c.Args[0]
	case a >= 0:
		i := int(a)
		if hasRecv {
			i++
		}
		if i < len(c.Args) {
			return c.Args[i]
		}
	}
	return nil
}

// sends reports whether the call takes a request and gives a response, and which request.
func sends(c *ssa.CallCommon) (ssa.Value, bool) {
	gives := false
	for r := range c.Signature().Results().Variables() {
		gives = gives || isHTTP(r.Type(), "Response")
	}
	if !gives {
		return nil, false
	}
	for _, a := range c.Args {
		if isHTTP(a.Type(), "Request") {
			return a, true
		}
	}
	return nil, false
}

// isHTTP reports whether t is a pointer to net/http's type of that name, or to a struct that embeds one.
func isHTTP(t types.Type, name string) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok {
		return false
	}
	if n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/http" {
		return true
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok || n.Obj().Name() != name {
		return false
	}
	for f := range st.Fields() {
		if f.Embedded() && isHTTP(f.Type(), name) {
			return true
		}
	}
	return false
}

// takesHeaders reports whether t is a pointer to a request, or to a client whose setters are those of one: gf's Client.
func takesHeaders(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && (n.Obj().Name() == "Request" || n.Obj().Pkg() != nil && knowledge.Of(n.Obj().Pkg().Path()).HasSetters(n.Obj().Name()))
}

func isRequestType(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && n.Obj().Name() == "Request"
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// Callee is the name of what a call calls.
type Callee struct {
	Path, Recv, Name string
	pkg              string // the package's own name
}

// NameOf names what a call calls; of a function value it is the expression's type at best.
func NameOf(c *ssa.CallCommon) Callee {
	var obj *types.Func
	if c.IsInvoke() {
		obj = c.Method
	} else if fn := c.StaticCallee(); fn != nil {
		if o := fn.Origin(); o != nil {
			fn = o
		}
		obj, _ = fn.Object().(*types.Func)
	}
	if obj == nil {
		return Callee{}
	}
	k := Callee{Name: obj.Name()}
	if obj.Pkg() != nil {
		k.Path, k.pkg = obj.Pkg().Path(), obj.Pkg().Name()
	}
	recv := obj.Signature().Recv()
	if recv == nil {
		return k
	}
	t := types.Unalias(recv.Type())
	if c.IsInvoke() {
		t = types.Unalias(c.Value.Type())
	}
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		k.Recv = n.Obj().Name()
		if n.Obj().Pkg() != nil {
			k.Path, k.pkg = n.Obj().Pkg().Path(), n.Obj().Pkg().Name()
		}
	}
	return k
}

// Named is the callee with the own name of its package, as a user writes it.
func (k Callee) Named(pkg string) Callee {
	k.pkg = pkg
	return k
}

func (k Callee) std() bool {
	first, _, _ := strings.Cut(k.Path, "/")
	return k.Path != "" && !strings.Contains(first, ".")
}

// String renders the callee as a user writes it: "http.Client.Do".
func (k Callee) String() string {
	var parts []string
	for _, p := range []string{k.pkg, k.Recv, k.Name} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return "this function value"
	}
	return strings.Join(parts, ".")
}

// Sibling is how the user writes a function of the same package, "" without a name.
func (k Callee) Sibling(name string) string {
	if name == "" {
		return ""
	}
	return Callee{pkg: k.pkg, Name: name}.String()
}

// Fresh reports whether each call of the callee gives another value.
func (k Callee) Fresh() bool { return knowledge.Of(k.Path).IsFresh(k.Recv, k.Name) }
