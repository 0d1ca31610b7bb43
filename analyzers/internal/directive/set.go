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
		d.Line = r.line(group, c)
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

// line is the line that an ignore is about: its own, or the one below its comments if there is no code
// before it.
func (r *reader) line(group *ast.CommentGroup, c *ast.Comment) int {
	if start, ok := r.codeOn(r.fset.Position(c.Slash).Line); ok && start < c.Slash {
		return r.fset.Position(c.Slash).Line
	}
	return r.fset.Position(group.End()).Line + 1
}

// codeOn tells where the code of a line begins.
func (r *reader) codeOn(line int) (token.Pos, bool) {
	if r.code == nil {
		r.code = map[int]token.Pos{}
		ast.Inspect(r.file, func(n ast.Node) bool {
			switch n.(type) {
			case nil, *ast.Comment, *ast.CommentGroup:
				return false
			}
			r.note(n.Pos())
			r.note(n.End() - 1)
			return true
		})
	}
	pos, ok := r.code[line]
	return pos, ok
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
