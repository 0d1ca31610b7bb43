package entrypoint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// covering tells what stands before a handler which is registered on a router at a place: the middleware that is found,
// outermost first, whether there may be more, and what the paths of the routers before it add up to, if that is
// one path.
func (f *finder) covering(router ssa.Value, at ssa.Instruction) *coverage {
	c := &coverage{finder: f, seen: map[ssa.Value]bool{}}
	c.router(router, at, 0)
	var mw []Middleware
	for _, m := range c.found {
		if !slices.Contains(mw, m) {
			mw = append(mw, m)
		}
	}
	c.found = mw
	if c.forked {
		c.prefix = ""
	}
	return c
}

// cover notes on an entry what stands before it.
func (c *coverage) cover(e *Entry) {
	e.Middleware = append(e.Middleware, c.found...)
	if e.Open && len(e.Routers) == 0 || c.open {
		e.Open, e.Routers = true, nil
		return
	}
	e.Routers = append(e.Routers, c.from...)
	e.Open = len(e.Routers) > 0
}

// coverage follows a router to where it was made, and finds what was put before its handlers on the way.
type coverage struct {
	*finder
	seen  map[ssa.Value]bool
	found []Middleware
	open  bool
	from  []string // parameters of exported functions through which the router comes
	also  []string // parameters of functions of other packages that are given it

	prefix  string
	forked  bool // there are several ways to it
	mounted bool // below another router
}

// router adds what covers a registration at a place on the router v: what its makers bring, and then what is used
// on it.
func (c *coverage) router(v ssa.Value, at ssa.Instruction, hops int) {
	v = outer(c.Pkg.Pkg, v)
	if c.seen[v] {
		return
	}
	c.seen[v] = true
	if hops > maxHops {
		c.open = true
		return
	}
	defs := flow.Definitions(v)
	c.forked = c.forked || len(defs) > 1
	for _, d := range defs {
		if d = outer(c.Pkg.Pkg, d); d != v && c.seen[d] {
			continue
		}
		c.seen[d] = true
		c.maker(d, at, hops+1)
	}
	c.used(v, at, hops+1)
}

// maker adds what the router has from where it comes from.
func (c *coverage) maker(d ssa.Value, at ssa.Instruction, hops int) {
	switch x := d.(type) {
	case *ssa.Call:
		c.made(x, 0, hops)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			c.made(call, x.Index, hops)
		}
	case *ssa.Parameter:
		c.given(x, hops)
	case *ssa.FreeVar:
		c.captured(x, hops)
	case *ssa.UnOp:
		c.loaded(x, hops)
	case *ssa.Alloc, *ssa.Global, *ssa.Const:
	default:
		c.open = true
	}
}

// made adds what a call brings that gives the router.
func (c *coverage) made(call *ssa.Call, index, hops int) {
	for _, n := range namesOf(&call.Call) {
		u := n.entries().Use(n.recv, n.name)
		if u == nil {
			continue
		}
		if recv := effect.Argument(&call.Call, knowledge.Receiver); recv != nil {
			c.router(recv, call, hops)
		}
		c.under(&call.Call, u)
		c.put(effect.Argument(&call.Call, u.Middleware))
		return
	}
	if fn := call.Call.StaticCallee(); fn != nil && c.local[origin(fn)] {
		for _, res := range returned(origin(fn), index) {
			c.router(res, origin(fn).Blocks[0].Instrs[0], hops) // res may be a constant, which belongs to no function
		}
		return
	}
	c.found = append(c.found, c.options(&call.Call)...)
}

// under adds the path under which a router is.
func (c *coverage) under(call *ssa.CallCommon, u *knowledge.Use) {
	if v := effect.Argument(call, u.Path); v != nil {
		c.prefix += c.text(v, 0)
	}
}

