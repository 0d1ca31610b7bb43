package verdict

import (
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// forLink notes of a finding what other packages may bear on. Of one that is ignored, a caller of a client is
// as good as one who does no harm. At a client, it is the command that ignores what it has joined.
func (w *writer) forLink(r *Result, g *repetition, f *finding.Finding, ignored bool) {
	if g.Kind != summary.NoKey && g.Kind != summary.Generic {
		return
	}
	place := fact.PlaceOf(f.Rule, w.pass.Fset.Position(f.Pos))
	if !g.local && ignored {
		r.Excused = append(r.Excused, g.Retry.Site)
		return
	}
	if !g.local {
		callers := g.callers
		if len(callers) == 0 {
			callers = []caller{{g.Fn, g.Call, g.Effect}}
		}
		for _, k := range callers {
			r.Senders = append(r.Senders, fact.Sender{
				Site: g.Retry.Site, Finding: place, Level: uint8(f.Confidence),
				Caller: fact.Caller{Func: funcName(k.fn), Pos: w.pass.Fset.Position(k.call.Pos()), Method: finding.Method(k.effect.Method)},
			})
		}
		return
	}
	if g.Kind != summary.Generic && len(g.callers) == 0 {
		return // both ends are in one function
	}
	c := fact.Client{
		Generated: isGenerated(w.pass, f.Pos),
		Site:      g.Retry.Site, Finding: place, Repeats: w.repeats(g, place.Pos.Filename), Func: g.Retry.Func, Exported: g.Kind == summary.Generic,
		Mend:    finding.Mend(&g.Retry),
		Subject: render(callAt(w.pass, w.siteOf(g)), g.Effect.Callee),
	}
	bare := *g
	bare.callers = nil
	c.Trace = w.steps(&bare)
	for _, k := range g.callers {
		c.Level = uint8(f.Confidence)
		c.Own = append(c.Own, fact.Caller{Func: funcName(k.fn), Pos: w.pass.Fset.Position(k.call.Pos()), Method: finding.Method(k.effect.Method)})
	}
	r.Clients = append(r.Clients, c)
}

// steps is the trace of a repetition as it travels.
func (w *writer) steps(g *repetition) []fact.Step {
	var steps []fact.Step
	for _, s := range w.trace(g) {
		steps = append(steps, fact.Step{Role: string(s.Role), Message: s.Message, Pos: s.Pos})
	}
	return steps
}

// opens are the repeated calls of interface methods, ready to be put into words.
func (w *writer) opens(hazards []summary.Hazard) []fact.Open {
	var opens []fact.Open
	for _, h := range hazards {
		if h.Retry.Class&fact.Ambiguous == 0 || h.Effect.Interface == nil {
			continue
		}
		g := &repetition{Hazard: h, local: true}
		at := w.siteOf(g)
		if !at.IsValid() {
			continue
		}
		call := callAt(w.pass, at)
		pos, end := at, at
		if call != nil {
			pos, end = span(w.pass, call)
		}
		o := fact.Open{
			Call: *h.Effect.Interface, Pos: w.pass.Fset.Position(pos), End: w.pass.Fset.Position(end), Region: h.Retry.Pos,
			Subject: render(call, h.Effect.Callee), Made: made(g), Func: funcName(h.Fn), Sure: h.Retry.Kind == fact.RetryRegion,
		}
		o.Repeats = w.repeats(g, o.Pos.Filename)
		o.Trace = w.steps(g)
		opens = append(opens, o)
	}
	return opens
}

// uses are the operations through clients of unknown make, ready to be put into words.
func (w *writer) uses(hazards []summary.Hazard) []fact.Use {
	var uses []fact.Use
	for _, h := range hazards {
		if isTest(w.pass, h.Call.Pos()) {
			continue
		}
		call := callAt(w.pass, h.Call.Pos())
		pos, end := h.Call.Pos(), h.Call.Pos()
		if call != nil {
			pos, end = span(w.pass, call)
		}
		uses = append(uses, fact.Use{
			Clients: h.Effect.Clients, Pos: w.pass.Fset.Position(pos), End: w.pass.Fset.Position(end),
			Subject: render(call, h.Effect.Callee), Func: funcName(h.Fn), Method: finding.Method(h.Effect.Method), Op: h.Effect.Pos,
			Identity: []string{finding.Owner(h.Fn.String()), finding.Owner(h.Effect.Func), finding.Rendering(&h.Effect)}, Harmless: harmless(&h.Effect, h.Fn),
		})
	}
	return uses
}
