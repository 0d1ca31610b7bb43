package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// maxPairs bounds the operations of a function of which each is compared with each other.
const maxPairs = 24

// again finds operations that are done once more after they have failed without a loop or recursion around them: by an
// equal call after the first one, by a timer or another function that starts this one anew, by the queue that the work
// comes from and is put back into.
func (a *frame) again() {
	var restarts []region.Aim
	var puts []put
	found := false
	for _, o := range a.ops {
		call, ok := o.call.(*ssa.Call)
		if !ok || o.Retry != nil || !o.matters() || o.Undone || o.danger() == open {
			continue
		}
		if !found {
			restarts, puts, found = a.restarts(), a.puts(), true
		}
		if !o.Anew && a.leads(o, call, o, restarts, fact.Rearmed) {
			continue
		}
		if !o.Anew && len(puts) > 0 && a.leads(o, call, o, a.returning(call, puts), fact.Requeued) {
			continue
		}
		a.repeated(o, call)
	}
}

// leads notes in again that it is done again if the failure of o, which is made at call, leads to one of the aims.
func (a *frame) leads(o *op, call *ssa.Call, again *op, aims []region.Aim, form fact.Form) bool {
	if len(aims) == 0 {
		return false
	}
	judge := a.judge(a.given(o))
	if judge == nil {
		return false
	}
	l := judge.Leads(call, a.fit(call, o.Outcomes), aims)
	if l.Class == 0 {
		return false
	}
	at := l.At
	if form == fact.Repeated {
		at = call
	}
	again.Retry = &fact.Retry{
		Pos: a.position(at.Pos()), Func: a.fn.String(), Site: a.position(again.call.Pos()), Class: l.Class, Kind: fact.RetryRegion, Form: form, Speaks: true,
	}
	if l.Chosen {
		again.Retry.Kind = fact.MixedRegion // after a failure of some kind that cannot be told
	}
	again.in = &repetition{
		renews: func(in ssa.Instruction) bool {
			return in.Parent() == a.fn && (form != fact.Repeated || follows(in, call))
		},
		counts: func(*ssa.Phi) bool { return false },
	}
	return true
}

// follows reports whether an instruction is executed after a call, and only then.
func follows(in ssa.Instruction, call *ssa.Call) bool {
	if in.Block() != call.Block() {
		return call.Block().Dominates(in.Block())
	}
	return slices.Index(in.Block().Instrs, in) > slices.Index(call.Block().Instrs, ssa.Instruction(call))
}

// repeated finds an equal call before o that leads to it by its failure: if err := send(); err != nil { err = send() }.
func (a *frame) repeated(o *op, call *ssa.Call) {
	if len(a.ops) > maxPairs {
		return
	}
	for _, first := range a.ops {
		earlier, ok := first.call.(*ssa.Call)
		if !ok || earlier == call || first.Effect.Pos != o.Effect.Pos && len(o.Via) > 0 || !follows(call, earlier) || !flow.SameCall(&earlier.Call, &call.Call) || changed(earlier, call) {
			continue
		}
		if a.leads(first, earlier, o, []region.Aim{{At: call}}, fact.Repeated) {
			return
		}
	}
}

// changed reports whether the function may make something else of what both calls work on between them: it stores into a
// field, or calls something on what they are given.
func changed(earlier, later *ssa.Call) bool {
	for _, b := range earlier.Parent().Blocks {
		for _, in := range b.Instrs {
			if !follows(in, earlier) || !comesBefore(in, later) {
				continue
			}
			switch x := in.(type) {
			case *ssa.Store:
				if _, isField := x.Addr.(*ssa.FieldAddr); isField && !belongs(x.Addr, later) {
					return true
				}
			case *ssa.Call:
				if sets(x, later) {
					return true
				}
			}
		}
	}
	return false
}

// comesBefore reports whether an instruction can be executed on the way to a call.
func comesBefore(in ssa.Instruction, call *ssa.Call) bool {
	if in.Block() == call.Block() {
		return slices.Index(in.Block().Instrs, in) < slices.Index(call.Block().Instrs, ssa.Instruction(call))
	}
	return in.Block().Dominates(call.Block())
}

// belongs reports whether a field is one of a literal that only the call is given.
func belongs(addr ssa.Value, call *ssa.Call) bool {
	v, ok := addr.(*ssa.FieldAddr).X.(*ssa.Alloc)
	return ok && follows(v, call) || ok && v.Block() == call.Block()
}

// sets reports whether a call is given something that a later one is given as well, and more than that: a host to use.
func sets(c, later *ssa.Call) bool {
	args := c.Call.Args
	if c.Call.IsInvoke() {
		args = append([]ssa.Value{c.Call.Value}, args...)
	}
	if len(args) < 2 {
		return false
	}
	on := args[0]
	if _, ok := on.Type().Underlying().(*types.Pointer); !ok && !types.IsInterface(on.Type()) || isContextType(on.Type()) {
		return false
	}
	return later.Call.Value == on || slices.Contains(later.Call.Args, on)
}

func isContextType(t types.Type) bool {
	path, name := namedOf(t)
	return path == "context" && name == "Context"
}
