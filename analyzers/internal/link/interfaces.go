package link

import (
	"fmt"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// maxImplementations bounds the real implementations that an interface may have. Beyond it there is no
// finding, and a note says so.
const maxImplementations = 4

// interfaces finds what the repeated calls of interface methods do.
func (r *Result) interfaces(w *world, units []*fact.Unit) {
	open := func(u *fact.Unit) bool { return len(u.Opens) > 0 }
	if !slices.ContainsFunc(units, open) {
		return
	}
	for _, u := range units {
		for i := range u.Opens {
			r.open(w, u, &u.Opens[i])
		}
	}
	r.Notes = slices.Compact(r.Notes) // one call can lead to a method on several ways
}

// open decides one repeated call of an interface's method.
func (r *Result) open(w *world, u *fact.Unit, o *fact.Open) {
	impls := w.implementations(&o.Call)
	if len(impls) > maxImplementations {
		r.Notes = append(r.Notes, fmt.Sprintf("%s: what %s does is hidden behind an interface with %d implementations", o.Pos, o.Subject, len(impls)))
		return
	}
	for _, impl := range impls {
		e := w.harm(impl, &o.Call)
		if e == nil {
			continue
		}
		f := Finding{Rule: verdict.UnsafeRetry, Confidence: finding.Medium, Package: u.Path, Pos: o.Pos, End: o.End}
		if len(impls) > 1 || !o.Sure || verdict.Harmless(e, o.Func, impl.method) {
			f.Confidence = finding.Low
		}
		from := "through " + short(o.Call.Iface) + ", which " + short(impl.typ) + " implements"
		f.Message = finding.Repeated(o.Subject, finding.Deed(e), from, o.Repeats, finding.Cure(e, o.Made))
		for _, s := range o.Trace {
			if s.Role == string(finding.Operation) { // as far as the unit knows
				s.Role, s.Message = string(finding.Call), "calls "+short(o.Call.Iface)+"."+o.Call.Method
			}
			f.Trace = append(f.Trace, step(s))
		}
		f.Trace = append(f.Trace, finding.Step{Role: finding.Operation, Pos: e.Pos, Message: finding.Effect(e)})
		f.identity = []string{finding.Owner(o.Func), finding.Owner(o.Call.Iface), o.Call.Method, finding.Owner(impl.typ), finding.Owner(e.Func), finding.Rendering(e)}
		if r.report(u, f) {
			return // one write, one finding
		}
	}
}

// short is a qualified name as a user writes it.
func short(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }
