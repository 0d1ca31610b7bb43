package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/nolint"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// filter decides which findings are reported. Units report all they find, so that settings of a reader
// never make anything run again.
type filter struct {
	settings  *analyzers.Settings
	generated map[string]bool // by file, as far as looked at
	left      map[string]nolint.Lines
}

func newFilter(s *analyzers.Settings) *filter {
	return &filter{settings: s, generated: make(map[string]bool), left: make(map[string]nolint.Lines)}
}

// apply removes from r what is not wanted, and returns how many findings that were.
func (f *filter) apply(r *output.Report) (hidden int) {
	all := len(r.Findings)
	r.Findings = slices.DeleteFunc(r.Findings, func(x output.Finding) bool { return !f.wants(&x) })
	return all - len(r.Findings)
}

func (f *filter) wants(x *output.Finding) bool {
	s := f.settings
	return x.Confidence >= s.Threshold() &&
		!s.Disabled(x.Rule) &&
		(s.Tests || !strings.HasSuffix(x.Pos.File, "_test.go")) &&
		(s.Generated || !f.isGenerated(x.Pos.File)) &&
		!f.isLeft(x.Pos)
}

// isLeft reports whether the line is left to golangci-lint, which is told to say nothing about it.
func (f *filter) isLeft(p output.Position) bool {
	lines, ok := f.left[p.File]
	if !ok {
		lines = nolint.Read(p.File)
		f.left[p.File] = lines
	}
	return lines.Contains(p.Line)
}

// isGenerated reports whether the header of the file says that nobody wrote it. A position in a file that
// is not Go comes from the line directive of a generator.
func (f *filter) isGenerated(name string) bool {
	if !strings.HasSuffix(name, ".go") {
		return true
	}
	if known, ok := f.generated[name]; ok {
		return known
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
	f.generated[name] = err == nil && ast.IsGenerated(file)
	return f.generated[name]
}
