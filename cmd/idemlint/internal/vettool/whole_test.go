package vettool

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

func TestWhole(t *testing.T) {
	root := t.TempDir()
	t.Chdir(root)
	shop, tools := filepath.Join(root, "shop"), filepath.Join(root, "tools")
	one := map[string]string{"example.com/shop": shop}
	two := map[string]string{"example.com/shop": shop, "example.com/tools": tools}
	for _, tt := range []struct {
		patterns []string
		modules  map[string]string
		want     bool
	}{
		{[]string{"./shop/..."}, one, true},
		{[]string{"./..."}, one, true},
		{[]string{"./..."}, two, true},
		{[]string{"./shop/..."}, two, false},
		{[]string{"./shop/...", "./tools/..."}, two, true},
		{[]string{"./shop", "./tools/..."}, two, false},
		{[]string{shop + "/..."}, one, true},
		{[]string{"../..."}, one, true},
		{[]string{"./shop/pay/..."}, one, false},
		{[]string{"./shop..."}, one, false}, // matches more than that, but nobody writes it
		{[]string{"./shop/.../pay"}, one, false},
		{[]string{"./sh/..."}, one, false},
		{[]string{"./shop"}, one, false},
		{[]string{"."}, one, false},
		{nil, one, false},
		{[]string{"all"}, two, true},
		{[]string{"..."}, two, true},
		{[]string{"example.com/shop/..."}, one, true},
		{[]string{"example.com/..."}, two, true},
		{[]string{"example.com/shop/pay/..."}, one, false},
		{[]string{"example.com/sh/..."}, one, false},
		{[]string{"./..."}, nil, false}, // of the standard library, for one
	} {
		p := &packages{modules: tt.modules}
		if got := p.whole("", tt.patterns); got != tt.want {
			t.Errorf("%q of %v: got %v, want %v", tt.patterns, tt.modules, got, tt.want)
		}
	}
	p := &packages{modules: one}
	if !p.whole("shop", []string{"./..."}) || p.whole(tools, []string{"./..."}) || !p.whole(tools, []string{"../..."}) {
		t.Error("patterns are not seen from the directory in which they count")
	}
}

// TestSummaries pins that of the variants of a package always the same one counts.
func TestSummaries(t *testing.T) {
	plain := &unit{id: "m/p", summary: &analyzers.Unit{Path: "m/p", Public: true}}
	variant := &unit{id: "m/p [m/q.test]", summary: &analyzers.Unit{Path: "m/p"}}
	nothing := &unit{id: "m/r"}
	for _, units := range [][]*unit{{plain, nothing, variant}, {variant, nothing, plain}} {
		if got := summaries(units); len(got) != 1 || got[0] != plain.summary {
			t.Errorf("got %+v", got)
		}
	}
}
