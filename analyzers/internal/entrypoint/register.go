package entrypoint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// registered adds the handlers that a call of a library registers.
func (f *finder) registered(call ssa.CallInstruction) {
	c := call.Common()
	for _, n := range namesOf(c) {
		row, ok := n.entries().Register(n.recv, n.name)
		if !ok {
			continue
		}
		r := &registration{finder: f, call: call, row: &row, entry: Entry{
			Kind: row.Kind, Framework: n.path, Contract: row.Contract, Param: -1, Pos: call.Pos(),
		}}
		r.run()
		return
	}
}

// held adds the handlers that a field of a library's struct is given.
func (f *finder) held(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	n := named(fa.X.Type())
	if n == nil || n.Obj().Pkg() == nil {
		return
	}
	path := n.Obj().Pkg().Path()
	row := knowledge.EntriesOf(path).Hold(n.Obj().Name(), flow.Field(fa))
	if row == nil {
		return
	}
	for _, t := range f.handlers(st.Val, row.Calls) {
		f.add(&Entry{
			Fn: t.fn, Func: t.obj, Made: t.made, Param: t.param, Calls: t.calls, Kind: row.Kind, Framework: path, Contract: row.Contract,
			Redelivered: redelivers(row.Contract), Middleware: t.wraps, Pos: st.Pos(),
		})
	}
}

// registration is one call that registers handlers.
type registration struct {
	*finder
	call  ssa.CallInstruction
	row   *knowledge.Register
	entry Entry // what all of its handlers have in common
}

func (r *registration) run() {
	c := r.call.Common()
	if r.row.Method != "" {
		r.entry.Methods = []string{r.row.Method}
	}
	if v := effect.Argument(c, r.row.From); v != nil {
		r.entry.Methods = upper(r.texts(v))
	}
	if v := effect.Argument(c, r.row.Path); v != nil {
		r.route(v)
	}
	r.details()
	if r.row.Struct != knowledge.None {
		r.structs()
		return
	}
	handler, before := r.arguments(effect.Argument(c, r.row.Handler))
	if handler != nil {
		r.register(r.entry, handler, before)
	}
}

// arguments are the handler and the middleware that stands beside it in the call.
func (r *registration) arguments(h ssa.Value) (handler ssa.Value, before []ssa.Value) {
	if h == nil {
		return nil, nil
	}
	rest := effect.Argument(r.call.Common(), r.row.Handler+1)
	switch r.row.Chain {
	case knowledge.ChainLast:
		all, _ := list(h)
		if len(all) == 0 {
			return nil, nil
		}
		return all[len(all)-1], all[:len(all)-1]
	case knowledge.ChainOn:
		all, _ := list(rest)
		all = append([]ssa.Value{flow.Concrete(h)}, all...)
		return all[len(all)-1], all[:len(all)-1]
	case knowledge.ChainAfter:
		before, _ = list(rest)
	}
	return h, before
}

// route reads a path. One of net/http may begin with the method.
func (r *registration) route(v ssa.Value) {
	r.entry.Route = r.text(v, 0)
	if !r.row.Pattern {
		return
	}
	method, path, ok := strings.Cut(r.entry.Route, " ")
	if ok && method != "" && method == strings.ToUpper(method) && !strings.ContainsAny(method, "/…") {
		r.entry.Methods, r.entry.Route = []string{method}, strings.TrimLeft(path, " \t")
	}
}

// register adds an entry for each function that a handler may be.
func (r *registration) register(e Entry, handler ssa.Value, before []ssa.Value) {
	rows := r.table(handler)
	ts := r.handlers(handler, r.row.Calls)
	if len(ts) == 0 {
		return
	}
	if router := r.router(); router != nil {
		c := r.covering(router, r.call)
		c.cover(&e)
		e.Route = join(c.prefix, e.Route)
	}
	for _, v := range append(slices.Clone(before), r.onRoute()...) {
		e.Middleware = append(e.Middleware, r.middleware(v))
	}
	for _, t := range ts {
		x := e
		if at, ok := rows[t.fn]; ok && t.fn != nil {
			r.fromTable(&x, at)
		}
		x.Fn, x.Func, x.Made, x.Param, x.Calls = t.fn, t.obj, t.made, t.param, t.calls
		x.Middleware = append(slices.Clone(e.Middleware), t.wraps...)
		if !x.told() {
			continue
		}
		x.Redelivered = redelivers(x.Contract) && !r.isOff()
		r.add(&x)
	}
}

