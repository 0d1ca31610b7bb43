package vettool

import (
	"go/token"
	"slices"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/migrations"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// link joins what the units say of each other: it changes their findings, and adds those that only the
// module as a whole shows to the unit of the package in which they stand. complete says that no unit failed.
func link(cfg *Config, requested *packages, units []*unit, complete bool) {
	whole := requested.whole(cfg.Dir, cfg.Patterns)
	linked := analyzers.Link(summaries(units), analyzers.Module{
		Whole:  whole || cfg.Whole,
		Unique: func() []analyzers.UniqueKey { return migrations.Read(migrations.Root(cfg.Dir)) },
	})
	for _, n := range linked.Notes {
		cfg.Log("%s", n)
	}
	replaced := linked.Replaced
	for i := range linked.Findings {
		if l := &linked.Findings[i]; requested.has(l.Package) { // nobody sees the others, so what they stand for stays
			replaced = append(replaced, l.Replaces...)
		}
	}
	for _, u := range units {
		u.findings = slices.DeleteFunc(u.findings, func(f output.Finding) bool { return slices.Contains(replaced, placeOf(&f)) })
		for i := range u.findings {
			if c, ok := linked.Changed[placeOf(&u.findings[i])]; ok {
				u.findings[i].Confidence = c
			}
		}
	}
	added := linked.Findings
	if whole && complete {
		added = append(added, linked.Unused...) // with less to look at, nobody knows what a directive is good for
	}
	for i := range added {
		f := findingOf(&added[i])
		for _, u := range units {
			if packageOf(u.id) == f.Package {
				u.findings = append(u.findings, f)
				break
			}
		}
	}
}

// findingOf is a finding of the link step as the units' are.
func findingOf(l *analyzers.LinkedFinding) output.Finding {
	f := output.Finding{
		Rule: l.Rule, Confidence: l.Confidence, Fingerprint: l.Fingerprint(), Pairs: l.Pairs(), Message: l.Message, Package: l.Package,
		Pos: positionOf(l.Pos), End: positionOf(l.End), Linked: true,
	}
	for _, s := range l.Trace {
		f.Trace = append(f.Trace, output.Step{Role: string(s.Role), Pos: positionOf(s.Pos), Message: s.Message})
	}
	return f
}

// summaries are those of the units, one a package, whatever the order of the stream. A package that is
// compiled again for the tests of another one comes in variants; the plain one has the first id.
func summaries(units []*unit) []*analyzers.Unit {
	byPath := map[string]*unit{}
	for _, u := range units {
		if u.summary == nil {
			continue
		}
		if first := byPath[u.summary.Path]; first == nil || u.id < first.id {
			byPath[u.summary.Path] = u
		}
	}
	var all []*analyzers.Unit
	for _, u := range byPath {
		all = append(all, u.summary)
	}
	return all
}

// placeOf names a finding as its unit does.
func placeOf(f *output.Finding) analyzers.Place {
	return analyzers.PlaceOf(f.Rule, token.Position{Filename: f.Pos.File, Line: f.Pos.Line, Column: f.Pos.Column})
}

func positionOf(p token.Position) output.Position {
	return output.Position{File: p.Filename, Line: p.Line, Column: p.Column}
}
