package verdict

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// locate gives the position in this package's files, NoPos if it is in none.
func locate(pass *analysis.Pass, p token.Position) token.Pos {
	for _, f := range pass.Files {
		tf := pass.Fset.File(f.FileStart)
		if pass.Fset.Position(f.FileStart).Filename != p.Filename {
			continue
		}
		if p.Offset > 0 && p.Offset <= tf.Size() && pass.Fset.Position(tf.Pos(p.Offset)).Line == p.Line {
			return tf.Pos(p.Offset)
		}
		if p.Line > 0 && p.Line <= tf.LineCount() {
			return tf.LineStart(p.Line)
		}
	}
	return token.NoPos
}

// callAt is the call whose parenthesis, by which SSA knows it, stands at pos; nil if there is none.
func callAt(pass *analysis.Pass, pos token.Pos) *ast.CallExpr {
	var found *ast.CallExpr
	for _, f := range pass.Files {
		if pos < f.FileStart || f.FileEnd < pos {
			continue
		}
		i, _ := slices.BinarySearchFunc(f.Decls, pos, func(d ast.Decl, pos token.Pos) int { return cmp.Compare(d.End(), pos) })
		if i == len(f.Decls) {
			continue
		}
		ast.Inspect(f.Decls[i], func(n ast.Node) bool {
			if n == nil || found != nil || pos < n.Pos() || n.End() < pos {
				return false
			}
			if c, ok := n.(*ast.CallExpr); ok && c.Lparen == pos {
				found = c
			}
			return true
		})
	}
	return found
}

// maxRendered bounds the user's expression in a message, in characters.
const maxRendered = 40

// render is the called expression as the user wrote it, cut to its last part if it is long.
func render(c *ast.CallExpr, otherwise string) string {
	if c == nil {
		return otherwise
	}
	s := types.ExprString(c.Fun)
	if len(s) <= maxRendered && !strings.ContainsAny(s, "\n{") {
		return s
	}
	if sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr); ok {
		return "." + sel.Sel.Name
	}
	return otherwise
}

// span is what a finding at the call underlines: the call, from its last selector on when it is a chain
// over several lines.
func span(pass *analysis.Pass, c *ast.CallExpr) (pos, end token.Pos) {
	pos, end = c.Pos(), c.Rparen+1
	if sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr); ok {
		if pass.Fset.Position(pos).Line != pass.Fset.Position(sel.Sel.Pos()).Line {
			pos = sel.Sel.Pos()
		}
	}
	return pos, end
}

// line names a place for a reader of a message about a finding in file: the line, and the file if it is
// another one.
func line(file string, p token.Position) string {
	l := "L" + itoa(p.Line)
	if p.Filename == file {
		return l
	}
	return filepath.Base(p.Filename) + ":" + itoa(p.Line)
}

// funcName is the name of a function as the user wrote it, with its receiver's type; of a closure that of
// the function around it.
func funcName(fn *ssa.Function) string {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	if recv := fn.Signature.Recv(); recv != nil {
		t := types.TypeString(recv.Type(), func(*types.Package) string { return "" })
		return "(" + t + ")." + fn.Name()
	}
	return fn.Name()
}