// options is the middleware that options bring to what a call makes.
func (f *finder) options(c *ssa.CallCommon) []Middleware {
	var mw []Middleware
	for _, a := range c.Args {
		opts, ok := list(a)
		if !ok {
			opts = []ssa.Value{a}
		}
		for _, o := range opts {
			for _, d := range flow.Definitions(o) {
				if call, ok := d.(*ssa.Call); ok {
					for _, v := range f.brought(&call.Call) {
						mw = append(mw, f.middleware(v))
					}
				}
			}
		}
	}
	return mw
}

// brought are the middleware values of an option.
func (f *finder) brought(c *ssa.CallCommon) []ssa.Value {
	for _, n := range namesOf(c) {
		if u := n.entries().Use(n.recv, n.name); u != nil && u.Does == knowledge.CoverMade {
			v := effect.Argument(c, u.Middleware)
			if vals, ok := list(v); ok {
				return vals
			}
			return []ssa.Value{v}
		}
	}
	return nil
}

// given follows a router that is a parameter: of a function that a router calls with itself or with one that it
// makes, or of one that is called in the package.
func (c *coverage) given(p *ssa.Parameter, hops int) {
	fn := p.Parent()
	known := 0
	for _, in := range c.handedTo(fn) {
		call, ok := in.(ssa.CallInstruction)
		if !ok {
			continue
		}
		for _, n := range namesOf(call.Common()) {
			u := n.entries().Use(n.recv, n.name)
			if u == nil || u.Does != knowledge.CoverDerived || u.Calls == knowledge.None {
				continue
			}
			known++
			c.router(effect.Argument(call.Common(), knowledge.Receiver), call, hops)
			c.under(call.Common(), u)
			c.put(effect.Argument(call.Common(), u.Middleware))
			break
		}
	}
	i, _ := flow.Index(p)
	for _, call := range c.calls[fn] {
		if args := call.Common().Args; i < len(args) {
			known++
			c.router(args[i], call, hops)
		}
	}
	c.forked = c.forked || known > 1
	switch obj := declared(fn); {
	case obj != nil && obj.Exported():
		c.from = append(c.from, fact.Param(obj.FullName(), i))
	case known == 0:
		c.open = true
	}
}

// captured follows a captured variable to the function around.
func (c *coverage) captured(v *ssa.FreeVar, hops int) {
	for _, mc := range c.makes[v.Parent()] {
		for i, fv := range v.Parent().FreeVars {
			if fv != v {
				continue
			}
			b := mc.Bindings[i]
			if _, isVar := b.(*ssa.Alloc); !isVar {
				c.router(b, mc, hops)
				continue
			}
			for _, d := range flow.Content(b) {
				c.router(d, mc, hops)
			}
		}
	}
}

// loaded follows a router that a field or a package variable holds. When it was used there relative to the
// registration is not known: everything counts.
func (c *coverage) loaded(x *ssa.UnOp, hops int) {
	switch addr := x.X.(type) {
	case *ssa.FieldAddr:
		f := fieldOf(addr)
		for _, s := range c.fields[f] {
			c.router(s.Val, s.Block().Instrs[len(s.Block().Instrs)-1], hops)
		}
		if len(c.fields[f]) == 0 {
			c.open = true
		}
		for _, load := range c.loads[f] {
			c.used(load, x, hops)
		}
	case *ssa.Global:
		for _, s := range c.globals[addr] {
			c.router(s.Val, s.Block().Instrs[len(s.Block().Instrs)-1], hops)
		}
	case *ssa.FreeVar:
		c.captured(addr, hops)
	}
}

// used adds what is put before the handlers of a router where its function uses it.
func (c *coverage) used(v ssa.Value, at ssa.Instruction, hops int) {
	for _, t := range c.touches(v) {
		switch x := t.in.(type) {
		case ssa.CallInstruction:
			c.usedBy(t.as, x, at, hops)
		case *ssa.Return:
			c.up(t.as, x, hops)
		}
	}
}

