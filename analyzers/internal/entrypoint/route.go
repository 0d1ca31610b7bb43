package entrypoint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// join puts the path of a route behind that of its router.
func join(prefix, path string) string {
	if prefix == "" || path == "" {
		return prefix + path
	}
	return strings.TrimSuffix(prefix, "/") + "/" + strings.TrimPrefix(path, "/")
}

// details reads the calls that say more of the route, before and after the one that gives its handler.
func (r *registration) details() {
	var named []ssa.Value
	if v := r.call.Value(); v != nil {
		named = flow.Aliases(v)
	}
	if recv := effect.Argument(r.call.Common(), knowledge.Receiver); recv != nil {
		named = append(named, chain(recv)...)
	}
	seen := map[*ssa.Call]bool{}
	for _, v := range named {
		if call, ok := v.(*ssa.Call); ok {
			r.detail(call, seen)
		}
		if v.Referrers() == nil || r.call.Value() == nil || !sameRoute(v, r.call.Value()) {
			continue
		}
		for _, ref := range *v.Referrers() {
			if call, ok := ref.(*ssa.Call); ok && effect.Argument(&call.Call, knowledge.Receiver) == v {
				r.detail(call, seen)
			}
		}
	}
}

// sameRoute reports whether v goes on with what the registration gave, not with what it was made of.
func sameRoute(v ssa.Value, registered *ssa.Call) bool {
	if v == registered {
		return true
	}
	call, ok := v.(*ssa.Call)
	return ok && slices.Contains(chain(call), ssa.Value(registered))
}

// chain gives the calls of a chain that ends in v, without v's root: r.Methods("POST").Path("/x").
func chain(v ssa.Value) []ssa.Value {
	var calls []ssa.Value
	for range maxHops {
		call, ok := v.(*ssa.Call)
		if !ok {
			return calls
		}
		calls = append(calls, call)
		if v = effect.Argument(&call.Call, knowledge.Receiver); v == nil {
			return calls
		}
	}
	return calls
}

func (r *registration) detail(call *ssa.Call, seen map[*ssa.Call]bool) {
	if seen[call] {
		return
	}
	seen[call] = true
	for _, n := range namesOf(&call.Call) {
		d := n.entries().Detail(n.recv, n.name)
		if d == nil {
			continue
		}
		if v := effect.Argument(&call.Call, d.Methods); v != nil {
			r.entry.Methods = upper(r.texts(v))
		}
		if v := effect.Argument(&call.Call, d.Path); v != nil && r.entry.Route == "" {
			r.entry.Route = r.text(v, 0)
		}
		return
	}
}

// structs registers what structs describe, with the middleware of the functions that the list of them has gone
// through.
func (r *registration) structs() {
	addrs, through := structs(effect.Argument(r.call.Common(), r.row.Struct))
	var before []ssa.Value
	for _, call := range through {
		before = append(before, r.brought(&call.Call)...)
	}
	for _, addr := range addrs {
		fields := fieldsOf(addr)
		e := r.entry
		if m := fields["Method"]; m != nil {
			e.Methods = upper(r.texts(m))
		}
		if p := fields["Path"]; p != nil {
			e.Route = r.text(p, 0)
		}
		mw := before
		if m := fields["Middlewares"]; m != nil {
			more, _ := list(m)
			mw = append(slices.Clone(mw), more...)
		}
		h := fields["Handler"]
		if r.row.Handler != knowledge.None {
			h = effect.Argument(r.call.Common(), r.row.Handler)
		}
		if h != nil {
			r.register(e, h, mw)
		}
	}
}

// table gives, when a handler comes out of a table of structs, the struct in which each function stands.
func (r *registration) table(handler ssa.Value) map[*ssa.Function]ssa.Value {
	f := fieldRead(handler)
	if f == nil {
		return nil
	}
	rows := map[*ssa.Function]ssa.Value{}
	for _, st := range r.fields[f] {
		for _, t := range r.handlers(st.Val, r.row.Calls) {
			if t.fn != nil {
				rows[t.fn] = st.Addr.(*ssa.FieldAddr).X
			}
		}
	}
	return rows
}

// fromTable reads method and path out of the struct that holds the handler.
func (r *registration) fromTable(e *Entry, at ssa.Value) {
	fields := fieldsOf(at)
	c := r.call.Common()
	if f := nameRead(effect.Argument(c, r.row.From)); f != "" && fields[f] != nil {
		e.Methods = upper(r.texts(fields[f]))
	}
	if f := nameRead(effect.Argument(c, r.row.Path)); f != "" && fields[f] != nil {
		p := registration{finder: r.finder, row: r.row}
		p.route(fields[f])
		e.Route = p.entry.Route
		if p.entry.Methods != nil {
			e.Methods = p.entry.Methods
		}
	}
}

// fieldRead is the field that a value was read from, nil if it was not.
func fieldRead(v ssa.Value) *types.Var {
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			return fieldOf(fa)
		}
	case *ssa.Field:
		return structOf(x.X.Type()).Field(x.Field).Origin()
	case *ssa.ChangeType:
		return fieldRead(x.X)
	case *ssa.MakeInterface:
		return fieldRead(x.X)
	}
	return nil
}

func nameRead(v ssa.Value) string {
	if f := fieldRead(v); f != nil {
		return f.Name()
	}
	return ""
}
