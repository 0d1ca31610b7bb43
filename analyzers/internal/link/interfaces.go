package link

import (
	"fmt"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Bounds of following interfaces: how many real implementations one may have, and how deep one leads to
// another. Beyond them there is no finding, and a note says so.
const (
	maxImplementations = 4
	maxHiddenDepth     = 4
)

// world is what the units of a module know of interfaces and their implementations.
type world struct {
	ifaces map[string][]uint64
	types  []fact.Type
	funcs  map[string][]fact.Effect
}

// interfaces finds what the repeated calls of interface methods do.
func (r *Result) interfaces(units []*fact.Unit) {
	w := &world{ifaces: map[string][]uint64{}, funcs: map[string][]fact.Effect{}}
	open := false
	for _, u := range units {
		open = open || len(u.Opens) > 0
	}
	if !open {
		return
	}
	for _, u := range units {
		for _, i := range u.Ifaces {
			w.ifaces[i.Name] = i.Methods
		}
		w.types = append(w.types, u.Types...)
		for _, f := range u.Funcs {
			w.funcs[f.Name] = f.Effects
		}
	}
	for _, u := range units {
		for i := range u.Opens {
			r.open(w, u, &u.Opens[i])
		}
	}
}

// open decides one repeated call of an interface's method.
func (r *Result) open(w *world, u *fact.Unit, o *fact.Open) {
	impls := w.implementations(&o.Call)
	if len(impls) > maxImplementations {
		r.Notes = append(r.Notes, fmt.Sprintf("%s: what %s does is hidden behind an interface with %d implementations", o.Pos, o.Subject, len(impls)))
		return
	}
	for _, impl := range impls {
		e := w.harm(impl, &o.Call, 0)
		if e == nil {
			continue
		}
		f := Finding{Rule: verdict.UnsafeRetry, Confidence: finding.Medium, Package: u.Path, Pos: o.Pos, End: o.End}
		if len(impls) > 1 || !o.Sure || verdict.ReadsOnly(e.Path, o.Func, impl.method) || !slices.Contains(e.Method.Consts, "POST") {
			f.Confidence = finding.Low
		}
		from := "through " + short(o.Call.Iface) + ", which " + short(impl.typ) + " implements"
		f.Message = finding.Repeated(o.Subject, "POST", from, o.Repeats, o.Made)
		for _, s := range o.Trace {
			f.Trace = append(f.Trace, step(s))
		}
		f.Trace = append(f.Trace, finding.Step{Role: finding.Operation, Pos: e.Pos, Message: e.Callee + " sends POST"})
		f.identity = []string{o.Func, o.Call.Iface, o.Call.Method, impl.typ, e.Func, e.Callee}
		r.Findings = append(r.Findings, f)
		return // one write, one finding
	}
}

// implementation is a method of a concrete type.
type implementation struct {
	typ, method, fn string
}

// implementations are the real ones of an interface: no mocks or in-memory twins.
func (w *world) implementations(c *fact.InterfaceCall) []implementation {
	want := w.ifaces[c.Iface]
	if len(want) == 0 {
		return nil
	}
	var impls []implementation
	for i := range w.types {
		t := &w.types[i]
		if t.Pretend || !implements(t, want) {
			continue
		}
		impl := implementation{typ: t.Name, method: c.Method}
		for _, m := range t.Methods {
			if m.Name == c.Method {
				impl.fn = m.Func
			}
		}
		impls = append(impls, impl)
	}
	return impls
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

// harm is an operation of an implementation that must not be repeated, nil if there is none.
func (w *world) harm(impl implementation, c *fact.InterfaceCall, depth int) *fact.Effect {
	if depth > maxHiddenDepth {
		return nil
	}
	effects := w.funcs[impl.fn]
	for i := range effects {
		e := effects[i]
		if e.Kind == fact.Hidden {
			next := w.implementations(e.Interface)
			if len(next) == 1 {
				if found := w.harm(next[0], e.Interface, depth+1); found != nil {
					return found
				}
			}
			continue
		}
		e.Method = inCall(e.Method, c)
		unsafe := slices.Contains(e.Method.Consts, "POST") || slices.Contains(e.Method.Consts, "PATCH")
		if unsafe && len(e.Keys) == 0 {
			return &e
		}
	}
	return nil
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

// short is a qualified name as a user writes it.
func short(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }
