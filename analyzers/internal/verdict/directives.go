package verdict

import (
	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/directive"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// malformed makes findings of the comments that are meant as directives and are none: whoever wrote them
// takes something for ignored, or for declared, that is not.
func malformed(pass *analysis.Pass, told *directive.Set) []*finding.Finding {
	var fs []*finding.Finding
	for _, m := range told.Malformed {
		fs = append(fs, &finding.Finding{
			Rule: BadDirective, Confidence: finding.High, Pos: m.Pos, End: m.End, Message: m.Message,
			Identity: []string{pass.Pkg.Path(), m.Message},
		})
	}
	return fs
}