func (c *coverage) usedBy(v ssa.Value, call ssa.CallInstruction, at ssa.Instruction, hops int) {
	cc := call.Common()
	for _, n := range namesOf(cc) {
		e := n.entries()
		if u := e.Use(n.recv, n.name); u != nil {
			recv := effect.Argument(cc, knowledge.Receiver)
			if recv == nil && len(cc.Args) > 0 {
				recv = cc.Args[0]
			}
			switch {
			case u.Does == knowledge.CoverAll && recv == v, u.Does == knowledge.CoverLater && recv == v && mayPrecede(call, at):
				c.put(effect.Argument(cc, u.Middleware))
			case u.Does == knowledge.CoverMounted && effect.Argument(cc, u.Calls) == v:
				c.forked = c.forked || c.mounted
				c.mounted = false // the other router may be below a third one
				c.outside(func() {
					c.router(recv, call, hops)
					c.under(cc, u)
				})
				c.mounted = true
			}
			return
		}
		if row, ok := e.Register(n.recv, n.name); ok {
			if r := effect.Argument(cc, knowledge.Receiver); r != nil && r != v && row.Kind == fact.Route && effect.Argument(cc, row.Handler) == v {
				c.outside(func() { c.router(r, call, hops) }) // Have: outer.Handle("/api/", router)
			}
			return
		}
	}
	if to := c.handedOn(cc, v); to != "" {
		c.also = append(c.also, to)
	}
	if res := call.Value(); res != nil && c.wraps(v, cc, res) {
		c.found = append([]Middleware{c.whole(middlewareOf(cc))}, c.found...) // Have: mw(router)
	}
}

// outside has what is found by f stand before what has been found so far.
func (c *coverage) outside(f func()) {
	inner, prefix := c.found, c.prefix
	c.found, c.prefix = nil, ""
	f()
	c.found, c.prefix = append(c.found, inner...), c.prefix+prefix
}

// wraps reports whether a call puts something around the router v: it takes it as a handler and gives another one.
func (c *coverage) wraps(v ssa.Value, cc *ssa.CallCommon, result *ssa.Call) bool {
	m, _, _ := types.LookupFieldOrMethod(result.Type(), true, nil, "ServeHTTP")
	i := slices.Index(cc.Args, v)
	if m == nil || i < 0 || slices.Contains(flow.Aliases(v), ssa.Value(result)) {
		return false
	}
	fn := cc.StaticCallee()
	if fn == nil {
		return true
	}
	for j := range cc.Args {
		if obj := declared(fn); obj != nil && cc.Signature().Recv() == nil {
			if _, ok := knowledge.GeneratedBy(obj, j); ok {
				return false // Have: HandlerFromMux(service, router)
			}
		}
	}
	for _, res := range returned(origin(fn), 0) {
		for _, d := range flow.Definitions(res) {
			if p, ok := d.(*ssa.Parameter); ok && slices.Index(p.Parent().Params, p) == i && isRouter(p.Type()) {
				return false // Have: func routes(r chi.Router) http.Handler { ...; return r }
			}
		}
	}
	return true
}

// up follows a router that a function returns to those who call it.
func (c *coverage) up(v ssa.Value, ret *ssa.Return, hops int) {
	i := slices.Index(ret.Results, v)
	if i < 0 || hops > maxHops {
		return
	}
	for _, call := range c.calls[ret.Parent()] {
		res := call.Value()
		if res == nil || c.seen[res] {
			continue
		}
		c.seen[res] = true
		results := []ssa.Value{res}
		if len(ret.Results) > 1 {
			results = extracted(res, i)
		}
		for _, r := range results {
			c.used(r, call, hops+1)
		}
	}
}

// extracted are the values that one result of a call goes by.
func extracted(call *ssa.Call, index int) []ssa.Value {
	var vals []ssa.Value
	for _, ref := range *call.Referrers() {
		if x, ok := ref.(*ssa.Extract); ok && x.Index == index {
			vals = append(vals, x)
		}
	}
	return vals
}