// onRoute are the middleware values that are put before this one handler by calls on what the registration gives.
func (r *registration) onRoute() []ssa.Value {
	v := r.call.Value()
	if v == nil {
		return nil
	}
	var vals []ssa.Value
	for _, ref := range *v.Referrers() {
		call, ok := ref.(*ssa.Call)
		if !ok {
			continue
		}
		for _, n := range namesOf(&call.Call) {
			u := n.entries().Use(n.recv, n.name)
			if u != nil && u.Does == knowledge.CoverRoute && effect.Argument(&call.Call, knowledge.Receiver) == v {
				more, _ := list(effect.Argument(&call.Call, u.Middleware))
				vals = append(vals, more...)
			}
		}
	}
	return vals
}

// isOff reports whether an option of the registration switches the redelivery off.
func (r *registration) isOff() bool {
	c := r.call.Common()
	if len(c.Args) == 0 {
		return false
	}
	opts, _ := list(c.Args[len(c.Args)-1])
	for _, o := range opts {
		for _, d := range flow.Definitions(o) {
			call, ok := d.(*ssa.Call)
			if !ok {
				continue
			}
			for _, n := range namesOf(&call.Call) {
				if n.recv == "" && n.entries().IsOff(n.name) {
					return true
				}
			}
		}
	}
	return false
}

// router is the value on which a handler is registered, nil if nothing can be put before its handlers.
func (r *registration) router() ssa.Value {
	c := r.call.Common()
	if v := effect.Argument(c, knowledge.Receiver); v != nil {
		if r.row.Kind == fact.Route || knowledge.EntriesOf(r.entry.Framework).HasUse(r.row.Recv) {
			return v
		}
		return nil
	}
	if len(c.Args) > 0 && r.row.Handler != 0 && r.row.Path != 0 {
		return c.Args[0] // Have: huma.Post(api, path, handler)
	}
	return nil
}

// told fills in kind and contract from the type of the message when the registration leaves them open.
func (e *Entry) told() bool {
	if e.Kind != 0 {
		return true
	}
	if e.Fn == nil {
		return e.Func != nil && e.Param < 0 && e.toldBy(e.Func.Signature().Params().Len(), func(i int) (*knowledge.Message, string) { return messageOf(e.Func.Signature().Params().At(i).Type()) })
	}
	return e.toldBy(len(e.Fn.Params), func(i int) (*knowledge.Message, string) { return messageOf(e.Fn.Params[i].Type()) })
}

func (e *Entry) toldBy(n int, param func(int) (*knowledge.Message, string)) bool {
	for i := range n {
		if m, _ := param(i); m != nil {
			e.Kind, e.Contract = m.Kind, m.Contract
			return true
		}
	}
	return false
}

func redelivers(c *knowledge.Contract) bool {
	return c != nil && c.When != fact.NotAgain && c.When != fact.IfSent
}

func upper(methods []string) []string {
	for i := range methods {
		methods[i] = strings.ToUpper(methods[i])
	}
	return methods
}

// passedOn adds what is handed to a function of another package that registers it.
func (f *finder) passedOn(call ssa.CallInstruction) {
	c := call.Common()
	fn := c.StaticCallee()
	if fn == nil || f.Imported == nil || f.local[origin(fn)] {
		return
	}
	obj := declared(fn)
	if obj == nil || obj.Pkg() == f.Pkg.Pkg {
		return
	}
	for _, x := range f.Imported(obj) {
		if _, known := knowledge.GeneratedBy(obj, x.Param); x.Param < 0 || x.Param >= len(c.Args) || known {
			continue
		}
		for _, t := range f.handlers(c.Args[x.Param], x.Calls) {
			e := &Entry{
				Fn: t.fn, Func: t.obj, Made: t.made, Param: t.param, Calls: t.calls, Kind: x.Kind, Framework: x.Framework, Methods: x.Methods, Route: x.Route,
				Redelivered: x.Redelivered, Webhook: x.Webhook, Middleware: t.wraps, Open: x.Open, Routers: x.Routers, Pos: call.Pos(),
				Contract: ContractOf(&x),
			}
			f.add(e)
		}
	}
}
