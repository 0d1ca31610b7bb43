package effect_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestMaxDepth: a method that lies too deep is unknown.
func TestMaxDepth(t *testing.T) {
	tracer := &effect.Tracer{Summary: func(*ssa.CallCommon) *fact.Summary { return nil }}
	for n, want := range map[int]string{0: "POST", 3: "POST", 20: ""} {
		src := "package p\nimport \"strings\"\nfunc ask(string)\nfunc f() { ask(" +
			strings.Repeat("strings.ToUpper(", n) + `strings.TrimSpace(" post")` + strings.Repeat(")", n) + ") }"
		fn := testssa.Func(t, testssa.Build(t, src), "f")
		m := tracer.Method(testssa.Arg(t, fn, "ask", 0))
		if got := strings.TrimSpace(strings.Join(m.Consts, ",")); got != want || m.Unknown != (want == "") {
			t.Errorf("%d calls deep: %+v", n, m)
		}
	}
}
