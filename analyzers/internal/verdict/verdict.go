package verdict

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/directive"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/hoist"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// The rules that findings bear.
const (
	UnsafeRetry = "unsaferetry"
	FreshKey    = "freshkey"
	NoDedupe    = "nodedupe"

	BadDirective = "baddirective"
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

	// What entry points come to behind interfaces, and the operations of which a finding speaks.
	Arrivals []fact.Arrival
	Inserts  []fact.Insert
	Settled  []token.Position

	// Doubts are findings about routes of which the link step knows whether something else stands before them.
	Doubts []fact.Doubt

	// Excused are sites of clients of other packages through which this one sends what it is told to ignore.
	Excused []token.Position

	// Directives are those of the package, as far as its own findings made use of them.
	Directives []fact.Directive
}

// New makes the analyzer that decides. facts is the summary analyzer, rules are the names that a directive
// can tell it to ignore.
func New(facts *analysis.Analyzer, rules []string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "idemverdict",
		Doc:        "idemverdict: joins repetitions and operations (no findings of its own)",
		Requires:   []*analysis.Analyzer{facts},
		ResultType: reflect.TypeFor[*Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			return guarded(pass, pass.ResultOf[facts].(*summary.Result), rules), nil
		},
	}
}

// guarded is join, for a package that is not to make a driver crash whatever it holds. A panic becomes the reason that there
// is no verdict.
func guarded(pass *analysis.Pass, r *summary.Result, rules []string) (result *Result) {
	defer func() {
		if p := recover(); p != nil {
			result = &Result{Failed: fmt.Sprintf("internal error in package %s: %v", pass.Pkg.Path(), p)}
		}
	}()
	return join(pass, r, directive.NewSet(pass, rules))
}

// join makes findings of the hazards of a package, except of those that it is told to ignore.
func join(pass *analysis.Pass, r *summary.Result, told *directive.Set) *Result {
	result := &Result{Findings: malformed(pass, told), Directives: told.All()}
	if r == nil {
		return result
	}
	told.Declared(func(fd *ast.FuncDecl) bool { return r.Excused[fd] })
	result.Failed = r.Failed
	w := &writer{pass: pass, hoist: hoist.New(pass)}
	result.Opens = w.opens(r.Opens)
	result.Uses = w.uses(r.Uses)
	settled := map[token.Position]bool{} // operations of which another rule speaks
	for _, g := range group(pass, r.Hazards) {
		f := w.finding(g)
		if f == nil {
			continue
		}
		settled[g.Effect.Pos] = settled[g.Effect.Pos] || f.Confidence > finding.Low
		ignored := told.Ignores(f.Rule, finding.Ends(pass.Fset.Position(f.Pos), f.Trace)...)
		w.forLink(result, g, f, ignored)
		if !ignored {
			result.Findings = append(result.Findings, f)
			w.insert(result, f, &g.Effect, g.Columns)
		}
	}
	result.Arrivals = w.hiddenArrivals(r.Arrivals, settled)
	for _, f := range w.arrivals(r.Arrivals, settled) {
		settled[f.of.Effect.Pos] = true
		if !told.Ignores(f.Rule, finding.Ends(pass.Fset.Position(f.Pos), f.Trace)...) {
			result.Findings = append(result.Findings, f.Finding)
			w.insert(result, f.Finding, &f.of.Effect, f.of.Columns)
			w.doubt(result, f)
		}
	}
	finding.Sort(result.Findings)
	for p, yes := range settled {
		if yes {
			result.Settled = append(result.Settled, p)
		}
	}
	slices.SortFunc(result.Settled, comparePositions)
	return result
}

func comparePositions(a, b token.Position) int {
	return cmp.Or(strings.Compare(a.Filename, b.Filename), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}
