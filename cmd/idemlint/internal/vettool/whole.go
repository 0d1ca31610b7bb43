package vettool

import (
	"path/filepath"
	"strings"
)

// whole reports whether the patterns, as seen from the directory at, ask for all packages of each module
// that is involved.
func (p *packages) whole(at string, patterns []string) bool {
	for path, dir := range p.modules {
		covered := false
		for _, pattern := range patterns {
			covered = covered || covers(at, pattern, path, dir)
		}
		if !covered {
			return false
		}
	}
	return len(p.modules) > 0
}

// covers reports whether a pattern matches all packages of the module with that path and directory.
func covers(at, pattern, path, dir string) bool {
	if pattern == "all" || pattern == "..." {
		return true
	}
	base, ok := strings.CutSuffix(filepath.ToSlash(pattern), "/...")
	if !ok || strings.Contains(base, "...") {
		return false
	}
	if base != "." && base != ".." && !strings.HasPrefix(base, "./") && !strings.HasPrefix(base, "../") && !filepath.IsAbs(pattern) {
		return path == base || strings.HasPrefix(path, base+"/")
	}
	if !filepath.IsAbs(base) {
		base = filepath.Join(at, base)
	}
	abs, err := filepath.Abs(base)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(abs, dir)
	return err == nil && filepath.IsLocal(rel)
}
