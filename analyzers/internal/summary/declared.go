package summary

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/directive"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// excuse takes the effects out of the summary of a function that its author declares idempotent. What the body
// itself repeats stays reported: a function that guards its request is not one whose request can be
// sent twice.
func (a *frame) excuse(s *fact.Summary) {
	fd := a.declared[a.fn]
	if fd == nil {
		return
	}
	if len(s.Effects) > 0 || takesRequest(a.fn.Signature) {
		a.excused[fd] = true
	}
	s.Idempotent, s.Effects = true, nil
}

// takesRequest reports whether callers in other packages would take a call of a function, of which they know
// nothing else, for sending a request.
func takesRequest(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if isRequest(p.Type()) {
			return true
		}
	}
	return false
}

// declaresIdempotent reports whether the author of a package says of one of its functions that it can be repeated.
// Its callers have to know that also if there is nothing else to know.
func declaresIdempotent(pass *analysis.Pass) bool {
	for _, f := range pass.Files {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && directive.IsIdempotent(fd) {
				return true
			}
		}
	}
	return false
}
