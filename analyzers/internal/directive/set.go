package directive

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Set holds the directives of one package.
type Set struct {
	Malformed []Malformed

	all   []fact.Directive
	funcs map[int]*ast.FuncDecl // of those in all that are about a function
}

// Malformed is a comment that is meant as a directive and is none.
type Malformed struct {
	Pos, End token.Pos
	Message  string
}

// NewSet reads the directives of the files of a package. rules are the names that can be ignored.
func NewSet(pass *analysis.Pass, rules []string) *Set {
	s := &Set{funcs: map[int]*ast.FuncDecl{}}
	for _, f := range pass.Files {
		r := reader{set: s, fset: pass.Fset, file: f, rules: rules}
		for _, group := range f.Comments {
			for _, c := range group.List {
				r.read(group, c)
			}
		}
	}
	return s
}

// Ignores reports whether a directive covers one of the positions, and notes that it is of use.
func (s *Set) Ignores(rule string, at ...token.Position) bool {
	ignored := false
	for i := range s.all {
		d := &s.all[i]
		if slices.ContainsFunc(at, func(p token.Position) bool { return d.Covers(rule, p) }) {
			d.Used, ignored = true, true
		}
	}
	return ignored
}

// Declared tells of each function that is declared idempotent, and notes whether used says that the declaration
// is of use.
func (s *Set) Declared(used func(*ast.FuncDecl) bool) {
	for i, fd := range s.funcs {
		s.all[i].Used = used(fd)
	}
}

// All are the directives of the package, in the order of its files.
func (s *Set) All() []fact.Directive { return s.all }

// IsIdempotent reports whether the author of a function says that its callers may repeat it. One directive
// among the comments of a declaration is soon found, so it may be asked of every function there is.
func IsIdempotent(fd *ast.FuncDecl) bool {
	if fd.Doc == nil {
		return false
	}
	return slices.ContainsFunc(fd.Doc.List, func(c *ast.Comment) bool {
		if !strings.HasPrefix(c.Text, "//"+tool+":"+fact.Idempotent) {
			return false // told without parsing, as nearly all comments are
		}
		p, ours, err := Parse(c.Text, nil)
		return ours && err == nil && p.Name == fact.Idempotent
	})
}

// reader reads the comments of one file.
type reader struct {
	set   *Set
	fset  *token.FileSet
	file  *ast.File
	rules []string
	code  map[int]token.Pos // where the code of a line begins, once it has been asked for
	spans map[int]int       // the last line of what begins on a line
}

func (r *reader) read(group *ast.CommentGroup, c *ast.Comment) {
	if !mayBeOurs(c.Text) {
		return
	}
	p, ours, err := Parse(c.Text, r.rules)
	switch {
	case !ours:
		return
	case err != nil:
		r.bad(c, "directive "+err.Error())
		return
	}
	d := fact.Directive{Name: p.Name, Rules: p.Rules, Pos: r.fset.Position(c.Slash)}
	if p.Name == fact.Idempotent {
		fd := r.funcOf(group)
		if fd == nil {
			r.bad(c, "directive is not in the doc comment of a function, so nothing is declared idempotent; put it right above func")
			return
		}
		r.set.funcs[len(r.set.all)] = fd
	} else {
		d.Line, d.Last = r.lines(group, c)
	}
	r.set.all = append(r.set.all, d)
}

// mayBeOurs sorts out nearly all comments.
func mayBeOurs(text string) bool {
	return strings.HasPrefix(text, "//") && (strings.Contains(text, tool) || strings.HasPrefix(text, "//"+lintTool+":"))
}

func (r *reader) bad(c *ast.Comment, message string) {
	r.set.Malformed = append(r.set.Malformed, Malformed{Pos: c.Pos(), End: c.End(), Message: message})
}

// funcOf is the function whose doc comment the group is, nil if it is none.
func (r *reader) funcOf(group *ast.CommentGroup) *ast.FuncDecl {
	for _, decl := range r.file.Decls {
		if fd, ok := decl.(*ast.FuncDecl); ok && fd.Doc == group {
			return fd
		}
	}
	return nil
}

// lines are those that an ignore is about: its own, or what begins below its comments if there is no code
// before it.
func (r *reader) lines(group *ast.CommentGroup, c *ast.Comment) (first, last int) {
	if r.code == nil {
		r.index()
	}
	own := r.fset.Position(c.Slash).Line
	if start, ok := r.code[own]; ok && start < c.Slash {
		return own, own
	}
	first = r.fset.Position(group.End()).Line + 1
	return first, max(first, r.spans[first])
}

// index notes on which lines there is code, and how far the calls go that begin on a line.
func (r *reader) index() {
	r.code, r.spans = map[int]token.Pos{}, map[int]int{}
	ast.Inspect(r.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil, *ast.Comment, *ast.CommentGroup:
			return false
		case ast.Stmt:
			r.span(n)
		}
		r.note(n.Pos())
		r.note(n.End() - 1)
		return true
	})
}

// span notes how far a statement goes that has several lines, as a chain of calls does: to its end, to its body, or
// to the first body of a function in it. What is in a body has lines of its own.
func (r *reader) span(s ast.Stmt) {
	end := s.End() - 1
	ast.Inspect(s, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			end = min(end, n.Pos())
			return false
		}
		return true
	})
	first := r.fset.Position(s.Pos()).Line
	r.spans[first] = max(r.spans[first], r.fset.Position(end).Line)
}

// note remembers that there is code at pos.
func (r *reader) note(pos token.Pos) {
	if pos < r.file.FileStart || r.file.FileEnd < pos {
		return // of a node that is not in the source
	}
	line := r.fset.Position(pos).Line
	if first, ok := r.code[line]; !ok || pos < first {
		r.code[line] = pos
	}
}
