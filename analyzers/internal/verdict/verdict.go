package verdict

import (
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// The rules that findings bear.
const (
	UnsafeRetry = "unsaferetry"
	FreshKey    = "freshkey"
)

// Result holds the findings of one package, of all rules, in the order of their positions.
type Result struct {
	Findings []*finding.Finding

	// Failed tells why findings may be missing; empty if nothing went wrong.
	Failed string

	// What the link step needs: clients of this package, those who send through clients of others, and
	// repeated calls of interface methods.
	Clients []fact.Client
	Senders []fact.Sender
	Opens   []fact.Open
	Uses    []fact.Use
}

// New makes the analyzer that decides. facts is the summary analyzer.
func New(facts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "idemverdict",
		Doc:        "idemverdict: joins repetitions and operations (no findings of its own)",
		Requires:   []*analysis.Analyzer{facts},
		ResultType: reflect.TypeFor[*Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			return join(pass, pass.ResultOf[facts].(*summary.Result)), nil
		},
	}
}

// join makes findings of the hazards of a package.
func join(pass *analysis.Pass, r *summary.Result) *Result {
	result := &Result{}
	if r == nil {
		return result
	}
	result.Failed = r.Failed
	w := &writer{pass: pass}
	result.Opens = w.opens(r.Opens)
	result.Uses = w.uses(r.Uses)
	for _, g := range group(pass, r.Hazards) {
		if f := w.finding(g); f != nil {
			result.Findings = append(result.Findings, f)
			w.forLink(result, g, f)
		}
	}
	finding.Sort(result.Findings)
	return result
}
