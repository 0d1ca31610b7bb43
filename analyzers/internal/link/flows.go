package link

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// flows follows clients that repeat by themselves from where they are made to where a POST goes through
// them. A package is told once of each client.
func (r *Result) flows(units []*fact.Unit) {
	g := stations{next: map[string][]string{}, results: map[string][]string{}}
	var sources []fact.Station
	for _, u := range units {
		for _, f := range u.Flows {
			g.next[f.From.Name] = append(g.next[f.From.Name], f.To)
			g.taken(f.From.Name)
			if f.From.By != "" && !slices.Contains(sources, f.From) && !strings.HasSuffix(f.From.Pos.Filename, "_test.go") {
				sources = append(sources, f.From)
			}
		}
	}
	for _, u := range units {
		for i := range u.Uses {
			for _, c := range u.Uses[i].Clients {
				g.taken(c)
			}
		}
	}
	slices.SortFunc(sources, func(a, b fact.Station) int { return strings.Compare(a.Name, b.Name) })
	told := map[token.Position]bool{}
	for _, s := range sources {
		at := g.reach(s.Name)
		for _, u := range units {
			for i := range u.Uses {
				use := &u.Uses[i]
				if told[use.Pos] || !slices.ContainsFunc(use.Clients, func(c string) bool { return at[c] }) {
					continue
				}
				told[use.Pos] = true
				if r.report(u, through(u, use, s)) && !use.Harmless {
					break // once for each client and package
				}
			}
		}
	}
}

// stations are the steps from one station to the next. A result is known by the call that takes it, too.
type stations struct {
	next    map[string][]string
	results map[string][]string // by function: as its calls take them
}

// taken notes a result that a call takes.
func (g *stations) taken(name string) {
	if base, site := splitSite(name); site != "" && !slices.Contains(g.results[base], name) {
		g.results[base] = append(g.results[base], name)
	}
}

// splitSite parts a station from the call that gives or takes it, "" if it is the station of no call.
func splitSite(name string) (base, site string) {
	base, site, _ = strings.Cut(name, fact.AtSite)
	return base, site
}

// reach are the stations that a client comes to. What a function is given at one call comes out of it at the same
// one: a helper that wraps clients makes none of them another one. A client that is kept in a field or
// variable on the way comes out everywhere.
func (g *stations) reach(from string) map[string]bool {
	type state struct{ name, site string }
	at := map[string]bool{}
	seen := map[state]bool{}
	var work []state
	push := func(s state) {
		at[s.name] = true
		if !seen[s] {
			seen[s] = true
			work = append(work, s)
		}
	}
	push(state{name: from})
	for len(work) > 0 {
		s := work[len(work)-1]
		work = work[:len(work)-1]
		for _, n := range g.next[s.name] {
			base, site := splitSite(n)
			switch {
			case site != "":
				push(state{base, site}) // into a function
			case strings.HasPrefix(n, "field "), strings.HasPrefix(n, "var "):
				push(state{name: n})
			default:
				push(state{n, s.site})
			}
		}
		for _, r := range g.results[s.name] { // and out of it
			if _, site := splitSite(r); s.site == "" || s.site == site {
				push(state{name: r})
			}
		}
	}
	return at
}

// through is the finding about a POST through a client that is made elsewhere.
func through(u *fact.Unit, use *fact.Use, s fact.Station) Finding {
	f := Finding{Rule: verdict.UnsafeRetry, Confidence: finding.Medium, Package: u.Path, Pos: use.Pos, End: use.End}
	if use.Harmless {
		f.Confidence = finding.Low
	}
	repeats := fmt.Sprintf("%s on %s:%d repeats it after %s", s.By, filepath.Base(s.Pos.Filename), s.Pos.Line, s.Class&fact.Ambiguous)
	f.Message = finding.Repeated(use.Subject, finding.Request(use.Method), "", repeats, cure)
	f.Trace = []finding.Step{
		{Role: finding.Region, Pos: s.Pos, Message: s.By + " repeats after " + s.Class.String()},
		{Role: finding.Operation, Pos: use.Op, Message: use.Func + " sends " + use.Method},
	}
	f.identity = use.Identity
	return f
}
