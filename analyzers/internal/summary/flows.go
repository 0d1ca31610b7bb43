package summary

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Clients are made in one package, stored in another and used in a third. A unit knows each step only by
// itself; it names the stations (a field, a parameter, a result, a variable), and the link step follows them.

// flows finds the steps that clients take in the package.
func (u *unit) flows() []fact.Flow {
	return u.steps(flowFinder{carries: carriesClient, stations: u.stations, field: u.fieldStation})
}

// steps finds those of the values that f is about.
func (u *unit) steps(f flowFinder) []fact.Flow {
	if !u.inModule(u.pass.Pkg) {
		return nil
	}
	f.unit, f.seen = u, map[fact.Flow]bool{}
	for _, fn := range u.funcs {
		if f.real && strings.HasSuffix(u.position(fn.Pos()).Filename, "_test.go") {
			continue
		}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				f.instruction(fn, in)
			}
		}
	}
	if init := u.pkg.Func("init"); init != nil {
		for _, b := range init.Blocks {
			for _, in := range b.Instrs {
				f.instruction(init, in)
			}
		}
	}
	return f.found
}

// flowFinder finds the steps of values of some types: where each comes from, and the station of a field.
type flowFinder struct {
	*unit
	carries  func(types.Type) bool
	stations func(v ssa.Value, depth int) []fact.Station
	field    func(*ssa.FieldAddr) string
	real     bool // tests take no steps

	seen  map[fact.Flow]bool
	found []fact.Flow
}

func (f *flowFinder) instruction(fn *ssa.Function, in ssa.Instruction) {
	switch x := in.(type) {
	case *ssa.Store:
		if !f.carries(x.Val.Type()) {
			return
		}
		switch addr := x.Addr.(type) {
		case *ssa.FieldAddr:
			f.add(x.Val, f.field(addr))
		case *ssa.Global:
			f.add(x.Val, globalStation(addr))
		}
	case *ssa.MapUpdate:
		if !f.carries(x.Map.Type()) {
			return
		}
		for _, table := range f.stations(x.Map, 0) {
			f.add(x.Value, table.Name)
		}
	case *ssa.Return:
		if fn.Object() == nil {
			return
		}
		for i, v := range x.Results {
			if f.carries(v.Type()) {
				f.add(v, resultStation(fn.Object(), i))
			}
		}
	case ssa.CallInstruction:
		callee := x.Common().StaticCallee()
		if callee == nil || callee.Object() == nil || !f.inModule(callee.Object().Pkg()) {
			return
		}
		for i, v := range x.Common().Args {
			if f.carries(v.Type()) {
				f.add(v, paramStation(origin(callee).Object(), i)+f.site(x))
			}
		}
	}
}

func (f *flowFinder) add(v ssa.Value, to string) {
	if to == "" {
		return
	}
	for _, s := range f.stations(v, 0) {
		flow := fact.Flow{From: s, To: to}
		if s.Name != to && !f.seen[flow] {
			f.seen[flow] = true
			f.found = append(f.found, flow)
		}
	}
}

// inModule reports whether a package belongs to the module that is being looked at.
func (u *unit) inModule(p *types.Package) bool {
	m := u.pass.Module
	return m != nil && m.Version == "" && p != nil && (p == u.pass.Pkg || u.inModulePath(p.Path()))
}

// inModulePath is inModule for the path of a package.
func (u *unit) inModulePath(path string) bool {
	m := u.pass.Module
	return m != nil && m.Version == "" && (path == u.pass.Pkg.Path() || path == m.Path || strings.HasPrefix(path, m.Path+"/"))
}

// carriesClient reports whether a value of t can be, or hold, a client that repeats requests by itself.
func carriesClient(t types.Type) bool {
	path, name := namedOf(t)
	return path == "net/http" && (name == "Client" || name == "RoundTripper") || knowledge.Of(path).Client(name) != nil
}

