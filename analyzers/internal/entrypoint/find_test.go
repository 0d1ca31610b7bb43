package entrypoint_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/entrypoint"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testdecl"
)

// TestFind holds the entries of the packages in testdata, which use the real libraries, against their comments. An
// entry comment stands on the line of the registration, or of the function when that is all there is, and
// names every entry of the line; a line without one has none. An at comment stands on the line of a call
// in the body of an entry, and tells whether the message is settled before it, whether it comes again after it,
// and with which methods it is reached.
func TestFind(t *testing.T) {
	if testing.Short() {
		t.Skip("loads packages")
	}
	checkAll(t, testdecl.Load(t, filepath.Join("..", "..", "..", "testdata", "handlers"), "./..."))
}

func checkAll(t *testing.T, roots []*packages.Package) {
	facts := exported{entries: map[string][]fact.Entry{}, gives: map[string]*fact.Entry{}}
	packages.Visit(roots, nil, func(p *packages.Package) { // what is imported comes first
		if slices.Contains(roots, p) {
			check(t, p, facts)
		}
	})
}

// exported is what packages tell those that import them.
type exported struct {
	entries map[string][]fact.Entry
	gives   map[string]*fact.Entry
}

var quoted = regexp.MustCompile(`"([^"]*)"`)

// check compares one package, and keeps what it exports.
func check(t *testing.T, p *packages.Package, facts exported) {
	pkg, funcs := build(p)
	found := entrypoint.Find(entrypoint.Source{
		Pkg: pkg, Funcs: funcs,
		Imported: func(fn *types.Func) []fact.Entry { return facts.entries[fn.FullName()] },
		Gives:    func(fn *types.Func) *fact.Entry { return facts.gives[fn.FullName()] },
		Own:      func(o *types.Package) bool { return p.Module != nil && strings.HasPrefix(o.Path(), p.Module.Path+"/") },
	})
	entries := found.Entries
	got := map[string][]string{}
	for _, e := range entries {
		line := lineOf(p.Fset, e.Pos)
		got[line] = append(got[line], describe(pkg, e))
		if x := e.Export(p.Fset); x.Param >= 0 {
			facts.entries[x.Func] = append(facts.entries[x.Func], x)
		} else if e.Gives {
			facts.gives[x.Func] = &x
		}
	}
	want, at := comments(p)
	for line, texts := range want {
		slices.Sort(got[line])
		slices.Sort(texts)
		if !slices.Equal(got[line], texts) {
			t.Errorf("%s:\n\tgot  %q\n\twant %q", line, got[line], texts)
		}
	}
	for line, texts := range got {
		if want[line] == nil {
			t.Errorf("%s: unexpected %q", line, texts)
		}
	}
	for line, text := range at {
		if got := bodies(p.Fset, entries, line); got != text {
			t.Errorf("%s: at %q, want %q", line, got, text)
		}
	}
}

func lineOf(fset *token.FileSet, pos token.Pos) string {
	p := fset.Position(pos)
	return fmt.Sprintf("%s/%s:%d", filepath.Base(filepath.Dir(p.Filename)), filepath.Base(p.Filename), p.Line)
}

// comments are the expectations of a package by line.
func comments(p *packages.Package) (entries map[string][]string, at map[string]string) {
	entries, at = map[string][]string{}, map[string]string{}
	for _, f := range p.Syntax {
		for _, g := range f.Comments {
			for _, c := range g.List {
				line := lineOf(p.Fset, c.Pos())
				if text, ok := strings.CutPrefix(c.Text, "// entry: "); ok {
					for _, m := range quoted.FindAllStringSubmatch(text, -1) {
						entries[line] = append(entries[line], m[1])
					}
				}
				if text, ok := strings.CutPrefix(c.Text, "// at: "); ok {
					at[line] = text
				}
			}
		}
	}
	return entries, at
}

// describe writes an entry down: kind, methods, route, function, and what else is known.
func describe(pkg *ssa.Package, e *entrypoint.Entry) string {
	parts := []string{e.Kind.String()}
	if len(e.Methods) > 0 {
		parts = append(parts, strings.Join(e.Methods, "|"))
	}
	if e.Route != "" {
		parts = append(parts, e.Route)
	}
	fn := ""
	if e.Fn != nil {
		fn = e.Fn.RelString(pkg.Pkg)
	} else if e.Func != nil {
		fn = short(e.Func.FullName())
	}
	parts = append(parts, fn)
	for _, flag := range []struct {
		text string
		on   bool
	}{{"bytype", e.ByType}, {"gives", e.Gives}, {"maybe", e.From != nil}, {"made", e.Made}, {fmt.Sprintf("param=%d", e.Param), e.Param >= 0}, {"again", e.Redelivered}, {"never", e.Redelivered && !e.Fails()}, {"open", e.Open}} {
		if flag.on {
			parts = append(parts, flag.text)
		}
	}
	if e.Webhook != fact.NoSign {
		parts = append(parts, "by="+e.Webhook.String())
	}
	if len(e.Middleware) > 0 {
		var names []string
		for _, m := range e.Middleware {
			names = append(names, short(m.Name))
		}
		parts = append(parts, "mw="+strings.Join(names, ","))
	}
	return strings.Join(parts, " ")
}

var path = regexp.MustCompile(`[\w.\-]+/`)

func short(name string) string { return path.ReplaceAllString(name, "") }

// bodies tells what the entries of a package know of the first call on a line.
func bodies(fset *token.FileSet, entries []*entrypoint.Entry, line string) string {
	for _, e := range entries {
		if e.Fn == nil {
			continue
		}
		for _, fn := range withClosures(e.Fn) {
			for _, b := range fn.Blocks {
				for _, in := range b.Instrs {
					if _, ok := in.(*ssa.Call); ok && lineOf(fset, in.Pos()) == line {
						return facts(e, in)
					}
				}
			}
		}
	}
	return "no call"
}

func facts(e *entrypoint.Entry, in ssa.Instruction) string {
	var parts []string
	if e.SettledBefore(in) {
		parts = append(parts, "settled")
	}
	if e.AgainAfter(in) {
		parts = append(parts, "again")
	}
	parts = append(parts, e.MethodsAt(in)...)
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, " ")
}

func withClosures(fn *ssa.Function) []*ssa.Function {
	fns := []*ssa.Function{fn}
	for _, anon := range fn.AnonFuncs {
		fns = append(fns, withClosures(anon)...)
	}
	return fns
}

// build makes the SSA form of a package, with declarations only for what it imports.
func build(p *packages.Package) (*ssa.Package, []*ssa.Function) {
	prog := ssa.NewProgram(p.Fset, ssa.BuilderMode(0))
	for _, imp := range p.Types.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	pkg := prog.CreatePackage(p.Types, p.Syntax, p.TypesInfo, false)
	pkg.Build()
	var funcs []*ssa.Function
	for _, f := range p.Syntax {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok {
				if fn := prog.FuncValue(p.TypesInfo.Defs[fd.Name].(*types.Func)); fn != nil {
					funcs = append(funcs, withClosures(fn)...)
				}
			}
		}
	}
	for _, anon := range pkg.Func("init").AnonFuncs {
		funcs = append(funcs, withClosures(anon)...)
	}
	return pkg, funcs
}
