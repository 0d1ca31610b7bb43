package verdict

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/settings"
)

// Report hands the findings of one rule to the driver, as far as s lets them pass.
func Report(pass *analysis.Pass, r *Result, rule string, s *settings.Settings) {
	if r.Failed != "" && rule == UnsafeRetry && len(pass.Files) > 0 {
		// Said by one rule, whether it is disabled or not. It bears no category of a finding, so that the command
		// takes it for the failure that it is.
		pass.Reportf(pass.Files[0].Name.Pos(), "no verdict: %s", r.Failed)
	}
	if s.Disabled(rule) {
		return
	}
	for _, f := range r.Findings {
		if f.Rule != rule || f.Confidence < s.Threshold() || hidden(pass, f.Pos, s) {
			continue
		}
		f.Report(pass, s.Related)
	}
}

// hidden reports whether pos lies in a file whose findings are not wanted.
func hidden(pass *analysis.Pass, pos token.Pos, s *settings.Settings) bool {
	return !s.Generated && isGenerated(pass, pos) || !s.Tests && isTest(pass, pos)
}

// isGenerated reports whether the header of the file at pos says that nobody wrote it.
func isGenerated(pass *analysis.Pass, pos token.Pos) bool {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos <= f.FileEnd {
			return ast.IsGenerated(f)
		}
	}
	return false
}
