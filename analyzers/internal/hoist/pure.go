package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// widen makes the expression to move as large as it can be: uuid.New().String() instead of uuid.New(). It
// reports whether there is anything to move.
func (h *Hoister) widen(m *making) bool {
	if !h.movable(m, m.path[0].(ast.Expr)) {
		return false
	}
	for {
		outer := m.expr + 1
		if sel, ok := m.path[outer].(*ast.SelectorExpr); ok && sel.X == m.path[m.expr] {
			outer++
		}
		e, ok := m.path[outer].(ast.Expr)
		if _, isPair := e.(*ast.KeyValueExpr); !ok || isPair || !h.movable(m, e) {
			break
		}
		m.expr = outer
	}
	_, several := h.pass.TypesInfo.TypeOf(m.path[m.expr].(ast.Expr)).(*types.Tuple)
	return !several
}

// movable reports whether an expression has one value that does not depend on the attempt, or one that is made
// anew, and does nothing else.
func (h *Hoister) movable(m *making, e ast.Expr) bool {
	info := h.pass.TypesInfo
	if tv := info.Types[e]; tv.Value != nil {
		return true // a constant
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return h.movable(m, e.X)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && h.movable(m, e.X) && h.movable(m, e.Y)
	case *ast.Ident:
		v, ok := info.Uses[e].(*types.Var)
		return ok && h.steady(m, v)
	case *ast.CallExpr:
		for _, a := range e.Args {
			if !h.movable(m, a) {
				return false
			}
		}
		if info.Types[e.Fun].IsType() {
			return len(e.Args) == 1 // a conversion
		}
		return !e.Ellipsis.IsValid() && h.computes(m, e)
	}
	return false
}

// steady reports whether a variable has one value while the attempts are made: a number or text from outside, which
// nothing in there changes.
func (h *Hoister) steady(m *making, v *types.Var) bool {
	repeat := m.path[m.repeat]
	_, basic := v.Type().Underlying().(*types.Basic)
	if !basic || v.IsField() || v.Parent() == nil || v.Parent() == h.pass.Pkg.Scope() || v.Pos() >= repeat.Pos() || v.Pos() < m.fn.Pos() {
		return false
	}
	return !h.setIn(m, v)
}

// setIn reports whether the variable gets another value while the attempts are made, or can get one through its
// address.
func (h *Hoister) setIn(m *making, v *types.Var) bool {
	repeat := m.path[m.repeat]
	set := false
	is := func(e ast.Expr) bool {
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && h.pass.TypesInfo.Uses[id] == v
	}
	ast.Inspect(m.fn, func(n ast.Node) bool {
		inside := n != nil && repeat.Pos() <= n.Pos() && n.Pos() < repeat.End()
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				set = set || inside && is(l)
			}
		case *ast.IncDecStmt:
			set = set || inside && is(n.X)
		case *ast.RangeStmt:
			set = set || inside && (n.Key != nil && is(n.Key) || n.Value != nil && is(n.Value))
		case *ast.UnaryExpr:
			set = set || n.Op == token.AND && is(n.X)
		}
		return !set
	})
	return set
}

// computes reports whether the callee is a source of new values, or makes its result of its arguments and does
// nothing else.
func (h *Hoister) computes(m *making, c *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(h.pass.TypesInfo, c).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	path, name := fn.Pkg().Path(), fn.Name()
	source := knowledge.Of(path)
	recv := fn.Signature().Recv()
	if recv == nil {
		switch path {
		case "fmt":
			return strings.HasPrefix(name, "Sprint")
		case "strings", "strconv", "encoding/hex", "encoding/base64", "crypto/sha256", "crypto/sha1", "crypto/md5":
			return true
		}
		return source.IsFresh("", name) || name == "Must" && isIdentifierPackage(path)
	}
	// A method of a value that is made anew.
	sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr)
	if !ok || !h.movable(m, sel.X) {
		return false
	}
	if _, pointer := recv.Type().(*types.Pointer); pointer {
		return false
	}
	return path == "time" || isIdentifierPackage(path) && (name == "String" || name == "Hex")
}

// isIdentifierPackage reports whether a package is about making identifiers.
func isIdentifierPackage(path string) bool {
	of := knowledge.Of(path)
	for _, name := range [...]string{"New", "NewRandom", "NewV4", "NewString", "Make", "MustNew"} {
		if of.IsFresh("", name) {
			return true
		}
	}
	return false
}
