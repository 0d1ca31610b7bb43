package link

import (
	"slices"

	"github.com/idemlint/idemlint/analyzers/internal/dedupe"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// doubts settles findings about routes on a router that a function is given: if everybody who gives it one is known,
// and what stands before the routes there recognises nothing, nobody else does.
func (r *Result) doubts(w *world, units []*fact.Unit) {
	for _, u := range units {
		for _, d := range u.Doubts {
			if w.bare(d.Routers) {
				r.Changed[d.Finding] = finding.Confidence(d.Level)
			}
		}
	}
}

// bare reports whether nothing that stands before the routes of the routers which come through parameters recognises a
// request, and all of it is known. Of packages that were not asked for nothing is.
func (w *world) bare(params []string) bool {
	return w.module.Whole && len(params) > 0 && w.isBare(params, map[string]bool{})
}

func (w *world) isBare(params []string, seen map[string]bool) bool {
	for _, p := range params {
		if seen[p] {
			continue
		}
		seen[p] = true
		if len(w.given[p]) == 0 {
			return false // nobody calls the function, as far as is known
		}
		for _, g := range w.given[p] {
			names := g.Middleware
			for _, also := range g.Also {
				names = append(names[:len(names):len(names)], w.puts[also]...)
			}
			if g.Open || slices.ContainsFunc(names, dedupe.Says) || !w.isBare(g.From, seen) {
				return false
			}
		}
	}
	return true
}
