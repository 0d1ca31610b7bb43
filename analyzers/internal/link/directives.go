package link

import (
	"fmt"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// report adds a finding in the package of the unit, unless a directive there tells to ignore it. What an ignored
// finding would have stood for remains: its units say it, to readers who know no more.
func (r *Result) report(u *fact.Unit, f Finding) bool {
	ignored := false
	for _, at := range finding.Ends(f.Pos, f.Trace) {
		for i := range u.Directives {
			if d := &u.Directives[i]; d.Covers(f.Rule, at) {
				r.used[d.Pos] = true
				ignored = true
			}
		}
	}
	if !ignored {
		r.Findings = append(r.Findings, f)
	}
	return !ignored
}

// unused makes findings of directives that nothing made use of, neither a unit nor the module.
func (r *Result) unused(units []*fact.Unit) {
	for _, u := range units {
		for i := range u.Directives {
			d := &u.Directives[i]
			if d.Used || r.used[d.Pos] {
				continue
			}
			f := Finding{
				Rule: verdict.BadDirective, Confidence: finding.High, Package: u.Path, Pos: d.Pos, End: d.Pos,
				Message: "directive has no effect: " + unusedReason(d) + "; remove it",
			}
			f.identity = []string{u.Path, f.Message}
			r.Unused = append(r.Unused, f)
		}
	}
}

func unusedReason(d *fact.Directive) string {
	if d.Name == fact.Idempotent {
		return "the function does nothing that must not be repeated"
	}
	lines := fmt.Sprintf("L%d", d.Line)
	if d.Last > d.Line {
		lines += fmt.Sprintf(" to L%d", d.Last)
	}
	return fmt.Sprintf("there is no finding of %s on %s", strings.Join(d.Rules, " or "), lines)
}
