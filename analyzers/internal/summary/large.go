package summary

import (
	"go/ast"
	"go/token"
	"slices"
)

// maxLines bounds a function, with the functions in it. A longer one was generated, and is one of which nothing is known (no
// verdict): the SSA builder takes time that grows with the square of its branches, and its memory, too: half a minute for 50,000 lines.
const maxLines = 5_000

// withoutLarge is the syntax of a package without the bodies of functions that are too large, which
// is a copy as far as it differs.
func withoutLarge(fset *token.FileSet, files []*ast.File) []*ast.File {
	large := func(d ast.Decl) bool {
		fd, ok := d.(*ast.FuncDecl)
		return ok && fd.Body != nil && lines(fset, fd.Body) > maxLines
	}
	var copied []*ast.File
	for i, f := range files {
		if fset.File(f.FileStart).LineCount() <= maxLines || !slices.ContainsFunc(f.Decls, large) {
			continue // as nearly all
		}
		if copied == nil {
			copied = slices.Clone(files)
		}
		c := *f
		c.Decls = slices.Clone(f.Decls)
		for k, d := range c.Decls {
			if large(d) {
				fd := *d.(*ast.FuncDecl)
				fd.Body = nil
				c.Decls[k] = &fd
			}
		}
		copied[i] = &c
	}
	if copied == nil {
		return files
	}
	return copied
}

// lines counts those of the file itself, whatever a line directive calls them.
func lines(fset *token.FileSet, b *ast.BlockStmt) int {
	return fset.PositionFor(b.End(), false).Line - fset.PositionFor(b.Pos(), false).Line
}
