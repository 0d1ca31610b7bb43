package review

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

// graph is what the go command tells of packages: those that match the patterns, and what they import.
type graph struct {
	packages []*listed
	modules  map[string]string // the directories of the main modules, by path
	warnings []string          // patterns that match nothing
}

// listed is one package.
type listed struct {
	ImportPath, Dir                    string
	Imports, TestImports, XTestImports []string
	Standard, DepOnly                  bool
	Module                             *struct {
		Path, Dir string
		Main      bool
	}
	Error *struct{ Err string }
}

// own reports whether the package belongs to a module that the user works on.
func (p *listed) own() bool { return p.Module != nil && p.Module.Main }

// listFields are the fields of listed, for the go command.
const listFields = "ImportPath,Dir,Imports,TestImports,XTestImports,Standard,DepOnly,Module,Error"

// list loads the graph, without types.
func list(ctx context.Context, cfg *vettool.Config) (*graph, error) {
	g := &graph{modules: make(map[string]string)}
	var readErr error
	args := append([]string{"list", "-e", "-deps", "-json=" + listFields}, cfg.BuildFlags...)
	args = append(append(args, "--"), cfg.Patterns...)
	warnings, err := vettool.Go(ctx, cfg, args, func(stdout io.Reader) {
		dec := json.NewDecoder(stdout)
		for {
			p := new(listed)
			if readErr = dec.Decode(p); readErr != nil {
				return
			}
			g.packages = append(g.packages, p)
			if p.own() {
				g.modules[p.Module.Path] = p.Module.Dir
			}
		}
	})
	switch {
	case err != nil:
		return nil, err
	case !errors.Is(readErr, io.EOF):
		return nil, fmt.Errorf("reading the output of go list: %w", readErr)
	}
	g.warnings = warnings
	return g, nil
}

// matched are the import paths that the patterns stand for.
func (g *graph) matched() map[string]bool {
	paths := make(map[string]bool)
	for _, p := range g.packages {
		if !p.DepOnly {
			paths[p.ImportPath] = true
		}
	}
	return paths
}

// notFound is the complaint about a pattern that names something that does not exist, or that no review is of.
func (g *graph) notFound() error {
	if len(g.warnings) > 0 {
		return errors.New(g.warnings[0])
	}
	for _, p := range g.packages {
		if !p.DepOnly && p.Dir == "" && p.Error != nil {
			return errors.New(strings.Join(strings.Fields(p.Error.Err), " "))
		}
		if p.ImportPath == filesPackage {
			return errors.New("a review is of packages, not of files")
		}
	}
	return nil
}

// filesPackage is the path that the go command gives a package which is named by its files.
const filesPackage = "command-line-arguments"

// scope is what a change can have an influence on.
type scope struct {
	changed map[string]bool // packages that it reaches: with changed files, and those that import them
	around  map[string]bool // with what they import from the user's modules
	dirs    map[string]bool // the directories of those in changed, below the top of the repository, with slashes
}

// scopeOf finds what the changes reach in the graph, of a tree in the directory top. Tests count as part of
// their package.
func (g *graph) scopeOf(c *changes, top string) *scope {
	s := &scope{changed: make(map[string]bool), around: make(map[string]bool), dirs: make(map[string]bool)}
	byPath := make(map[string]*listed, len(g.packages))
	importers := make(map[string][]*listed)
	changedDirs := c.fileDirs()
	var work []*listed
	for _, p := range g.packages {
		if p.Standard {
			continue
		}
		byPath[p.ImportPath] = p
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			importers[path] = append(importers[path], p)
		}
		if dir, ok := below(top, p.Dir); ok && (c.all && p.own() || c.inDir(changedDirs, dir)) {
			work = append(work, p)
		}
	}
	for len(work) > 0 {
		p := work[len(work)-1]
		work = work[:len(work)-1]
		if s.changed[p.ImportPath] {
			continue
		}
		s.changed[p.ImportPath] = true
		if dir, ok := below(top, p.Dir); ok {
			s.dirs[dir] = true
		}
		work = append(work, importers[p.ImportPath]...)
	}
	for path := range s.changed {
		s.include(byPath, path)
	}
	return s
}

// include adds a package and what it imports to what is analyzed.
func (s *scope) include(byPath map[string]*listed, path string) {
	p := byPath[path]
	if p == nil || !p.own() || s.around[path] {
		return
	}
	s.around[path] = true
	for _, i := range p.Imports {
		s.include(byPath, i)
	}
}

// below returns the path of a directory relative to top, with slashes. ok is false if it lies elsewhere.
func below(top, dir string) (rel string, ok bool) {
	if dir == "" {
		return "", false
	}
	rel, err := filepath.Rel(top, dir)
	if err != nil || !filepath.IsLocal(rel) {
		if rel, err = filepath.Rel(top, realPath(dir)); err != nil || !filepath.IsLocal(rel) {
			return "", false
		}
	}
	return filepath.ToSlash(rel), true
}
