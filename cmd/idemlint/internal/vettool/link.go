package vettool

import (
	"go/token"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// link joins what the units say of each other: it changes their findings, and adds those that only the
// module as a whole shows to the unit of the package in which they stand.
func link(cfg *Config, units []*unit) {
	var summaries []*analyzers.Unit
	seen := map[string]bool{}
	for _, u := range units {
		if u.summary != nil && !seen[u.summary.Path] {
			seen[u.summary.Path] = true
			summaries = append(summaries, u.summary)
		}
	}
	whole := slices.ContainsFunc(cfg.Patterns, func(p string) bool { return strings.HasSuffix(p, "...") })
	linked := analyzers.Link(summaries, whole)
	for _, n := range linked.Notes {
		cfg.Log("%s", n)
	}
	for _, u := range units {
		u.findings = slices.DeleteFunc(u.findings, func(f output.Finding) bool { return slices.Contains(linked.Replaced, placeOf(&f)) })
		for i := range u.findings {
			if c, ok := linked.Changed[placeOf(&u.findings[i])]; ok {
				u.findings[i].Confidence = c
			}
		}
	}
	for i := range linked.Findings {
		l := &linked.Findings[i]
		f := output.Finding{
			Rule: l.Rule, Confidence: l.Confidence, Fingerprint: l.Fingerprint(), Message: l.Message, Package: l.Package,
			Pos: positionOf(l.Pos), End: positionOf(l.End),
		}
		for _, s := range l.Trace {
			f.Trace = append(f.Trace, output.Step{Role: string(s.Role), Pos: positionOf(s.Pos), Message: s.Message})
		}
		for _, u := range units {
			if packageOf(u.id) == l.Package {
				u.findings = append(u.findings, f)
				break
			}
		}
	}
}

// placeOf names a finding as its unit does.
func placeOf(f *output.Finding) analyzers.Place {
	return analyzers.PlaceOf(f.Rule, token.Position{Filename: f.Pos.File, Line: f.Pos.Line, Column: f.Pos.Column})
}

func positionOf(p token.Position) output.Position {
	return output.Position{File: p.Filename, Line: p.Line, Column: p.Column}
}
