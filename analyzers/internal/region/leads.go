package region

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Aim is a place of a function from which a call is made again although nothing loops around it: a second, equal call, a
// timer that starts the function anew, a queue that gives the work back.
type Aim struct {
	At ssa.Instruction

	// Comes reports whether the work is done again for arguments of the callee of which that is known; nil if At is
	// enough.
	Comes func(args []fact.Value) bool
}

// Lead is after which failures of a call a function comes to an aim.
type Lead struct {
	Class fact.Class
	At    ssa.Instruction // the aim

	// Chosen says that it depends on the failure: on a test of the error that nobody can follow.
	Chosen bool
}

// Leads tells after which failures of the call its function comes to one of the aims; none if it comes to one after a
// success, too. It looks no further than to the end of a turn of the innermost loop.
func (j *Judge) Leads(call *ssa.Call, outcomes []fact.Outcome, aims []Aim) Lead {
	o := &oracle{callees: j.Callees}
	if len(outcomes) == 0 {
		sig := o.signalsOf(call)
		if !sig.err && !sig.resp {
			return Lead{}
		}
		outcomes = sig.outcomes(call)
	}
	inside := turn(j.Graph.Fn, call)
	lead := Lead{}
	for _, out := range outcomes {
		for _, tuple := range out.Results {
			for _, start := range j.starts(call) {
				l := j.lead(o, call, tuple, start, inside, aims, out.Class == 0)
				switch {
				case l.At == nil:
					continue
				case out.Class == 0:
					return Lead{} // a job that goes on for ever
				}
				lead.Class |= out.Class
				lead.At = l.At
				lead.Chosen = lead.Chosen || l.Chosen
			}
		}
	}
	return lead
}

// lead follows the paths after the call when it returns the tuple.
func (j *Judge) lead(o *oracle, call *ssa.Call, tuple []fact.Value, start simulate.Env, inside []bool, aims []Aim, success bool) Lead {
	l := Lead{}
	run := &simulate.Run{
		Graph:    j.Graph,
		Oracle:   judged{o, call, tuple},
		Inside:   inside,
		Success:  success,
		Optimist: true,
		Status:   statusOf(tuple),
	}
	run.Ends = func(env *simulate.Env, in ssa.Instruction) bool {
		i := slices.IndexFunc(aims, func(a Aim) bool { return a.At == in })
		if i < 0 {
			return false
		}
		if c, ok := in.(ssa.CallInstruction); ok && aims[i].Comes != nil && !aims[i].Comes(o.inputs(env, run, c.Common()).args) {
			return false
		}
		l.At = in
		return true
	}
	run.Open = func(cond ssa.Value) { l.Chosen = l.Chosen || !success && asksAbout(cond, call, 0) }
	follow(run, start, call, tuple)
	if run.Overflow {
		return Lead{}
	}
	return l
}

// turn are the blocks that belong to one turn of the innermost loop around the call, without its head; nil if there is no
// such loop.
func turn(fn *ssa.Function, call *ssa.Call) []bool {
	for _, r := range naturalLoops(fn) {
		if r.Contains(call) && call.Block() != r.Head {
			r.Inside[r.Head.Index] = false
			return r.Inside
		}
	}
	return nil
}

// asksAbout reports whether a condition is computed from what a call has given back, other than by comparing it with nil.
func asksAbout(cond ssa.Value, call *ssa.Call, depth int) bool {
	if depth > maxAsked {
		return false
	}
	switch x := cond.(type) {
	case *ssa.Call:
		if x == call {
			return true
		}
	case *ssa.Const, *ssa.Parameter, *ssa.FreeVar, *ssa.Global:
		return false
	case *ssa.Alloc:
		return slices.ContainsFunc(flow.Content(x), func(v ssa.Value) bool { return asksAbout(v, call, depth+1) })
	}
	in, ok := cond.(ssa.Instruction)
	if !ok {
		return false
	}
	return slices.ContainsFunc(in.Operands(nil), func(op *ssa.Value) bool { return *op != nil && asksAbout(*op, call, depth+1) })
}

// maxAsked bounds how far a condition is followed.
const maxAsked = 8
