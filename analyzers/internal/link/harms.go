package link

import (
	"fmt"
	"go/token"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// maxHops bounds the calls of implementations and functions that are followed from one call of an entry.
const maxHops = 500

// harm is an operation that does harm when the entry that comes to it is called again, and the hops on the way.
type harm struct {
	effect *fact.Effect
	hops   []finding.Step
	most   finding.Confidence // Low if it depends on more than is known whether the entry comes to it
}

// harms are the operations of an implementation, or of a function that is a value, that do harm when an entry which comes
// to them is called again. It goes on through interfaces and through functions in fields and tables. Of several
// implementations, or functions of which one is called, all have to do harm for one of them to be told surely enough. What
// evidence on the way makes harmless has that as its guard.
func (w *world) harms(impl implementation, a *fact.Arrival) []harm {
	s := descent{world: w, within: map[string]bool{}, left: maxHops}
	return s.into(hidden{impl, &a.Call}, evidence{a.Guard, a.Look}, nil)
}

// evidence is what stands before a call that hides what it does: see [fact.Effect.Guard].
type evidence struct {
	guard string
	look  token.Position
}

// descent goes down from implementation to implementation.
type descent struct {
	*world
	within map[string]bool // where it is at the moment
	left   int             // of maxHops
}

// into finds the harms of one implementation.
func (s *descent) into(h hidden, before evidence, hops []finding.Step) []harm {
	id := fmt.Sprint(h.impl.fn, h.call.Args)
	if s.within[id] || len(s.within) > maxHiddenDepth || s.left == 0 {
		return nil
	}
	s.left--
	s.within[id] = true
	defer delete(s.within, id)
	var found []harm
	for _, e := range s.funcs[h.impl.fn] {
		e.GuardBy(before.guard, before.look)
		if e.Kind == fact.Hidden {
			found = append(found, s.deeper(&e, h.call, hops)...)
			continue
		}
		e.Method = inCall(e.Method, h.call)
		e.Reported = false // whether it is surely enough not to be said again is known by its place
		if s.harmful(&e) {
			found = append(found, harm{&e, via(hops, e.Via), finding.Medium})
		}
	}
	return found
}

// deeper finds the harms behind a call that the operation at hand is.
func (s *descent) deeper(e *fact.Effect, outer *fact.InterfaceCall, hops []finding.Step) []harm {
	impls := s.implementations(e.Interface)
	if tooMany(e.Interface, len(impls)) {
		return nil
	}
	_, each := e.Interface.Station()
	most := finding.Medium
	var found []harm
	for _, impl := range impls {
		hop := finding.Step{Role: finding.Call, Pos: e.Pos, Message: comesTo(e.Interface, impl)}
		more := s.into(hidden{impl, argsIn(e.Interface, outer)}, evidence{e.Guard, e.Look}, append(via(hops, e.Via), hop))
		if len(more) == 0 && !each {
			most = finding.Low
		}
		found = append(found, more...)
	}
	for i := range found {
		found[i].most = min(found[i].most, most)
	}
	return found
}

// via are hops with the static calls that follow them.
func via(hops []finding.Step, calls []token.Position) []finding.Step {
	hops = hops[:len(hops):len(hops)]
	for _, p := range calls {
		hops = append(hops, finding.Step{Role: finding.Call, Pos: p, Message: "leads to it"})
	}
	return hops
}

// comesTo says what a call that hides what it does comes to.
func comesTo(c *fact.InterfaceCall, impl implementation) string {
	if c.Iface == "" && strings.Contains(impl.fn, "$") {
		return "calls the function that " + impl.method + " makes"
	}
	if c.Iface == "" {
		return "calls " + impl.method
	}
	return "calls " + short(c.Iface) + "." + c.Method + ", which " + short(impl.typ) + " implements"
}
