package verdict

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
)

// Result holds the findings of one package, of all rules, in the order of their positions.
type Result struct {
	Findings []*finding.Finding
}

// New makes the analyzer that decides. facts is the summary analyzer.
func New(facts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "idemverdict",
		Doc:        "idemverdict: joins repetitions and operations (no findings of its own)",
		Requires:   []*analysis.Analyzer{facts},
		ResultType: reflect.TypeFor[*Result](),
		Run:        run,
	}
}

func run(pass *analysis.Pass) (any, error) {
	r := &Result{}
	for _, f := range pass.Files {
		var loop *ast.ForStmt
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ForStmt:
				loop = n
			case *ast.CallExpr:
				sel, ok := n.Fun.(*ast.SelectorExpr)
				if !ok || loop == nil || n.Pos() > loop.End() {
					return true
				}
				fn, ok := pass.TypesInfo.Uses[sel.Sel].(*types.Func)
				if ok && fn.FullName() == "net/http.Post" {
					line := pass.Fset.Position(loop.Pos())
					r.Findings = append(r.Findings, &finding.Finding{
						Rule: "unsaferetry", Confidence: finding.High, Pos: n.Pos(), End: n.End(),
						Message: fmt.Sprintf("http.Post may send this POST again (retried on L%d after a timeout or 5xx) although the first one took effect; "+
							"send one Idempotency-Key, made before the loop, with every attempt", line.Line),
						Trace: []finding.Step{
							{Role: finding.Region, Pos: line, Message: "retried here"},
							{Role: finding.Operation, Pos: pass.Fset.Position(n.Pos()), Message: "POST"},
						},
						Identity: []string{fn.FullName()},
					})
				}
			}
			return true
		})
	}
	finding.Sort(r.Findings)
	return r, nil
}
