package region_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// opaque knows no callee.
type opaque struct{}

func (opaque) Results(*ssa.CallCommon, []fact.Value) [][]fact.Value { return nil }
func (opaque) NoReturn(*ssa.CallCommon) bool                        { return false }
func (opaque) Elements(ssa.Value) (map[string]fact.Value, bool)     { return nil, false }
func (opaque) Unset(ssa.Value) bool                                 { return false }
func (opaque) Mark(*ssa.CallCommon) (string, bool)                  { return "", false }

// build makes the SSA form of one file.
func build(t *testing.T, filename string, src any) (*ssa.Package, *ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, filename, src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	conf := &types.Config{Importer: importer.ForCompiler(fset, "gc", nil)}
	pkg, _, err := ssautil.BuildPackage(conf, fset, types.NewPackage(f.Name.Name, f.Name.Name), []*ast.File{f}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return pkg, f
}

// verdicts are the kinds of all regions of fn and its closures, of calls that may fail.
func verdicts(fn *ssa.Function, callees region.Callees) []string {
	var all []string
	judge := &region.Judge{Graph: simulate.NewGraph(fn), Callees: callees}
	for _, r := range region.Find(fn) {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				call, ok := in.(*ssa.Call)
				if !ok || !r.Contains(call) {
					continue
				}
				if v := judge.Verdict(r, call, nil); v.Kind != fact.NoRegion {
					all = append(all, v.Kind.String())
				}
			}
		}
	}
	for _, anon := range fn.AnonFuncs {
		all = append(all, verdicts(anon, callees)...)
	}
	return all
}

// TestShapes holds the verdicts that shapes.go states above its functions. Wrappers and their uses are
// the business of package summary, which has a test over the same file.
func TestShapes(t *testing.T) {
	pkg, file := build(t, "testdata/shapes.go", nil)
	for _, d := range file.Decls {
		fd, ok := d.(*ast.FuncDecl)
		if !ok || fd.Doc == nil {
			continue
		}
		_, want, ok := strings.Cut(fd.Doc.Text(), "verdict: ")
		if !ok {
			continue
		}
		want = strings.TrimSpace(want)
		obj := pkg.Pkg.Scope().Lookup(fd.Name.Name)
		if fd.Recv != nil {
			obj, _, _ = types.LookupFieldOrMethod(types.NewPointer(pkg.Pkg.Scope().Lookup("sm").Type()), true, pkg.Pkg, fd.Name.Name)
		}
		got := verdicts(pkg.Prog.FuncValue(obj.(*types.Func)), opaque{})
		expect, _, _ := strings.Cut(want, " ")
		switch {
		case strings.HasPrefix(want, "wrapper"):
			expect = "retry" // its loop repeats the function that it is given
		case strings.HasPrefix(want, "retry through"):
			expect = ""
		case strings.Contains(want, "retry for the inner"):
			expect = "retry"
		case expect == "none":
			expect = ""
		}
		if g := strings.Join(got, " "); g != expect {
			t.Errorf("%s: %q, want %q (%s)", fd.Name.Name, g, expect, want)
		}
	}
}
