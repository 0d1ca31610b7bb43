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
	next := map[string][]string{}
	var sources []fact.Station
	for _, u := range units {
		for _, f := range u.Flows {
			next[f.From.Name] = append(next[f.From.Name], f.To)
			if f.From.By != "" && !slices.Contains(sources, f.From) && !strings.HasSuffix(f.From.Pos.Filename, "_test.go") {
				sources = append(sources, f.From)
			}
		}
	}
	slices.SortFunc(sources, func(a, b fact.Station) int { return strings.Compare(a.Name, b.Name) })
	told := map[token.Position]bool{}
	for _, s := range sources {
		at := reach(next, s.Name)
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

// reach are the stations that a client comes to.
func reach(next map[string][]string, from string) map[string]bool {
	at := map[string]bool{from: true}
	work := []string{from}
	for len(work) > 0 {
		s := work[len(work)-1]
		work = work[:len(work)-1]
		for _, n := range next[s] {
			if !at[n] {
				at[n] = true
				work = append(work, n)
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
