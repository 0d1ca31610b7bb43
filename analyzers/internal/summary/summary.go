package summary

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
)

// Result is what the other analyzers of a package need to know about its functions. It is nil for a
// package that cannot matter.
type Result struct {
	// Hazards are the repetitions of operations that the package takes part in.
	Hazards []Hazard

	// Opens are repetitions of a call of an interface's method. Passes are the repetitions, in callees, of
	// what does no harm.
	Opens  []Hazard
	Passes []fact.Retry

	// Uses are operations through clients of unknown make, Flows the steps that clients take.
	Uses  []Hazard
	Flows []fact.Flow

	// Values are the steps that functions take as values, Funcs what those do that begin in the package.
	Values []fact.Flow
	Funcs  []fact.Func

	// Routers are those that the package gives to functions which register routes, Puts what stands before the routes of
	// those that its own functions are given.
	Routers []fact.Router
	Puts    []fact.Put

	// Excused are the functions whose effects a declaration of their author keeps from their callers.
	Excused map[*ast.FuncDecl]bool

	// Arrivals are the operations that entry points come to.
	Arrivals []Arrival

	// Summaries are those of the package's functions.
	Summaries map[*types.Func]*fact.Summary

	// Failed tells why there is no verdict on the package, or on one that it imports; empty if there is one.
	Failed string
}

// failed is the fact of a package on which there is no verdict.
type failed struct{ Reason string }

func (*failed) AFact()           {}
func (f *failed) String() string { return "failed: " + f.Reason }

// New makes the fact analyzer.
func New(s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "idemsummary",
		Doc:        "idemsummary: what a call of each function repeats and takes effect on (no findings of its own)",
		Run:        func(pass *analysis.Pass) (any, error) { return run(pass, s) },
		ResultType: reflect.TypeFor[*Result](),
		FactTypes:  []analysis.Fact{(*fact.Encoded)(nil), (*failed)(nil)},
	}
}

// run never returns an error: go vet would show it once and then, from its cache, never again. A panic
// becomes a fact that says so, and the packages that a user asked for report it.
func run(pass *analysis.Pass, s *settings.Settings) (result any, _ error) {
	var u *unit
	defer func() {
		if p := recover(); p != nil {
			f := &failed{Reason: fmt.Sprintf("internal error in %s: %v", u.where(pass), p)}
			pass.ExportPackageFact(f)
			result = &Result{Failed: f.Reason}
		}
	}()
	reason := inherited(pass)
	if reason != "" {
		pass.ExportPackageFact(&failed{Reason: reason})
	}
	exportSchema(pass)
	std := isStd(pass)
	added := s.Added()
	if wrong := misplaced(pass, added); wrong != "" {
		return &Result{Failed: wrong}, nil
	}
	if std && !s.Std || !matters(pass, added) {
		if reason != "" {
			return &Result{Failed: reason}, nil
		}
		return (*Result)(nil), nil
	}
	u = newUnit(pass, added)
	u.unique = s.UniqueKeys()
	u.summarize()
	u.at = nil
	arrivals, found := u.arrivals()
	if !std {
		u.export()
	}
	values, funcs := u.values()
	return &Result{
		Values: values, Funcs: funcs, Routers: found.Routers, Puts: found.Puts,
		Hazards: u.hazards, Opens: u.opens, Passes: u.passes, Uses: u.uses, Flows: u.flows(), Arrivals: arrivals, Summaries: u.byObject(), Failed: reason,
		Excused: u.excused,
	}, nil
}

// where names what was being analyzed.
func (u *unit) where(pass *analysis.Pass) string {
	if u == nil || u.at == nil {
		return "package " + pass.Pkg.Path()
	}
	return "function " + u.at.String()
}

// inherited tells why there is no verdict on a package that this one imports, directly or not; empty if
// there is one on each.
func inherited(pass *analysis.Pass) string {
	for _, p := range pass.Pkg.Imports() {
		var f failed
		if pass.ImportPackageFact(p, &f) {
			return f.Reason
		}
	}
	return ""
}
