package simulate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// flags is a function with n flags that are set on some paths; used says whether each is still read at
// the end.
func flags(n int, used bool) string {
	var b strings.Builder
	b.WriteString("func open() bool\nfunc use(bool)\nfunc f() bool {\n")
	for i := range n {
		fmt.Fprintf(&b, "v%d := false\nif open() { v%d = true }\nuse(v%d)\n", i, i, i)
	}
	b.WriteString("ok := true\n")
	for i := range n {
		if used {
			fmt.Fprintf(&b, "ok = ok == v%d\n", i)
		}
	}
	b.WriteString("return ok\n}")
	return b.String()
}

// TestDead: states that differ in values that nobody reads any more are one state.
func TestDead(t *testing.T) {
	var r *Run
	got := returns(t, flags(40, false), func(run *Run) { r = run }, nil)
	if r.Overflow || r.states > 40*4 {
		t.Errorf("%d states, returns %q", r.states, got)
	}
}

// TestOverflow: with more than maxStates there is no verdict.
func TestOverflow(t *testing.T) {
	var r *Run
	returns(t, flags(12, true), func(run *Run) { r = run }, nil)
	if !r.Overflow || r.states != maxStates+1 {
		t.Errorf("overflow %v after %d states", r.Overflow, r.states)
	}
	returns(t, flags(6, true), func(run *Run) { r = run }, nil)
	if r.Overflow {
		t.Errorf("overflow after %d states", r.states)
	}
}

// TestMaxCells: a function that is too large is not simulated at all.
func TestMaxCells(t *testing.T) {
	var b strings.Builder
	b.WriteString("package p\nfunc open() bool\nfunc f() {\n")
	for range 6000 {
		b.WriteString("if open() { open() }\n")
	}
	b.WriteString("}")
	fn := testssa.Func(t, testssa.Build(t, b.String()), "f")
	if g := NewGraph(fn); g != nil {
		t.Errorf("a graph of %d blocks", len(fn.Blocks))
	}
}
