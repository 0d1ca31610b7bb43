package output

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzArtifact names files by URIs. A URI can be parsed, and leads back to the file that it was made of: relative to the
// base, below which it stays, or by itself.
func FuzzArtifact(f *testing.F) {
	for _, name := range []string{
		"/m/p/p.go", "/m/a b.go", "/m/100%.go", "/m/a?b#c.go", "/m/äö/p.go", "/m/a:b.go", "/m/../etc/p.go", "/usr/src/x.go", "/m", "/m/", "/mm/p.go", "/m/%2e%2e/p.go", "/m/\x00\x01.go", "/m/\xff.go",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !filepath.IsAbs(name) || filepath.Clean(name) != name || filepath.Separator != '/' {
			t.Skip("no name that the go command gives a file")
		}
		s := &sarifWriter{src: newSources("/m")}
		loc := s.artifact(name)
		u, err := url.Parse(*loc.URI)
		if err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		if loc.URIBaseID == nil || *loc.URIBaseID == "" {
			if u.Scheme != "file" || u.Path != name {
				t.Errorf("%q is %s, which is %q", name, *loc.URI, u.Path)
			}
			return
		}
		if u.Scheme != "" || u.Host != "" || u.RawQuery != "" || u.Fragment != "" || strings.HasPrefix(u.Path, "/") || path.Join("/m", u.Path) != name {
			t.Errorf("%q is %s below the base, which is %q", name, *loc.URI, u.Path)
		}
	})
}
