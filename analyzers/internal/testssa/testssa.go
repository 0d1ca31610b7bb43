// Package testssa makes tests of the engine out of pieces of source.
package testssa

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// Build makes the SSA form of one file of source. What it imports, from the standard library only, is known
// by its export data.
func Build(t testing.TB, src string) *ssa.Package {
	t.Helper()
	pass := Pass(t, src)
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	return pkg
}

// Pass is what an analyzer gets to see of one file of source. No other package has facts.
func Pass(t testing.TB, src string) *analysis.Pass {
	t.Helper()
	return NewLoader().Pass(t, src)
}

// Loader loads many files of source, and what they import only once, which takes a hundred times as long.
type Loader struct {
	fset    *token.FileSet
	imports types.Importer
}

// NewLoader makes a Loader.
func NewLoader() *Loader {
	fset := token.NewFileSet()
	return &Loader{fset: fset, imports: importer.ForCompiler(fset, "gc", nil)}
}

// Pass is as the function of that name.
func (l *Loader) Pass(t testing.TB, src string) *analysis.Pass {
	t.Helper()
	pass, err := l.Load("src.go", src)
	if err != nil {
		t.Fatal(err)
	}
	return pass
}

// Load is as Pass, of a file with that name. The error is that of the parser or the first one of the type checker.
func (l *Loader) Load(name, src string) (*analysis.Pass, error) {
	f, err := parser.ParseFile(l.fset, name, src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	pass := &analysis.Pass{
		Fset:              l.fset,
		Files:             []*ast.File{f},
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ExportPackageFact: func(analysis.Fact) {},
		TypesInfo: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{}, Defs: map[*ast.Ident]types.Object{},
			Uses: map[*ast.Ident]types.Object{}, Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
			Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
		},
	}
	conf := types.Config{Importer: l.imports, GoVersion: "go1.26"}
	pass.Pkg, err = conf.Check("example.com/"+f.Name.Name, l.fset, pass.Files, pass.TypesInfo)
	return pass, err
}

// Func is a function of the package, or else the method of that name of one of its types.
func Func(t testing.TB, pkg *ssa.Package, name string) *ssa.Function {
	t.Helper()
	if fn := pkg.Func(name); fn != nil {
		return fn
	}
	for fn := range ssautil.AllFunctions(pkg.Prog) {
		if fn.Name() == name && fn.Pkg == pkg {
			return fn
		}
	}
	t.Fatalf("no function %s", name)
	return nil
}

// Call is the first call of a function or method of that name in fn.
func Call(t testing.TB, fn *ssa.Function, name string) *ssa.Call {
	t.Helper()
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			if callee := call.Call.StaticCallee(); callee != nil && callee.Name() == name || call.Call.IsInvoke() && call.Call.Method.Name() == name {
				return call
			}
		}
	}
	t.Fatalf("%s does not call %s", fn.Name(), name)
	return nil
}

// Arg is the argument at an index of the first call of that name: tests mark the values that they ask about
// by a call of a function of theirs.
func Arg(t testing.TB, fn *ssa.Function, name string, index int) ssa.Value {
	t.Helper()
	return Call(t, fn, name).Call.Args[index]
}
