package link

import (
	"fmt"
	"slices"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// maxHiddenDepth bounds how many interfaces may lead to one another. What lies deeper is not seen.
const maxHiddenDepth = 4

// world is what the units of a module know of interfaces and their implementations.
type world struct {
	ifaces map[string][]uint64
	types  []fact.Type
	funcs  map[string][]fact.Effect
	gives  map[string]*fact.Entry // functions that give messages
	given  map[string][]fact.Router
	puts   map[string][]string
	steps  map[string][]fact.Flow // of functions that are values, by the station that they lead to
	module Module
	unique []sqltext.UniqueKey // of the migrations, once asked for
	asked  bool
	known  map[[2]string][]implementation // by interface and method, as far as asked for
}

func newWorld(units []*fact.Unit, m Module) *world {
	w := &world{module: m, ifaces: map[string][]uint64{}, funcs: map[string][]fact.Effect{}, gives: map[string]*fact.Entry{}, given: map[string][]fact.Router{}, puts: map[string][]string{}, steps: map[string][]fact.Flow{}, known: map[[2]string][]implementation{}}
	for _, u := range units {
		for _, i := range u.Ifaces {
			w.ifaces[i.Name] = i.Methods
		}
		w.types = append(w.types, u.Types...)
		for _, f := range u.Funcs {
			w.funcs[f.Name] = f.Effects
			if f.Gives != nil {
				w.gives[f.Name] = f.Gives
			}
		}
		for _, r := range u.Routers {
			w.given[r.To] = append(w.given[r.To], r)
		}
		for _, p := range u.Puts {
			w.puts[p.On] = append(w.puts[p.On], p.Middleware...)
		}
		for _, f := range u.Values {
			to, _ := splitSite(f.To)
			w.steps[to] = append(w.steps[to], f)
		}
	}
	return w
}

// implementation is a method of a concrete type.
type implementation struct {
	typ, method, fn string
}

// implementations are the real ones of an interface: no mocks or in-memory twins, and no wrappers, which
// hand the call on to another one.
func (w *world) implementations(c *fact.InterfaceCall) []implementation {
	id := [2]string{c.Iface, c.Method}
	if impls, ok := w.known[id]; ok {
		return impls
	}
	if c.Iface == "" {
		w.known[id] = w.functions(c)
		return w.known[id]
	}
	var impls []implementation
	want := w.ifaces[c.Iface]
	for i := range w.types {
		t := &w.types[i]
		if len(want) == 0 || t.Pretend || !implements(t, want) {
			continue
		}
		impl := implementation{typ: t.Name, method: c.Method}
		for _, m := range t.Methods {
			if m.Name == c.Method {
				impl.fn = m.Func
			}
		}
		same := func(o implementation) bool { return impl.fn != "" && o.fn == impl.fn } // promoted from one type
		if !w.wraps(impl, c) && !slices.ContainsFunc(impls, same) {
			impls = append(impls, impl)
		}
	}
	w.known[id] = impls
	return impls
}

// wraps reports whether an implementation does no more than to call the method that it implements: on the
// value that it is wrapped around, or, being promoted, on an embedded one.
func (w *world) wraps(impl implementation, c *fact.InterfaceCall) bool {
	if impl.fn == "("+c.Iface+")."+c.Method {
		return true
	}
	effects := w.funcs[impl.fn]
	other := func(e fact.Effect) bool {
		return e.Kind != fact.Hidden || e.Interface.Iface != c.Iface || e.Interface.Method != c.Method
	}
	return len(effects) > 0 && !slices.ContainsFunc(effects, other)
}

// implements reports whether the sorted methods of t hold all that are wanted.
func implements(t *fact.Type, want []uint64) bool {
	i := 0
	for _, m := range t.Methods {
		if i < len(want) && m.Hash == want[i] {
			i++
		}
	}
	return i == len(want)
}

// hidden is a call of which the implementation is known.
type hidden struct {
	impl implementation
	call *fact.InterfaceCall
}

// harm is an operation of an implementation that must not be repeated, nil if there is none.
func (w *world) harm(impl implementation, c *fact.InterfaceCall) *fact.Effect {
	var found *fact.Effect
	w.each(impl, c, func(e *fact.Effect) bool {
		if e.Guard == "" && w.harmful(e) {
			found = e
		}
		return found == nil
	})
	return found
}

// each visits the operations of an implementation until visit says no. It goes from interface to interface, nearest
// first, and to each implementation once: they can call each other.
func (w *world) each(impl implementation, c *fact.InterfaceCall, visit func(*fact.Effect) bool) {
	seen := map[string]bool{}
	next := []hidden{{impl, c}}
	for depth := 0; depth <= maxHiddenDepth && len(next) > 0; depth++ {
		var deeper []hidden
		for _, h := range next {
			id := fmt.Sprint(h.impl.fn, h.call.Args)
			if seen[id] {
				continue
			}
			seen[id] = true
			for _, e := range w.funcs[h.impl.fn] {
				if e.Kind == fact.Hidden {
					if impls := w.implementations(e.Interface); len(impls) == 1 && !e.IsValue() {
						deeper = append(deeper, hidden{impls[0], argsIn(e.Interface, h.call)})
					}
					continue
				}
				e.Method = inCall(e.Method, h.call)
				if !visit(&e) {
					return
				}
			}
		}
		next = deeper
	}
}

// harmful reports whether nothing speaks for an operation's being safe to repeat, and its own unit has said
// nothing of it. A header that only names the
// message does not if it is made anew each time.
func (w *world) harmful(e *fact.Effect) bool {
	if e.Kind == fact.Create && e.Named {
		return e.Renamed() && !e.Reported && !e.Guarded()
	}
	protects := func(k fact.Key) bool { return !k.Column && (!k.Weak || k.Fresh == "" && !k.Const) }
	unsafe := slices.Contains(e.Method.Consts, "POST") || slices.Contains(e.Method.Consts, "PATCH")
	if e.Kind != fact.HTTP {
		unsafe = e.Does != "" && (!e.Named || slices.ContainsFunc(e.Keys, func(k fact.Key) bool { return k.Fresh != "" }))
	}
	return unsafe && !e.Reported && !e.Guarded() && !slices.ContainsFunc(e.Keys, protects) && !w.refuses(e.On, e.StableColumns())
}

// argsIn is a call that an implementation makes, as the hidden call c of it has it.
func argsIn(inner, c *fact.InterfaceCall) *fact.InterfaceCall {
	known := *inner
	known.Args = make([]fact.Method, len(inner.Args))
	for i, m := range inner.Args {
		known.Args[i] = inCall(m, c)
	}
	return &known
}

// inCall is the method of an implementation's operation for the arguments of a hidden call.
func inCall(m fact.Method, c *fact.InterfaceCall) fact.Method {
	known := fact.Method{Consts: m.Consts, Unknown: m.Unknown}
	for _, r := range m.Of {
		if r.Path == "" && r.Param < len(c.Args) {
			known = known.Merge(c.Args[r.Param])
		} else {
			known.Unknown = true
		}
	}
	return known
}
