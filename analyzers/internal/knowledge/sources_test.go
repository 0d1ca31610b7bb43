package knowledge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sources type-checks single packages of modules without what they depend on: rows are about hundreds of
// modules, whose dependencies together no build could have. The standard library and packages of the same
// module are real, all others are empty, so that their types are invalid; a check of those says yes.
type sources struct {
	fset *token.FileSet
	dirs map[string]string // of "module@version"
	std  types.Importer
}

// newSources downloads the modules of the rows, all with one command.
func newSources(t *testing.T, rows []*Package) *sources {
	t.Helper()
	s := &sources{fset: token.NewFileSet(), dirs: map[string]string{}}
	args := []string{"mod", "download", "-json"}
	for _, p := range rows {
		if m := p.Module + "@" + p.Version; !slices.Contains(args, m) {
			args = append(args, m)
		}
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = t.TempDir() // outside of any module: no go.sum to extend
	out, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Version, Dir, Error string }
		if err := d.Decode(&m); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("go mod download: %v", err)
		}
		if m.Error != "" {
			t.Errorf("%s@%s: %s", m.Path, m.Version, m.Error)
			continue
		}
		s.dirs[m.Path+"@"+m.Version] = m.Dir
	}
	s.std = importer.ForCompiler(s.fset, "gc", exports(t))
	return s
}

// exports finds the export data of the standard library.
func exports(t *testing.T) func(path string) (io.ReadCloser, error) {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-f", "{{.ImportPath}} {{.Export}}", "std").Output()
	if err != nil {
		t.Fatalf("go list -export std: %v", err)
	}
	files := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		files[path] = file
	}
	return func(path string) (io.ReadCloser, error) {
		if f := files[path]; f != "" {
			return os.Open(f)
		}
		return nil, fmt.Errorf("%s is not in the standard library", path)
	}
}

// module is the module that a row is about.
func (s *sources) module(p *Package) *moduleSources {
	return &moduleSources{sources: s, path: p.Module, dir: s.dirs[p.Module+"@"+p.Version], done: map[string]*types.Package{}}
}

// moduleSources imports for the packages of one module.
type moduleSources struct {
	*sources
	path, dir string
	done      map[string]*types.Package
}

// Import never fails: what is neither of the module nor of the standard library is empty.
func (m *moduleSources) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := m.load(path); pkg != nil {
		return pkg, nil
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		if pkg, err := m.std.Import(path); err == nil {
			return pkg, nil
		}
	}
	if m.done[path] == nil {
		m.done[path] = types.NewPackage(path, filepath.Base(path))
		m.done[path].MarkComplete()
	}
	return m.done[path], nil
}

// load type-checks a package of the module, without the bodies of its functions; nil if the module has no such package.
func (m *moduleSources) load(path string) *types.Package {
	if pkg := m.done[path]; pkg != nil {
		return pkg
	}
	rest, ok := strings.CutPrefix(path, m.path)
	if !ok || rest != "" && rest[0] != '/' || m.dir == "" {
		return nil
	}
	dir := filepath.Join(m.dir, filepath.FromSlash(rest))
	ctx := build.Default
	ctx.CgoEnabled = true // a package may consist of such files
	bp, err := ctx.ImportDir(dir, 0)
	if err != nil {
		return nil
	}
	var files []*ast.File
	for _, name := range slices.Concat(bp.GoFiles, bp.CgoFiles) {
		f, err := parser.ParseFile(m.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil
		}
		files = append(files, f)
	}
	cfg := types.Config{Importer: m, IgnoreFuncBodies: true, FakeImportC: true, Error: func(error) {}}
	pkg, _ := cfg.Check(path, m.fset, files, nil) // the errors are those of the empty packages
	m.done[path] = pkg
	return pkg
}
