package flow_test

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestSame compares the two arguments of a call.
func TestSame(t *testing.T) {
	for _, tt := range []struct {
		args string
		want bool
	}{
		{"s, s", true},
		{`"x" + s, "x" + s`, true},
		{`"x" + s, "y" + s`, false},
		{"any(s), any(s)", true},
		{"any(s), any(nil)", false},
		{"any(nil), any(s)", false},
		{"any(nil), any(nil)", true},
		{"xs[n], m[n]", false},
		{"xs[n], xs[n]", true},
		{"ask2(s, s), ask2(s, s)", true},
		{"ask2(s, s), ask2(s, nil)", false},
	} {
		fn := testssa.Func(t, testssa.Build(t, `package p
func ask2(a, b any) any { return a }
func pair(a, b any)
func f(s string, n int, xs []string, m map[int]string) { pair(`+tt.args+`) }`), "f")
		if got := flow.Same(testssa.Arg(t, fn, "pair", 0), testssa.Arg(t, fn, "pair", 1)); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.args, got, tt.want)
		}
	}
}
