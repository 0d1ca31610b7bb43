package freshkey

import (
	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Name is the name of the rule.
const Name = "freshkey"

// Doc is the documentation of the rule.
var Doc = lint.RawDocumentation{
	Title: "an idempotency key does not identify the operation",
	Since: "0.1.0",
}

// New makes the analyzer of the rule, which reports the findings of verdicts that bear its name.
func New(verdicts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     Name,
		Doc:      Name + ": " + Doc.Title,
		Requires: []*analysis.Analyzer{verdicts},
		Run: func(pass *analysis.Pass) (any, error) {
			verdict.Report(pass, pass.ResultOf[verdicts].(*verdict.Result), Name, s)
			return nil, nil
		},
	}
}
