package hoist

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
)

// Hoister makes the fixes of one package, which can all be applied together.
type Hoister struct {
	pass    *analysis.Pass
	made    map[token.Pos][]analysis.SuggestedFix // by the call that makes the value
	taken   map[taken]bool
	dropped map[*types.PkgName]int // uses of imports that fixes remove
}

// taken is a name that a fix gives to a variable of a function.
type taken struct {
	in   ast.Node
	name string
}

// New makes a hoister.
func New(pass *analysis.Pass) *Hoister {
	return &Hoister{pass: pass, made: make(map[token.Pos][]analysis.SuggestedFix), taken: make(map[taken]bool), dropped: make(map[*types.PkgName]int)}
}

// Fix returns the fix for a value that the call with its parenthesis at source makes, repeated by the loop that begins at
// repeat or by the call with its parenthesis there. It returns nil if there is no fix that is certain.
func (h *Hoister) Fix(source, repeat token.Pos) []analysis.SuggestedFix {
	if fixes, ok := h.made[source]; ok {
		return fixes
	}
	var fixes []analysis.SuggestedFix
	if m := h.locate(source, repeat); m != nil && h.sameOperation(m) {
		if edits, what := h.edits(m); edits != nil {
			fixes = []analysis.SuggestedFix{{Message: what, TextEdits: edits}}
		}
	}
	h.made[source] = fixes
	return fixes
}

// making is a place at which a value is made, with what is around it.
type making struct {
	file   *ast.File
	path   []ast.Node // from the call outwards
	expr   int        // the index in path of what is to be moved
	repeat int        // that of the loop or of the closure which repeats it
	stmt   int        // that of the statement in front of which it goes
	fn     ast.Node   // the declaration around all of it
}

// locate finds the making, and that nothing around it forbids to move it; nil otherwise.
func (h *Hoister) locate(source, repeat token.Pos) *making {
	m := &making{}
	for _, f := range h.pass.Files {
		if f.FileStart <= source && source < f.FileEnd && f.FileStart <= repeat && repeat < f.FileEnd {
			m.file = f
		}
	}
	if m.file == nil || !h.plain(source) || !h.plain(repeat) {
		return nil
	}
	path, _ := astutil.PathEnclosingInterval(m.file, source, source)
	for len(path) > 0 {
		if c, ok := path[0].(*ast.CallExpr); ok && c.Lparen == source {
			break
		}
		path = path[1:]
	}
	m.path = path
	if len(path) < 3 || !m.findRepeat(repeat) || !m.findStmt() {
		return nil
	}
	m.fn = path[len(path)-2] // the last one is the file
	return m
}

// plain reports whether the file at pos is the one that the user edits, and not what cgo or a generator has made
// of it.
func (h *Hoister) plain(pos token.Pos) bool {
	return h.pass.Fset.Position(pos).Filename == h.pass.Fset.File(pos).Name()
}

// findRepeat finds what repeats on the way outwards. Neither a loop nor a function may lie between.
func (m *making) findRepeat(repeat token.Pos) bool {
	for i := 1; i < len(m.path); i++ {
		switch n := m.path[i].(type) {
		case *ast.ForStmt:
			m.repeat = i
			return n.For == repeat && m.path[i-1] == n.Body
		case *ast.RangeStmt:
			m.repeat = i
			return n.For == repeat && m.path[i-1] == n.Body && n.Value == nil // else each attempt has another operand
		case *ast.FuncLit:
			m.repeat = i
			call, ok := m.path[i+1].(*ast.CallExpr)
			return ok && call.Lparen == repeat && call.Fun != n
		}
	}
	return false
}

// findStmt finds the statement that holds what repeats, in a list of statements, so that another one fits in
// front of it.
func (m *making) findStmt() bool {
	for i := m.repeat; i+1 < len(m.path); i++ {
		stmt, ok := m.path[i].(ast.Stmt)
		if ok && inList(stmt, m.path[i+1]) {
			m.stmt = i
			return true
		}
		switch m.path[i+1].(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.FuncLit: // in its head, say
			return false
		}
	}
	return false
}

func inList(s ast.Stmt, parent ast.Node) bool {
	var list []ast.Stmt
	switch p := parent.(type) {
	case *ast.BlockStmt:
		list = p.List
	case *ast.CaseClause:
		list = p.Body
	case *ast.CommClause:
		list = p.Body
	}
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// where names what the value is moved in front of.
func (m *making) where() string {
	if _, ok := m.path[m.repeat].(*ast.FuncLit); ok {
		return "the call that repeats it"
	}
	for _, n := range m.path[m.repeat+1:] {
		switch n.(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			return "the loop"
		case *ast.ForStmt, *ast.RangeStmt:
			return "the retry loop, inside of the loop around it"
		}
	}
	return "the loop"
}

// sameOperation reports whether nothing is handed in that could make another operation of an attempt: elements of
// something that is ranged over, or arguments of a closure.
func (h *Hoister) sameOperation(m *making) bool {
	switch n := m.path[m.repeat].(type) {
	case *ast.RangeStmt:
		switch t := h.pass.TypesInfo.TypeOf(n.X).Underlying().(type) {
		case *types.Basic:
			return t.Info()&types.IsInteger != 0
		case *types.Signature: // an iterator of attempts
			return n.Key == nil
		}
		return false
	case *ast.FuncLit:
		for p := range h.pass.TypesInfo.TypeOf(n).(*types.Signature).Params().Variables() {
			if types.TypeString(p.Type(), (*types.Package).Path) != "context.Context" {
				return false
			}
		}
	}
	return true
}
