// Package nolint reads the comments by which golangci-lint is told to say nothing:
//
//	//nolint
//	//nolint:all
//	//nolint:idemlint // why
//
// golangci-lint does so itself, for all of its linters. The command understands the same comments in the same
// places, or else a finding would come back for those who run it by itself; go vet knows nothing of them.
package nolint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// linter is the name of idemlint among the linters of golangci-lint.
const linter = "idemlint"

// Lines are the lines of a file about which nothing is to be said.
type Lines []lines

// lines are those from the first to the last.
type lines struct{ first, last int }

// Contains reports whether nothing is to be said about a line.
func (ls Lines) Contains(line int) bool {
	return slices.ContainsFunc(ls, func(l lines) bool { return l.first <= line && line <= l.last })
}

// Read reads a Go file. One that does not parse has no such lines.
func Read(name string) Lines {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	var found Lines
	columns := map[int]int{} // of the comments, by line
	for _, group := range f.Comments {
		for _, c := range group.List {
			if isOurs(c.Text) {
				p := fset.PositionFor(c.Slash, false)
				found = append(found, lines{p.Line, p.Line})
				columns[p.Line] = p.Column
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			return false
		}
		// A comment right above a declaration or statement, and as far to the left, is about all of it.
		p := fset.PositionFor(n.Pos(), false)
		if column, ok := columns[p.Line-1]; ok && column == p.Column {
			found = append(found, lines{p.Line, fset.PositionFor(n.End(), false).Line})
		}
		return true
	})
	return found
}

// isOurs reports whether a comment tells idemlint to say nothing, among other linters perhaps.
func isOurs(comment string) bool {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		return false
	}
	text, _, _ = strings.Cut(strings.TrimLeft(text, "/ "), "//") // what follows explains
	text, ok = strings.CutPrefix(text, "nolint")
	switch {
	case !ok:
		return false
	case text == "" || text[0] == ' ':
		return true // all linters
	case text[0] != ':':
		return false
	}
	for name := range strings.SplitSeq(text[1:], ",") {
		if name = strings.ToLower(strings.TrimSpace(name)); name == linter || name == "all" {
			return true
		}
	}
	return false
}