// stations are where a client comes from: a station of another step, or the client itself if it repeats.
func (u *unit) stations(v ssa.Value, depth int) []fact.Station {
	if depth > maxEvalDepth {
		return nil
	}
	var all []fact.Station
	add := func(s ...fact.Station) {
		for _, x := range s {
			if !slices.Contains(all, x) {
				all = append(all, x)
			}
		}
	}
	for _, d := range flow.Definitions(v) {
		if s, ok := u.source(d); ok {
			add(s)
			continue
		}
		switch x := d.(type) {
		case *ssa.Parameter:
			if i, ok := flow.Index(x); ok && x.Parent().Object() != nil {
				add(fact.Station{Name: paramStation(x.Parent().Object(), i)})
			}
		case *ssa.UnOp:
			switch addr := x.X.(type) {
			case *ssa.FieldAddr:
				if s := u.fieldStation(addr); s != "" {
					add(fact.Station{Name: s})
				}
			case *ssa.Global:
				add(fact.Station{Name: globalStation(addr)})
			}
		case *ssa.Call:
			add(u.resultStations(x, 0)...)
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok {
				add(u.resultStations(call, x.Index)...)
			}
		case *ssa.Alloc: // a literal &http.Client{Transport: ...}
			for _, t := range valuesOf(x, "Transport") {
				add(u.stations(t, depth+1)...)
			}
		}
	}
	return all
}

func (u *unit) resultStations(call *ssa.Call, i int) []fact.Station {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Object() == nil || !u.inModule(fn.Object().Pkg()) {
		return nil
	}
	return []fact.Station{{Name: resultStation(origin(fn).Object(), i) + u.site(call)}}
}

// site tells calls of one function apart: what is given to a function at one of them does not come out at another.
func (u *unit) site(call ssa.CallInstruction) string {
	return fact.AtSite + u.position(call.Pos()).String()
}

// source is a value that repeats by itself: a client of a library that is known to, or a transport of the
// module whose RoundTrip does.
func (u *unit) source(v ssa.Value) (fact.Station, bool) {
	if t, ok := v.(*ssa.Alloc); ok {
		if r := u.transport(t.Type()); r != nil {
			return fact.Station{Name: "client " + r.Pos.String(), By: r.By, Pos: r.Pos, Class: r.Class}, true
		}
	}
	if !isClientLike(v.Type()) {
		return fact.Station{}, false
	}
	cfg := u.configOf(v)
	class := u.repeatedAfter(&cfg)
	if class == 0 {
		return fact.Station{}, false
	}
	pos := u.position(cfg.at)
	return fact.Station{Name: "client " + pos.String(), By: cfg.row.By, Pos: pos, Class: class}, class&fact.Ambiguous != 0
}

// transport is the repetition that RoundTrip of a type makes, nil if it makes none.
func (u *unit) transport(t types.Type) *fact.Retry {
	path, name := namedOf(t)
	if path == "" || path == "net/http" {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "RoundTrip")
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	var s *fact.Summary
	if fn.Pkg() == u.pass.Pkg {
		s = u.summaries[u.pkg.Prog.FuncValue(fn)]
	} else {
		s = u.importedSummary(fn)
	}
	if s == nil {
		return nil
	}
	for _, e := range s.Effects {
		if e.Retry != nil && e.Retry.Class&fact.Ambiguous != 0 && len(e.Method.Of) > 0 {
			r := *e.Retry
			if r.By == "" {
				r.By = name + ".RoundTrip"
			}
			return &r
		}
	}
	return nil
}

// fieldStation names the field of a struct type of the module.
func (u *unit) fieldStation(fa *ssa.FieldAddr) string {
	path, name := namedOf(fa.X.Type())
	if path == "" || path == "net/http" || name == "" {
		return ""
	}
	return fmt.Sprintf("field %s.%s.%s", path, name, flow.Field(fa))
}

func globalStation(g *ssa.Global) string {
	return fmt.Sprintf("var %s.%s", g.Pkg.Pkg.Path(), g.Name())
}

func paramStation(fn types.Object, i int) string {
	return fact.Param(fn.(*types.Func).FullName(), i)
}

func resultStation(fn types.Object, i int) string {
	return fmt.Sprintf("result %d of %s", i, fn.(*types.Func).FullName())
}

// clientOf notes where the client of an operation comes from, when the unit does not know it.
func (a *frame) clientOf(o *op, s effect.Site) {
	if o.Retry != nil || s.Client == nil || !a.inModule(a.pass.Pkg) || !carriesClient(s.Client.Type()) {
		return
	}
	for _, st := range a.stations(s.Client, 0) {
		o.Clients = append(o.Clients, st.Name)
	}
}

// use notes an operation that must not be repeated and goes through a client of unknown make. It is noted
// where its method becomes known, and only there.
func (a *frame) use(o *op, state keyState) {
	if len(o.Clients) == 0 || o.danger() != certain {
		return
	}
	if state == noKey && o.Retry == nil && !o.Reported {
		a.uses = append(a.uses, Hazard{Kind: NoKey, Fn: a.fn, Call: o.call, Effect: o.Effect})
	}
	o.Clients = nil
}
