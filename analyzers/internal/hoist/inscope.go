package hoist

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// useScoped are the changes that put the key which the function has already in the place of the one that is made, and its name; nil
// if there is not exactly one.
func (h *Hoister) useScoped(m *making, s *source) ([]analysis.TextEdit, string) {
	v := h.scoped(m)
	if v == nil {
		return nil, ""
	}
	imports, ok := h.dropImports(m, s)
	if !ok {
		return nil, ""
	}
	e := m.path[m.expr]
	return append(imports, analysis.TextEdit{Pos: e.Pos(), End: e.End(), NewText: []byte(v.Name())}), v.Name()
}

// scoped is the only variable of the function that the making sees and that by its name is an idempotency key, of the
// type of what is made. All attempts see the same value: it is a parameter, or is declared with a value that is
// computed in front of what repeats, and not set in there.
func (h *Hoister) scoped(m *making) *types.Var {
	info, at := h.pass.TypesInfo, m.path[m.expr].Pos()
	want := info.TypeOf(m.path[m.expr].(ast.Expr))
	given := h.given(m)
	var found *types.Var
	file := info.Scopes[m.file]
	for scope := h.pass.Pkg.Scope().Innermost(at); scope != nil && scope != file; scope = scope.Parent() {
		for _, name := range scope.Names() {
			v, ok := scope.Lookup(name).(*types.Var)
			if !ok || !given[v] || !knowledge.IsKeyName(name) || !types.Identical(v.Type(), want) || h.setIn(m, v) {
				continue
			}
			if _, seen := scope.LookupParent(name, at); seen != v {
				continue // declared later, or another one of that name
			}
			if _, seen := h.pass.Pkg.Scope().Innermost(at).LookupParent(name, at); seen != v {
				continue // something further in hides it
			}
			if found != nil {
				return nil
			}
			found = v
		}
	}
	return found
}

// given are the variables in front of what repeats that have a value to use: parameters, and those declared with one that is
// no constant.
func (h *Hoister) given(m *making) map[*types.Var]bool {
	info, before := h.pass.TypesInfo, m.path[m.repeat].Pos()
	given := make(map[*types.Var]bool)
	add := func(names []*ast.Ident, values []ast.Expr) {
		for i, name := range names {
			v, ok := info.Defs[name].(*types.Var)
			constant := len(values) == len(names) && info.Types[values[i]].Value != nil
			if ok && name.Pos() < before && !constant {
				given[v] = true
			}
		}
	}
	ast.Inspect(m.fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			for _, p := range n.Params.List {
				add(p.Names, nil)
			}
		case *ast.ValueSpec:
			if len(n.Values) > 0 {
				add(n.Names, n.Values)
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for i, l := range n.Lhs {
					if name, ok := l.(*ast.Ident); ok && len(n.Lhs) == len(n.Rhs) {
						add([]*ast.Ident{name}, n.Rhs[i:i+1])
					} else if ok {
						add([]*ast.Ident{name}, nil)
					}
				}
			}
		}
		return true
	})
	return given
}

// dropImports are the changes that remove the imports which only the making uses. ok is false if that depends on what
// else is fixed in the file.
func (h *Hoister) dropImports(m *making, s *source) (edits []analysis.TextEdit, ok bool) {
	inside := h.imported(m.path[m.expr])
	all := h.imported(m.file)
	for _, spec := range m.file.Imports {
		p := h.pass.TypesInfo.PkgNameOf(spec)
		switch left := all[p] - h.dropped[p] - inside[p]; {
		case inside[p] == 0 || left > 0:
			// Have: somebody else uses it
		case h.dropped[p] > 0:
			return nil, false
		default:
			from, to, ok := s.importOf(m.file, spec)
			if !ok {
				return nil, false
			}
			edits = append(edits, analysis.TextEdit{Pos: from, End: to})
		}
	}
	for p, n := range inside {
		h.dropped[p] += n
	}
	return edits, true
}

// imported counts the uses of imports below n.
func (h *Hoister) imported(n ast.Node) map[*types.PkgName]int {
	uses := make(map[*types.PkgName]int)
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if p, ok := h.pass.TypesInfo.Uses[id].(*types.PkgName); ok {
				uses[p]++
			}
		}
		return true
	})
	return uses
}

// importOf is the text of one import with its line, or of the whole declaration if there is no other in it. ok is false if
// something else is on these lines.
func (s *source) importOf(file *ast.File, spec *ast.ImportSpec) (from, to token.Pos, ok bool) {
	for _, d := range file.Decls {
		decl, isGen := d.(*ast.GenDecl)
		if !isGen || decl.Pos() > spec.Pos() || spec.End() > decl.End() {
			continue
		}
		if len(decl.Specs) > 1 {
			return s.wholeLines(spec)
		}
		return s.wholeLines(decl)
	}
	return 0, 0, false
}

// wholeLines are the lines of a node. ok is false if something else than a comment behind it is on them.
func (s *source) wholeLines(n ast.Node) (from, to token.Pos, ok bool) {
	from, to, _, ok = s.lines(n)
	return from, to, ok
}
