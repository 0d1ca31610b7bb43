package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/dedupe"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// maxEffects bounds the operations of one function's summary, maxVia the calls that lead to one. What
// lies beyond is not seen.
const (
	maxEffects = 24
	maxVia     = 8
)

// op is an operation as one function sees it: at one of its calls.
type op struct {
	fact.Effect // in terms of the function's parameters; its keys are in uses
	call        ssa.CallInstruction
	uses        []idemkey.Use
	wrapped     string // what makes a second call of the function harmless that holds it and is handed to a callee

	// in is the region of the function that repeats it, if the repetition is its own.
	in *repetition
}

// repetition is a region of the function at hand, as far as keys need to know it: which values are made
// anew with every attempt.
type repetition struct {
	renews func(ssa.Instruction) bool
	counts func(*ssa.Phi) bool
	yields bool
}

// frame is a function whose summary is being made.
type frame struct {
	*unit
	fn     *ssa.Function
	ops    []*op
	params []fact.FuncParam

	holders map[ssa.Value]fact.Method // values that hold the method of a request
}

// analyze makes the summary of fn from its body and the summaries of its callees.
func (u *unit) analyze(fn *ssa.Function) *fact.Summary {
	u.at = fn
	a := &frame{unit: u, fn: fn}
	a.gather()
	a.repeat()
	a.decide()
	s := a.result()
	u.ops[fn] = a.ops
	return s
}

// result puts together what callers need to know.
func (a *frame) result() *fact.Summary {
	s := &fact.Summary{Params: a.params}
	seen := map[string]bool{}
	slices.SortStableFunc(a.ops, func(x, y *op) int { return rank(x) - rank(y) })
	for _, o := range a.ops {
		o.GuardBy(o.wrapped, token.Position{})
		if (o.Guard == "" || o.Look.IsValid()) && o.danger() != never {
			if o.Kind == fact.Create && o.Named {
				o.GuardBy(dedupe.Awaited(o.call), token.Position{})
			}
			if why := dedupe.Guard(o.call, o.Kind); why != "" {
				o.GuardBy(why, a.look(o))
				continue
			}
			if claim := dedupe.Lost(o.call); claim != nil {
				o.Claim = a.position(claim.Pos())
			}
		}
	}
	for _, o := range a.ops {
		if len(s.Effects) == maxEffects {
			break
		}
		e := o.Effect
		e.Keys = nil
		if call, ok := o.call.(*ssa.Call); ok && !e.Anew && o.danger() != never {
			e.Anew = region.TakesItem(a.fn, call)
		}
		for i := range o.uses {
			e.Keys = append(e.Keys, o.uses[i].Fact(a.position))
		}
		e.Keys = fact.DistinctKeys(e.Keys)
		if e.Undone && a.beginsOne() {
			e.Undone, e.Rolled = false, true
		}
		id := effectID(&e)
		if seen[id] || o.danger() == never {
			continue
		}
		seen[id] = true
		if o.Kind != fact.Hidden {
			e.Outcomes = a.outcomes(o)
		}
		s.Effects = append(s.Effects, e)
	}
	a.excuse(s)
	a.say(s)
	a.describe(s)
	return s
}

// look is the place of the look to which the evidence before an operation comes down, if it comes down to one and that
// may be too little: see [fact.Effect.Look].
func (a *frame) look(o *op) token.Position {
	switch {
	case o.Kind == fact.Create && o.Named:
		if look := dedupe.Cached(o.call); look != nil {
			return a.position(look.Pos())
		}
	case o.Kind == fact.Hidden, o.Unkeyed != "":
		if look := dedupe.Asked(o.call, o.Kind); look != nil {
			return a.position(look.Pos())
		}
	}
	return token.Position{}
}

// matters reports whether a caller who repeats the operation may do harm. Of a function that it is given, whoever gives it
// is told.
func (o *op) matters() bool {
	return !o.IsValue() && (!o.Reported && o.danger() != never || o.Kind == fact.Hidden)
}

// rank puts operations that are known before those that an interface hides: the cap cuts the latter.
func rank(o *op) int {
	if o.Kind == fact.Hidden {
		return 1
	}
	return 0
}

// danger says whether an operation is one that must not be repeated.
type danger uint8

const (
	never danger = iota // it may be repeated
	open                // the caller chooses
	maybe               // unknown
	certain
)

// danger says whether the operation is, or may be, one that must not be repeated.
func (o *op) danger() danger {
	switch {
	case o.Kind == fact.HTTP:
		return unsafeMethod(o.Method)
	case o.Kind == fact.Hidden:
		return maybe
	case o.Named:
		return o.namedAnew()
	case o.Does != "":
		return certain
	case len(o.Method.Of) > 0:
		return open
	}
	return never
}

// namedAnew says whether the name under which something is put is made anew.
func (o *op) namedAnew() danger {
	d := never
	for i := range o.uses {
		u := &o.uses[i]
		switch {
		case o.Kind == fact.Create && u.Name != "" && !u.Names: // the other side looks at the name only
		case len(u.Origin.Sources) > 0:
			return certain
		case len(u.Headers) > 0 || len(u.Origin.Refs) > 0:
			d = open
		}
	}
	return d
}

// unsafeMethod says whether m is, or may be, POST or PATCH.
func unsafeMethod(m fact.Method) danger {
	switch {
	case slices.Contains(m.Consts, "POST") || slices.Contains(m.Consts, "PATCH"):
		return certain
	case len(m.Of) > 0:
		return open
	case m.Unknown:
		return maybe
	}
	return never
}

// effectID tells operations apart that are worth a line each.
func effectID(e *fact.Effect) string {
	id := e.Pos.String() + "|" + e.Callee + "|" + e.Path + "|" + e.Does + "|" + e.On
	for _, c := range e.Method.Consts {
		id += "|" + c
	}
	if e.Interface != nil {
		id += "|" + e.Interface.Iface + "." + e.Interface.Method
	}
	if e.Retry != nil {
		id += "|" + e.Retry.Pos.String()
	}
	return id
}
