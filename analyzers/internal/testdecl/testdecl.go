// Package testdecl loads the declarations of real libraries for tests: a module that imports fifty of them is
// type-checked in seconds when the bodies of their functions are left out, and nothing is compiled.
package testdecl

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// Load gives the packages of the module in dir that match the patterns, with all that they import, as they are without
// cgo. The files below dir are loaded as they are, of others only the declarations.
func Load(t testing.TB, dir string, patterns ...string) []*packages.Package {
	t.Helper()
	return load(t, dir, "CGO_ENABLED=0", patterns)
}

// LoadCgo is Load with cgo, which has the go command run the C compiler.
func LoadCgo(t testing.TB, dir string, patterns ...string) []*packages.Package {
	t.Helper()
	return load(t, dir, "CGO_ENABLED=1", patterns)
}

func load(t testing.TB, dir, cgo string, patterns []string) []*packages.Package {
	t.Helper()
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	notice(t, dir)
	cfg := &packages.Config{
		Dir:  dir,
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Env:  append(os.Environ(), cgo, "GOWORK=off"),
		ParseFile: func(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
			f, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution|parser.ParseComments)
			if err == nil && !strings.HasPrefix(name, dir+string(filepath.Separator)) {
				strip(f)
			}
			return f, err
		},
	}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		if p.Module == nil || p.Module.Dir != dir {
			continue // left without bodies, it has imports that nothing uses
		}
		for _, err := range p.Errors {
			t.Errorf("%s: %v", p.PkgPath, err)
		}
	}
	if t.Failed() {
		t.FailNow()
	}
	return pkgs
}

// strip leaves out the bodies of functions and the comments. What a package's variables hold stays, for their types.
func strip(f *ast.File) {
	f.Comments = nil
	for _, d := range f.Decls {
		if fd, ok := d.(*ast.FuncDecl); ok {
			fd.Body = nil
		}
	}
}

// notice has the test depend on the files of the module: the go command keeps the result of a test until a file
// changes that the test itself has opened.
func notice(t testing.TB, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			_, err = os.Stat(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
