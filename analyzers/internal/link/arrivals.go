package link

import (
	"go/token"
	"path/filepath"
	"slices"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// arrivals finds what entry points do behind interfaces.
func (r *Result) arrivals(w *world, units []*fact.Unit) {
	if !slices.ContainsFunc(units, func(u *fact.Unit) bool { return len(u.Arrivals) > 0 }) {
		return
	}
	j := &arrivalJoin{Result: r, world: w, byDir: map[string]*fact.Unit{}, best: map[token.Position]int{}, settled: map[token.Position]bool{}}
	for _, u := range units {
		j.byDir[u.Dir] = u
		for _, p := range u.Settled {
			j.settled[p] = true
		}
	}
	for _, u := range units {
		for i := range u.Arrivals {
			j.arrival(u, &u.Arrivals[i])
		}
	}
	for _, f := range j.found {
		r.report(f.unit, f.Finding)
	}
}

// arrivalJoin makes one finding for each operation that entries come to: of the entry of which most is known.
type arrivalJoin struct {
	*Result
	*world
	byDir   map[string]*fact.Unit
	settled map[token.Position]bool // operations of which a unit speaks
	best    map[token.Position]int
	found   []placed
}

// placed is a finding in the unit where it stands.
type placed struct {
	Finding
	unit *fact.Unit
}

// arrival decides one call of an interface's method, or of a function that comes from elsewhere. Of several
// implementations each that does harm is told, surely enough only if all of them do: which one it is depends on more
// than is known. Of the functions in a table each is called.
func (j *arrivalJoin) arrival(u *fact.Unit, a *fact.Arrival) {
	if a.Entry.Open && j.bare(a.Entry.Routers) {
		b := *a
		b.Entry.Open = false
		a = &b
	}
	if a.From != nil {
		if a = j.received(a); a == nil {
			return // nothing brings it messages
		}
	}
	if a.Effect != nil {
		if j.harmful(a.Effect) {
			j.harm(u, a, implementation{}, harm{a.Effect, nil, finding.High}, finding.High)
		}
		return
	}
	impls := j.implementations(&a.Call)
	if tooMany(&a.Call, len(impls)) {
		return
	}
	most := finding.Medium
	harms := make([][]harm, len(impls))
	_, each := a.Call.Station()
	for i, impl := range impls {
		harms[i] = j.harms(impl, a)
		if len(harms[i]) == 0 && !each {
			most = finding.Low
		}
	}
	for i, impl := range impls {
		for _, h := range harms[i] {
			j.harm(u, a, impl, h, most)
		}
	}
}

// received is an arrival of which an interface brings the messages, with the contract of the library from which an
// implementation takes them; nil if none does.
func (j *arrivalJoin) received(a *fact.Arrival) *fact.Arrival {
	for _, impl := range j.implementations(a.From) {
		g := j.gives[impl.fn]
		if g == nil || !g.Redelivered || g.When != fact.IfUnsettled {
			continue
		}
		b := *a
		b.Entry.Framework, b.Entry.By, b.Entry.Often, b.Entry.Stop, b.Entry.ID = g.Framework, g.By, g.Often, g.Stop, g.ID
		return &b
	}
	return nil
}

// harm adds what is said of one operation of an implementation, no surer than most.
func (j *arrivalJoin) harm(u *fact.Unit, a *fact.Arrival, impl implementation, h harm, most finding.Confidence) {
	if j.settled[h.effect.Pos] {
		return
	}
	c := verdict.Redelivers(&a.Entry, a.Again, h.effect, valueName(a.Name), impl.method)
	if c == 0 {
		return
	}
	f := j.finding(u, a, impl, h, min(c, most, h.most))
	if i, ok := j.best[h.effect.Pos]; ok {
		if j.found[i].Confidence < f.Confidence {
			j.found[i] = f
		}
		return
	}
	j.best[h.effect.Pos] = len(j.found)
	j.found = append(j.found, f)
}

// finding is about an operation behind an interface or a function, at the operation if that is in the module, otherwise
// at the call that leads to it.
func (j *arrivalJoin) finding(u *fact.Unit, a *fact.Arrival, impl implementation, h harm, c finding.Confidence) placed {
	e := h.effect
	f := placed{Finding{Rule: verdict.NoDedupe, Confidence: c, Package: u.Path, Pos: a.Pos, End: a.End}, u}
	subject := a.Subject
	if at := j.byDir[filepath.Dir(e.Pos.Filename)]; at != nil {
		f.unit, f.Package, f.Pos, f.End, subject = at, at.Path, e.Pos, e.Pos, e.Callee
	}
	f.Message = finding.Redelivered(subject, e, &a.Entry, a.Func)
	f.Trace = []finding.Step{{Role: finding.Entry, Pos: a.Entry.Pos, Message: finding.Delivers(&a.Entry)}}
	if a.Effect == nil {
		f.Trace = append(f.Trace, finding.Step{Role: finding.Call, Pos: a.Pos, Message: comesTo(&a.Call, impl)})
		f.Trace = append(f.Trace, h.hops...)
	} else {
		f.Trace = append(f.Trace, via(nil, e.Via)...)
	}
	f.Trace = append(f.Trace, finding.Step{Role: finding.Operation, Pos: e.Pos, Message: finding.Effect(e)})
	if e.Look.IsValid() {
		f.Trace = slices.Insert(f.Trace, 1, finding.Looked(e.Look))
	}
	if e.Claim.IsValid() {
		claim := finding.Step{Role: finding.Call, Pos: e.Claim, Message: "claims the work, and what it fails with keeps nobody from going on"}
		f.Trace = slices.Insert(f.Trace, 1, claim)
	}
	method := a.Call.Method
	if a.Call.Iface == "" {
		method = finding.Owner(impl.fn) // a station has lines in its name
	}
	f.identity = []string{finding.Owner(a.Name), a.Call.Iface, method, finding.Owner(e.Func), e.Kind.String(), e.Callee, e.On}
	return f
}
