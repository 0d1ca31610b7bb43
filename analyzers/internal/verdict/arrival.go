package verdict

import (
	"cmp"
	"go/token"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// arrivals makes findings of the operations that entries come to, one for each operation: that of the entry of
// which most is known, or which is nearest to it.
func (w *writer) arrivals(all []summary.Arrival, settled map[token.Position]bool) []arrived {
	var found []arrived
	byOp := map[token.Position]int{}
	for i := range all {
		a := &all[i]
		if forLinkOnly(a) || settled[a.Effect.Pos] {
			continue // said by another rule, if not left to the link step
		}
		f := w.arrival(a)
		if f == nil {
			continue
		}
		if j, ok := byOp[a.Effect.Pos]; ok {
			if next := w.arrived(f, a); next.better(found[j]) {
				found[j] = next
			}
			continue
		}
		byOp[a.Effect.Pos] = len(found)
		found = append(found, w.arrived(f, a))
	}
	return found
}

// arrived is a finding and what it is about.
type arrived struct {
	*finding.Finding
	of *summary.Arrival

	// sure is how sure the finding would be if nothing but what is known stood before the route; routers are those of
	// which the link step knows that.
	sure    finding.Confidence
	routers []string
}

// arrived weighs a finding without the doubt about what stands before a route.
func (w *writer) arrived(f *finding.Finding, a *summary.Arrival) arrived {
	x := a.Entry.Export(w.pass.Fset)
	if !x.Open || len(x.Routers) == 0 {
		return arrived{Finding: f, of: a, sure: f.Confidence}
	}
	routers := x.Routers
	x.Open, x.Routers = false, nil
	return arrived{f, a, Redelivers(&x, a.Again, &a.Effect, a.Fn.Name()), routers}
}

// better reports whether a says more of an operation than b: it is surer, or may be, or the entry is nearer.
func (a arrived) better(b arrived) bool {
	return cmp.Or(cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.sure, b.sure), cmp.Compare(len(b.of.Effect.Via), len(a.of.Effect.Via))) > 0
}

// doubt notes of a finding how sure it is without doubt.
func (w *writer) doubt(r *Result, f arrived) {
	if f.sure > f.Confidence {
		r.Doubts = append(r.Doubts, fact.Doubt{Finding: fact.PlaceOf(f.Rule, w.pass.Fset.Position(f.Pos)), Level: uint8(f.sure), Routers: f.routers})
	}
}

// insert notes of a finding about an INSERT what a unique column may bear on.
func (w *writer) insert(r *Result, f *finding.Finding, e *fact.Effect, columns []string) {
	if e.Kind == fact.SQL && e.On != "" && len(columns) > 0 {
		r.Inserts = append(r.Inserts, fact.Insert{Finding: fact.PlaceOf(f.Rule, w.pass.Fset.Position(f.Pos)), Table: e.On, Columns: columns})
	}
}

// forLinkOnly reports whether the unit cannot speak of an arrival: an interface hides what is done or who brings the
// messages, or the operation has been reported as one that is repeated, maybe by another unit and not as surely as this.
func forLinkOnly(a *summary.Arrival) bool {
	return a.Effect.Kind == fact.Hidden || a.Entry.From != nil || a.Effect.Reported
}

// decided is an operation of which the unit has found that it does harm, with the columns in which the link step may
// find one that is unique.
func decided(a *summary.Arrival) *fact.Effect {
	e := a.Effect
	e.Outcomes, e.Retry, e.Keys, e.Columns = nil, nil, nil, nil
	e.Reported, e.Named = false, false
	for _, c := range a.Columns {
		e.Keys = append(e.Keys, fact.Key{Name: c, Column: true})
	}
	return &e
}

// hiddenArrivals are those arrivals of which only the link step can speak, ready to be put into words.
func (w *writer) hiddenArrivals(all []summary.Arrival, settled map[token.Position]bool) []fact.Arrival {
	var hidden []fact.Arrival
	for i := range all {
		a := &all[i]
		if !forLinkOnly(a) || a.Effect.Kind != fact.Hidden && settled[a.Effect.Pos] || isTest(w.pass, a.Call.Pos()) {
			continue
		}
		at := w.writeOf(a)
		call := callAt(w.pass, at)
		pos, end := at, at
		if call != nil {
			pos, end = span(w.pass, call)
		}
		h := fact.Arrival{
			Entry: a.Entry.Export(w.pass.Fset), From: a.Entry.From, Again: a.Again, Guard: a.Effect.Guard, Look: a.Effect.Look,
			Pos: w.pass.Fset.Position(pos), End: w.pass.Fset.Position(end),
			Subject: render(call, a.Effect.Callee), Func: funcName(a.Fn), Name: a.Fn.String(),
		}
		if a.Effect.Kind == fact.Hidden {
			h.Call = *a.Effect.Interface
		} else {
			h.Effect = decided(a)
		}
		hidden = append(hidden, h)
	}
	return hidden
}

