package verdict

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// repetition is what one finding is about: a region of this package, or a client of another one, with the
// operation that it repeats, and the functions of this package that let it.
type repetition struct {
	summary.Hazard
	local   bool // the call that is repeated is in this package
	callers []caller
}

// caller is a function that sends something through a repetition which stands elsewhere.
type caller struct {
	fn     *ssa.Function
	call   ssa.CallInstruction
	effect fact.Effect
}

// identity tells repetitions apart.
type identity struct {
	kind     summary.HazardKind
	at, site token.Position
	op       token.Position
	key      string
	test     bool
}

// group puts hazards together that one change would end: all that go through one region of this package
// to one operation. Each goes by itself if the region lies in another package, once for each client.
// It drops what only a definite failure repeats.
func group(pass *analysis.Pass, hazards []summary.Hazard) []*repetition {
	own := map[string]bool{}
	for _, f := range pass.Files {
		own[pass.Fset.Position(f.FileStart).Filename] = true
	}
	var groups []*repetition
	byID := map[identity]*repetition{}
	for _, h := range hazards {
		if h.Kind != summary.ConstantKey && h.Retry.Class&fact.Ambiguous == 0 {
			continue // what is repeated was not processed
		}
		// A test that sends a POST through a client says nothing about the client.
		local := (own[h.Retry.Site.Filename] || h.Retry.Kind == fact.NoRegion) && !(isTest(pass, h.Call.Pos()) && !strings.HasSuffix(h.Retry.Site.Filename, "_test.go"))
		id := identity{kind: h.Kind, at: h.Retry.Pos, site: h.Retry.Site, op: h.Effect.Pos, key: h.Key}
		if !local {
			id.op = token.Position{} // once for each client
			id.test = isTest(pass, h.Call.Pos())
		}
		g := byID[id]
		if g == nil {
			g = &repetition{Hazard: h, local: local}
			byID[id] = g
			groups = append(groups, g)
		}
		if pass.Fset.Position(h.Call.Pos()) != h.Retry.Site && h.Fn.String() != h.Retry.Func {
			g.callers = append(g.callers, caller{h.Fn, h.Call, h.Effect})
		}
		g.Danger = g.Danger || h.Danger
	}
	return withoutGeneric(groups)
}

// isTest reports whether the position is in a test file.
func isTest(pass *analysis.Pass, p token.Pos) bool {
	return strings.HasSuffix(pass.Fset.Position(p).Filename, "_test.go")
}

// withoutGeneric drops the finding that a client repeats anything where one names what it repeats.
func withoutGeneric(groups []*repetition) []*repetition {
	named := map[token.Position]bool{}
	for _, g := range groups {
		if g.Kind != summary.Generic && g.local {
			named[g.Retry.Site] = true
		}
	}
	return slices.DeleteFunc(groups, func(g *repetition) bool { return g.Kind == summary.Generic && named[g.Retry.Site] })
}
