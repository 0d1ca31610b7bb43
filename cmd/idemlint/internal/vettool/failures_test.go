package vettool

import (
	"strings"
	"testing"
)

func TestFailures(t *testing.T) {
	for _, tt := range []struct {
		name, stderr string
		want         []string
	}{
		{"nothing", "", nil},
		{"type errors", "# m/p\np/p.go:3:9: undefined: x\np/p.go:4:9: undefined: y\ntoo many errors\n", []string{
			"m/p: p/p.go:3:9: undefined: x (and 1 more)",
		}},
		{"test variant", "# m/p\n# [m/p]\np/p_test.go:3:9: undefined: x\n", []string{
			"m/p: p/p_test.go:3:9: undefined: x",
		}},
		{"compiled variant", "# m/p [m/p.test]\np/p_test.go:3:9: undefined: x\n", []string{
			"m/p: p/p_test.go:3:9: undefined: x",
		}},
		{"several packages", "# m/p\np.go:1:1: a\n# m/q\nq.go:1:1: b\n", []string{
			"m/p: p.go:1:1: a",
			"m/q: q.go:1:1: b",
		}},
		{"no package", "p/p.go:3:8: no required module provides package m/x; to add it:\n\tgo get m/x\n", []string{
			"p/p.go:3:8: no required module provides package m/x; to add it: go get m/x",
		}},
		{"colon", "go: errors parsing go.mod:\ngo.mod:3: unknown directive: x\n", []string{
			"go: errors parsing go.mod: go.mod:3: unknown directive: x",
		}},
		{"import cycle", "package m/p\n\timports m/q from p.go\n\timports m/p from q.go: import cycle not allowed\n", []string{
			"package m/p imports m/q from p.go imports m/p from q.go: import cycle not allowed",
		}},
		{"several without package", "a\nb\n", []string{"a", "b"}},
		{"downloads", "go: downloading example.com/m v1.0.0\nno such thing\n", []string{"no such thing"}},
		{"header only", "# m/p\n", []string{"m/p: analysis failed"}},
		{"panic", "# m/p\npanic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/m/main.go:3\n", []string{
			"m/p: panic: boom (and 2 more)",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range failures(tt.stderr) {
				got = append(got, f.String())
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestRequested(t *testing.T) {
	requested := &packages{paths: map[string]bool{"m/p": true, "m/x_test": true}}
	for id, want := range map[string]bool{
		"m/p":                 true,
		"m/p [m/p.test]":      true,
		"m/p_test":            true,
		"m/p_test [m/p.test]": true,
		"m/x_test":            true,
		"m/x":                 false,
		"m/pq":                false,
		"m":                   false,
	} {
		if requested.has(id) != want {
			t.Errorf("has(%q) = %v", id, !want)
		}
	}
}

func TestAskFlag(t *testing.T) {
	ask := func(outside bool, paths ...string) string {
		p := &packages{paths: make(map[string]bool), outside: outside}
		for _, path := range paths {
			p.paths[path] = true
		}
		return strings.Join(p.askFlag(), " ")
	}
	if got := ask(false, "m/p"); got != "" {
		t.Errorf("packages of the main module: got %s", got)
	}
	if ask(true, "net/http", "net/url") != ask(true, "net/url", "net/http") {
		t.Error("the order makes a difference")
	}
	if ask(true, "net/http") == ask(true, "net/http", "net/url") {
		t.Error("what is asked for makes no difference")
	}
}
