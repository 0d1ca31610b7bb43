package hoist

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// edits are the changes that make all attempts share the key, and what they do; nil if there are none. A key that the
// function has already is better than one that is made in front.
func (h *Hoister) edits(m *making) ([]analysis.TextEdit, string) {
	if !h.widen(m) {
		return nil, ""
	}
	text, err := h.pass.ReadFile(h.pass.Fset.File(m.file.FileStart).Name())
	if err != nil {
		return nil, ""
	}
	s := &source{text: text, file: h.pass.Fset.File(m.file.FileStart)}
	at, indent, ok := s.before(m)
	if !ok {
		return nil, ""
	}
	v, decl := h.declared(m)
	if v == nil && !h.onlyKey(m) {
		return nil, ""
	}
	if edits, name := h.useScoped(m, s); edits != nil {
		return edits, "Use " + name
	}
	what := "Make the key before " + m.where()
	if v != nil {
		if from, to, line, ok := s.lines(decl); ok && h.free(m, v) {
			h.taken[taken{m.fn, v.Name()}] = true
			return []analysis.TextEdit{
				{Pos: at, End: at, NewText: []byte(line + "\n" + indent)},
				{Pos: from, End: to},
			}, what
		}
	}
	name := h.newName(m)
	e := m.path[m.expr]
	return []analysis.TextEdit{
		{Pos: at, End: at, NewText: []byte(name + " := " + s.between(e.Pos(), e.End()) + "\n" + indent)},
		{Pos: e.Pos(), End: e.End(), NewText: []byte(name)},
	}, what
}

// declared is the variable whose only value is what is made, if it is used once, and its declaration.
func (h *Hoister) declared(m *making) (*types.Var, ast.Stmt) {
	var name *ast.Ident
	var decl ast.Stmt
	switch p := m.path[m.expr+1].(type) {
	case *ast.AssignStmt:
		if p.Tok == token.DEFINE && len(p.Lhs) == 1 {
			name, _ = p.Lhs[0].(*ast.Ident)
			decl = p
		}
	case *ast.ValueSpec:
		if d, ok := m.path[m.expr+3].(*ast.DeclStmt); ok && len(p.Names) == 1 && len(d.Decl.(*ast.GenDecl).Specs) == 1 {
			name, decl = p.Names[0], d
		}
	}
	if name == nil {
		return nil, nil
	}
	v, ok := h.pass.TypesInfo.Defs[name].(*types.Var)
	if !ok || !h.usedOnce(m, v) {
		return nil, nil
	}
	return v, decl
}

// usedOnce reports whether a variable is read at one place and set at none.
func (h *Hoister) usedOnce(m *making, v *types.Var) bool {
	uses, sets := 0, 0
	ast.Inspect(m.fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if h.pass.TypesInfo.Uses[n] == v {
				uses++
			}
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if id, ok := ast.Unparen(l).(*ast.Ident); ok && h.pass.TypesInfo.Uses[id] == v {
					sets++
				}
			}
		case *ast.UnaryExpr:
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok && n.Op == token.AND && h.pass.TypesInfo.Uses[id] == v {
				sets++
			}
		}
		return true
	})
	return uses == 1 && sets == 0
}

// onlyKey reports whether what is made goes into a call, an element or a variable that is used once, from where it
// becomes the key, and not into something of which more would change.
func (h *Hoister) onlyKey(m *making) bool {
	for i := m.expr; i+1 < len(m.path); i++ {
		switch p := m.path[i+1].(type) {
		case *ast.BinaryExpr:
			if h.differs(m, p) {
				return false
			}
		case *ast.ParenExpr, *ast.KeyValueExpr:
		case *ast.CompositeLit:
			return true
		case *ast.CallExpr:
			return p.Fun != m.path[i]
		case *ast.AssignStmt, *ast.ValueSpec:
			part := *m
			part.expr = i
			v, _ := h.declared(&part)
			return v != nil
		default:
			return false
		}
	}
	return false
}

// differs reports whether the parts of an expression that stay behind can differ from attempt to attempt: the key
// would still be another one each time.
func (h *Hoister) differs(m *making, e ast.Expr) bool {
	differs := false
	repeat := m.path[m.repeat]
	ast.Inspect(e, func(n ast.Node) bool {
		if n == m.path[m.expr] {
			return false
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			differs = differs || !h.pass.TypesInfo.Types[n.Fun].IsType()
		case *ast.Ident:
			v, ok := h.pass.TypesInfo.Uses[n].(*types.Var)
			differs = differs || ok && (repeat.Pos() <= v.Pos() && v.Pos() < repeat.End() || h.setIn(m, v))
		}
		return !differs
	})
	return differs
}

// free reports whether the name of the variable means nothing else in the function, so that it can be declared
// further out.
func (h *Hoister) free(m *making, v *types.Var) bool {
	if h.taken[taken{m.fn, v.Name()}] {
		return false
	}
	info := h.pass.TypesInfo
	free := true
	ast.Inspect(m.fn, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Name != v.Name() {
			return free
		}
		obj := info.ObjectOf(id)
		if f, ok := obj.(*types.Var); ok && f.IsField() {
			return free
		}
		if f, ok := obj.(*types.Func); ok && f.Signature().Recv() != nil {
			return free
		}
		free = free && obj == v
		return free
	})
	return free
}

// newName is a name that nothing in the function has.
func (h *Hoister) newName(m *making) string {
	used := make(map[string]bool)
	ast.Inspect(m.fn, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			used[id.Name] = true
		}
		return true
	})
	for i := 1; ; i++ {
		for _, name := range [...]string{"key", "idempotencyKey"} {
			if i > 1 {
				name += strconv.Itoa(i)
			}
			if t := (taken{m.fn, name}); !used[name] && !h.taken[t] {
				h.taken[t] = true
				return name
			}
		}
	}
}

// source is the text of a file.
type source struct {
	text []byte
	file *token.File
}

func (s *source) between(from, to token.Pos) string {
	return string(s.text[s.file.Offset(from):s.file.Offset(to)])
}

// lineStart is where the line begins that holds pos.
func (s *source) lineStart(pos token.Pos) token.Pos { return s.file.LineStart(s.file.Line(pos)) }

// before is where a statement goes that is to stand in front of the making's, above comments on it, and the blanks
// that a line there begins with.
func (s *source) before(m *making) (at token.Pos, indent string, ok bool) {
	if len(s.text) != s.file.Size() {
		return 0, "", false
	}
	at = m.path[m.stmt].Pos()
	indent = s.between(s.lineStart(at), at)
	for _, c := range m.file.Comments {
		if s.file.Line(c.End())+1 == s.file.Line(at) && s.between(s.lineStart(c.Pos()), c.Pos()) == indent {
			at = c.Pos()
		}
	}
	return at, indent, len(bytes.TrimSpace([]byte(indent))) == 0
}

// lines are the whole lines of a statement, with a comment behind it, and their text without the blanks around.
// ok is false if something else is on them.
func (s *source) lines(stmt ast.Node) (from, to token.Pos, text string, ok bool) {
	from = s.lineStart(stmt.Pos())
	rest := s.text[s.file.Offset(stmt.End()):]
	end := bytes.IndexByte(rest, '\n')
	if end < 0 || len(bytes.TrimSpace([]byte(s.between(from, stmt.Pos())))) > 0 {
		return 0, 0, "", false
	}
	behind := bytes.TrimSpace(rest[:end])
	to = stmt.End() + token.Pos(end) + 1
	return from, to, string(bytes.TrimSpace([]byte(s.between(stmt.Pos(), to)))), len(behind) == 0 || bytes.HasPrefix(behind, []byte("//"))
}
