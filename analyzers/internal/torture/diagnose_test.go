package torture

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// diagnose runs all rules over a file of source that may import the standard library, and returns their findings as
// "line: rule/confidence".
func diagnose(t testing.TB, src string) []string {
	t.Helper()
	return check(t, testssa.Pass(t, src))
}

// check runs all rules over a package that has been loaded.
func check(t testing.TB, loaded *analysis.Pass) []string {
	t.Helper()
	var found []string
	results := map[*analysis.Analyzer]any{}
	var run func(a *analysis.Analyzer)
	run = func(a *analysis.Analyzer) {
		if _, done := results[a]; done {
			return
		}
		for _, r := range a.Requires {
			run(r)
		}
		pass := *loaded
		pass.Analyzer, pass.ResultOf = a, results
		pass.Module = &analysis.Module{Path: loaded.Pkg.Path()}
		pass.Report = func(d analysis.Diagnostic) {
			rule, confidence, _, _, ok := analyzers.ParseCategory(d.Category)
			if !ok && d.Category != analyzers.Channel {
				t.Errorf("%s says: %s", a.Name, d.Message)
			}
			if ok {
				found = append(found, fmt.Sprintf("%d: %s/%s", loaded.Fset.Position(d.Pos).Line, rule, confidence))
			}
		}
		result, err := a.Run(&pass)
		if err != nil {
			t.Errorf("%s: %v", a.Name, err)
		}
		results[a] = result
	}
	for _, a := range analyzers.NewLinkable(&analyzers.Settings{Confidence: "low", Tests: true, Summaries: true}) {
		run(a)
	}
	slices.Sort(found)
	return found
}
