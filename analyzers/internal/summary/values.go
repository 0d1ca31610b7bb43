package summary

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// Functions travel as clients do: what one package makes, a second one keeps in a field or a table, and a third one
// calls. The unit that calls it names the station from which it comes, each unit the steps that it sees, and
// the link step puts them together.

// values finds the steps that functions take in the package, and what those do that begin there.
func (u *unit) values() ([]fact.Flow, []fact.Func) {
	u.taken = map[string]*ssa.Function{}
	steps := u.steps(flowFinder{
		carries: carriesFunction, stations: u.functionStations, real: true,
		field: func(fa *ssa.FieldAddr) string { return u.ownField(fa.X.Type(), flow.Field(fa)) },
	})
	var funcs []fact.Func
	for _, name := range slices.Sorted(maps.Keys(u.taken)) {
		if s := u.summary(u.taken[name]); s != nil && len(s.Effects) > 0 {
			funcs = append(funcs, fact.Func{Name: name, Effects: s.Effects})
		}
	}
	return steps, funcs
}

// maxStations bounds the stations from which a function that is called may come. Beyond it, nothing is known of it.
const maxStations = 4

// carriesFunction reports whether a value of t is a function that can fail, or a table or list of such.
func carriesFunction(t types.Type) bool { return holdsFunction(t, maxNested) }

// maxNested is how many maps and slices may lie one inside of the other. A named one can hold itself.
const maxNested = 3

func holdsFunction(t types.Type, nested int) bool {
	switch u := t.Underlying().(type) {
	case *types.Signature:
		return endsInError(u.Results())
	case *types.Map:
		return nested > 0 && holdsFunction(u.Elem(), nested-1)
	case *types.Slice:
		_, matrix := u.Elem().Underlying().(*types.Slice)
		return nested > 0 && !matrix && holdsFunction(u.Elem(), nested-1)
	}
	return false
}

// valueOf adds a call of a function that comes from elsewhere. What it does is known when all packages are.
func (a *frame) valueOf(call ssa.CallInstruction, v ssa.Value) {
	if !a.inModule(a.pass.Pkg) || !carriesFunction(v.Type()) {
		return
	}
	var from []ssa.Value
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Function, *ssa.MakeClosure, *ssa.Const:
			continue // known here
		case *ssa.Parameter:
			if x.Parent().Object() == nil {
				return
			}
		}
		from = append(from, d)
	}
	var stations []string
	for _, d := range from {
		for _, s := range a.functionStations(d, 0) {
			stations = append(stations, s.Name)
		}
	}
	a.callValues(call, stations, effectOfValue(v))
}

// effectOfValue is a call of v without a place.
func effectOfValue(v ssa.Value) fact.Effect {
	return fact.Effect{Kind: fact.Hidden, Callee: valueName(v)}
}

// callValues adds a call of what comes from the stations.
func (a *frame) callValues(call ssa.CallInstruction, stations []string, e fact.Effect) {
	if len(stations) > maxStations {
		return
	}
	for _, s := range stations {
		o := &op{call: call, Effect: e}
		o.Interface = fact.FunctionCall(s)
		if !o.Pos.IsValid() {
			o.Pos, o.Func = a.position(call.Pos()), a.fn.String()
		}
		a.ops = append(a.ops, o)
	}
}

// liftedValue adds the call that a callee makes of a function of its caller, in terms of this function. A function that
// is known here is none of it: what that does has been added already.
func (a *frame) liftedValue(call ssa.CallInstruction, o *op) {
	name, each := o.Interface.Station()
	callee := call.Common().StaticCallee()
	if callee == nil || origin(callee).Object() == nil {
		a.ops = append(a.ops, o)
		return
	}
	for i, v := range call.Common().Args {
		if !carriesFunction(v.Type()) || name != paramStation(origin(callee).Object(), i) {
			continue
		}
		known := map[string]bool{}
		for _, f := range functionsOf(v) {
			known[a.function(f.fn).Name] = true
		}
		var stations []string
		for _, s := range a.functionStations(v, 0) {
			if known[s.Name] {
				continue
			}
			if each && !strings.HasPrefix(s.Name, fact.Each) {
				s.Name = fact.Each + s.Name
			}
			stations = append(stations, s.Name)
		}
		o.Interface = nil
		a.callValues(call, stations, o.Effect)
		return
	}
	a.ops = append(a.ops, o)
}

// valueName is the name of what holds a function, as a user writes it.
func valueName(v ssa.Value) string {
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Parameter, *ssa.FreeVar:
			return x.Name()
		case *ssa.Field:
			return flow.ValueVar(x).Name()
		case *ssa.UnOp:
			switch addr := x.X.(type) {
			case *ssa.FreeVar, *ssa.Global:
				return addr.Name()
			case *ssa.FieldAddr:
				return flow.Field(addr)
			}
		}
		if table := tableOf(d); table != nil {
			return valueName(table)
		}
	}
	return "the function"
}
