package vettool

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// packages are those that were asked for.
type packages struct {
	paths   map[string]bool   // import paths
	own     map[string]bool   // of the main module that they import, themselves included: the link step needs them
	modules map[string]string // the directories of their modules, by path
	outside bool              // some are not of the main module
}

// has reports whether the unit with that id belongs to a package that was asked for. An external test
// package goes by the path of its package with _test appended.
func (p *packages) has(id string) bool {
	path := packageOf(id)
	return p.paths[path] || p.paths[strings.TrimSuffix(path, "_test")]
}

// filesPackage is the path that the go command gives a package which is named by its files.
const filesPackage = "command-line-arguments"

// vetted are the packages to analyze, sorted. The go command takes files by themselves only; then the link
// step does without what they import.
func (p *packages) vetted(patterns []string) []string {
	if p.paths[filesPackage] {
		return patterns
	}
	all := maps.Clone(p.own)
	maps.Copy(all, p.paths)
	return slices.Sorted(maps.Keys(all))
}

// askFlag returns a flag for the units that makes their cache keys differ from those of a run that asks for
// other packages, if that is needed. Packages of other modules are not protected from the go
// command's cache, which does not tell apart what was asked for and what was needed for its facts; see unhide.
func (p *packages) askFlag() []string {
	if !p.outside {
		return nil
	}
	h := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(p.paths)) {
		fmt.Fprintln(h, path)
	}
	return []string{fmt.Sprintf("-asked=%x", h.Sum(nil)[:8])}
}

// listFormat makes go list print the path of each package, and a mark if it is not the user's own.
const listFormat = `{{.ImportPath}}{{if .Standard}}	outside{{else if .Module}}{{if not .Module.Main}}	outside{{end}}{{end}}`

// depsFormat makes go list print of each package, and of each that it imports: path, whether it is one of the latter, whether
// something is wrong with it or with what it imports, whether it is of the standard library, and its module.
const depsFormat = `{{.ImportPath}}	{{.DepOnly}}	{{if or .Error .DepsErrors}}true{{end}}	{{.Standard}}	{{with .Module}}{{.Main}}	{{.Path}}	{{.Dir}}{{end}}`

// listWithOwn is list, and finds the packages of the main module that the requested ones import. It is not
// for it to complain about what cannot be loaded among those: go vet will.
func listWithOwn(ctx context.Context, cfg *Config) (*packages, error) {
	args := append([]string{"list", "-e", "-deps", "-f=" + depsFormat}, cfg.BuildFlags...)
	args = append(args, "--")
	args = append(args, cfg.Patterns...)
	var out []byte
	var readErr error
	warnings, err := Go(ctx, cfg, args, func(stdout io.Reader) { out, readErr = io.ReadAll(stdout) })
	if readErr != nil {
		return nil, readErr
	}
	found := &packages{paths: make(map[string]bool), own: make(map[string]bool), modules: make(map[string]string)}
	sound := err == nil && len(warnings) == 0
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 5 {
			continue
		}
		path, requested, wrong, standard := f[0], f[1] == "false", f[2] != "", f[3] == "true"
		main := len(f) > 6 && f[4] == "true"
		if requested {
			found.paths[path] = true
			found.outside = found.outside || standard || f[4] == "false"
			sound = sound && !wrong
		}
		if main && !standard {
			found.own[path] = true
			found.modules[f[5]] = f[6]
		}
	}
	if !sound || len(found.paths) == 0 {
		// Asked for nothing else, go list says what is wrong.
		strict, err := list(ctx, cfg)
		if err != nil {
			return nil, err
		}
		strict.own, strict.modules = found.own, found.modules
		return strict, nil
	}
	return found, nil
}

// list resolves the patterns. A pattern that matches nothing is an error, the go command's warning being too
// little: whoever asks for a package that is not there is not told that it is clean.
func list(ctx context.Context, cfg *Config) (*packages, error) {
	args := append([]string{"list", "-f=" + listFormat}, cfg.BuildFlags...)
	args = append(args, "--")
	args = append(args, cfg.Patterns...)
	var out []byte
	var readErr error
	warnings, err := Go(ctx, cfg, args, func(stdout io.Reader) { out, readErr = io.ReadAll(stdout) })
	switch {
	case readErr != nil:
		return nil, readErr
	case err != nil:
		return nil, err
	case len(warnings) > 0:
		return nil, errors.New(warnings[0])
	}
	found := &packages{paths: make(map[string]bool), own: make(map[string]bool), modules: make(map[string]string)}
	for line := range strings.Lines(string(out)) {
		path, outside, _ := strings.Cut(strings.TrimSpace(line), "\t")
		found.paths[path] = true
		found.outside = found.outside || outside != ""
	}
	if len(found.paths) == 0 {
		return nil, errors.New("no packages to check")
	}
	return found, nil
}