// arrival is what is said of an operation that an entry comes to, nil if there is nothing to say.
func (w *writer) arrival(a *summary.Arrival) *finding.Finding {
	x := a.Entry.Export(w.pass.Fset)
	c := Redelivers(&x, a.Again, &a.Effect, a.Fn.Name())
	if c == 0 {
		return nil
	}
	at := w.writeOf(a)
	f := &finding.Finding{Rule: NoDedupe, Confidence: c, Pos: at}
	call := callAt(w.pass, at)
	if call != nil {
		f.Pos, f.End = span(w.pass, call)
	}
	f.Message = finding.Redelivered(render(call, a.Effect.Callee), &a.Effect, &x, funcName(a.Fn))
	f.Trace = append(f.Trace, finding.Step{Role: finding.Entry, Pos: x.Pos, Message: finding.Delivers(&x)})
	if a.Effect.Look.IsValid() {
		f.Trace = append(f.Trace, finding.Looked(a.Effect.Look))
	}
	if a.Effect.Claim.IsValid() {
		f.Trace = append(f.Trace, finding.Step{Role: finding.Call, Pos: a.Effect.Claim, Message: "claims the work, and what it fails with keeps nobody from going on"})
	}
	for _, p := range a.Effect.Via {
		f.Trace = append(f.Trace, finding.Step{Role: finding.Call, Pos: p, Message: "leads to it"})
	}
	f.Trace = append(f.Trace, finding.Step{Role: finding.Operation, Pos: a.Effect.Pos, Message: finding.Effect(&a.Effect)})
	f.Identity = []string{finding.Owner(a.Fn.String()), finding.Owner(a.Effect.Func), a.Effect.Kind.String(), a.Effect.Callee, a.Effect.On}
	return f
}

// writeOf is the place of the operation, or else that of the innermost call of this package that leads to it.
func (w *writer) writeOf(a *summary.Arrival) token.Pos {
	if p := locate(w.pass, a.Effect.Pos); p.IsValid() {
		return p
	}
	for _, v := range slices.Backward(a.Effect.Via) {
		if p := locate(w.pass, v); p.IsValid() {
			return p
		}
	}
	return a.Call.Pos()
}

// Redelivers weighs an operation that an entry comes to: 0 says that there is nothing to say. again says that
// the entry asks for the message once more after it, names are those of the functions around it.
func Redelivers(x *fact.Entry, again bool, e *fact.Effect, names ...string) finding.Confidence {
	if e.Grade == fact.Harmless || e.Kind == fact.HTTP && Harmless(e, names...) && !movesMoney(e, names...) {
		return 0
	}
	if !x.Redelivered {
		return sentAgain(x, e, names...)
	}
	switch {
	case !again:
		return finding.Low
	case x.Kind == fact.Reconciler && e.Kind == fact.Create && e.Named:
		return finding.Medium // under a name that is made anew: its cache does not know it yet when it looks again
	case x.Kind == fact.Reconciler && e.Kind != fact.Payment && e.Kind != fact.Mail:
		return finding.Low // it makes what is missing, and looks first in ways that are not followed
	case e.Grade == fact.Unsure, e.Kind == fact.Publish && e.Grade != fact.Certain, e.Kind == fact.File:
		return finding.Low // a step of a pipeline, which hands on what it was handed
	case x.Webhook == fact.BySpelling, x.ByType && x.Kind != fact.Webhook && !x.Fails, e.Grade == fact.Plain:
		return finding.Medium
	case e.Kind == fact.HTTP && !creates(e.Path, e.Func, nil) && !movesMoney(e, names...):
		return finding.Medium
	}
	return finding.High
}

// sentAgain weighs an operation of an entry that nobody calls again by contract: a client may, when it got
// no answer. That is worth a word only when money or stock is moved, or when sending is what the entry is for.
func sentAgain(x *fact.Entry, e *fact.Effect, names ...string) finding.Confidence {
	if x.When == fact.NotAgain {
		return 0
	}
	money := e.Kind == fact.Payment || e.Kind == fact.HTTP && movesMoney(e, names...) ||
		(e.Kind == fact.SQL || e.Kind == fact.Store) && e.Grade == fact.Certain && !strings.Contains(e.Does, "INSERT")
	if len(x.Methods) > 0 && !slices.Contains(x.Methods, "POST") && !slices.Contains(x.Methods, "PATCH") && !money {
		return 0
	}
	if !money && (e.Kind != fact.Mail || !sends(x)) || x.Open {
		return finding.Low
	}
	return finding.Medium
}

// moneyWords are parts of names of what moves money.
var moneyWords = [...]string{"charge", "charges", "pay", "payment", "payments", "payout", "payouts", "purchase", "refund", "refunds", "transfer", "transfers", "withdraw", "withdrawal", "debit", "credit"}

// movesMoney reports whether the names around a request say that it moves money.
func movesMoney(e *fact.Effect, names ...string) bool {
	for _, n := range append(names, lastSegments(e.Path), e.Func[strings.LastIndexByte(e.Func, '.')+1:]) {
		ws := words(n)
		if says(ws) {
			continue
		}
		for _, word := range ws {
			if oneOf(moneyWords[:], word) {
				return true
			}
		}
	}
	return false
}
