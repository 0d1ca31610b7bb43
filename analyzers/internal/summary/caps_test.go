package summary

import (
	"fmt"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// summarized is a package with the summaries of its functions.
func summarized(t *testing.T, src string) *unit {
	t.Helper()
	u := newUnit(testssa.Pass(t, "package p\n"+src), nil)
	u.summarize()
	return u
}

func (u *unit) of(name string) *fact.Summary { return u.summary(u.pkg.Func(name)) }

func (u *unit) returns(name string, args ...fact.Value) string {
	var all []string
	for _, tuple := range u.eval(u.pkg.Func(name), args) {
		all = append(all, tupleText(tuple))
	}
	return strings.Join(all, " ")
}

// TestMaxEffects: a summary holds so many operations and no more.
func TestMaxEffects(t *testing.T) {
	var b strings.Builder
	b.WriteString("import \"net/http\"\nfunc f() {\n")
	for i := range 30 {
		fmt.Fprintf(&b, "http.Post(\"https://shop.example/%d\", \"\", nil)\n", i)
	}
	b.WriteString("}")
	if n := len(summarized(t, b.String()).of("f").Effects); n != maxEffects {
		t.Errorf("%d effects", n)
	}
}

// TestMaxVia: an operation that lies deeper is still seen, but not every call on the way to it.
func TestMaxVia(t *testing.T) {
	var b strings.Builder
	b.WriteString("import \"net/http\"\nfunc f0() { http.Post(\"\", \"\", nil) }\n")
	for i := range 12 {
		fmt.Fprintf(&b, "func f%d() { f%d() }\n", i+1, i)
	}
	s := summarized(t, b.String()).of("f12")
	if len(s.Effects) != 1 || len(s.Effects[0].Via) != maxVia {
		t.Errorf("%+v", s.Effects)
	}
}

// TestMaxShapes: a protocol has so many lines, success and a plain failure first.
func TestMaxShapes(t *testing.T) {
	var b strings.Builder
	b.WriteString("import \"errors\"\n")
	for i := range 30 {
		fmt.Fprintf(&b, "var err%02d = errors.New(\"\")\n", i)
	}
	b.WriteString("func retry(op func() error) error {\nfor {\nerr := op()\nif err == nil { return nil }\n")
	for i := range 30 {
		fmt.Fprintf(&b, "if errors.Is(err, err%02d) { return err }\n", i)
	}
	b.WriteString("}\n}")
	params := summarized(t, b.String()).of("retry").Params
	if len(params) != 1 || params[0].Retry == nil {
		t.Fatalf("%+v", params)
	}
	p := params[0].Protocol
	if len(p) != maxShapes || p[0].Again || !p[1].Again || p[2].Again {
		t.Errorf("%d lines: %+v", len(p), p)
	}
}

// TestMaxTuples: many tuples become one that holds what they agree on.
func TestMaxTuples(t *testing.T) {
	var tuples [][]fact.Value
	for i := range maxTuples {
		tuples = append(tuples, []fact.Value{{Kind: fact.Status, N: int64(i)}, fact.Tagged(fmt.Sprint(i)), {Kind: fact.True}})
	}
	if got := distinct(append(tuples, tuples...)); len(got) != maxTuples {
		t.Errorf("%d of %d different ones", len(got), maxTuples)
	}
	got := distinct(append(tuples, []fact.Value{{Kind: fact.Status, N: 99}, fact.Tagged(), {Kind: fact.True}}))
	if len(got) != 1 || tupleText(got[0]) != "?;nonnil…;true;" {
		t.Errorf("merged: %v", got)
	}
	if distinct(nil) != nil {
		t.Error("tuples out of nothing")
	}
}

// TestMaxEvalDepth: what a callee returns is open when others lie too deep below it.
func TestMaxEvalDepth(t *testing.T) {
	var b strings.Builder
	b.WriteString("func f0() bool { return true }\n")
	for i := range 10 {
		fmt.Fprintf(&b, "func f%d() bool { return f%d() }\n", i+1, i)
	}
	u := summarized(t, b.String())
	for n, want := range map[int]string{0: "true;", 3: "true;", 10: "?;"} {
		u.evals = map[string][][]fact.Value{}
		if got := u.returns(fmt.Sprintf("f%d", n)); got != want {
			t.Errorf("%d deep: %s, want %s", n, got, want)
		}
	}
}

// TestMaxEvalBlocks: a large callee is not looked into.
func TestMaxEvalBlocks(t *testing.T) {
	body := func(n int) string {
		return "func use()\nfunc f(b bool) bool {\n" + strings.Repeat("if b { use() }\n", n) + "return true\n}"
	}
	for n, want := range map[int]string{20: "true;", maxEvalBlocks: ""} {
		if got := summarized(t, body(n)).returns("f", fact.Value{}); got != want {
			t.Errorf("%d branches: %q, want %q", n, got, want)
		}
	}
}

// TestRecursion: functions that call each other end, and know of each other's operations.
func TestRecursion(t *testing.T) {
	u := summarized(t, `
import "net/http"
func a(n int) error { if n == 0 { return nil }; return b(n-1) }
func b(n int) error { if _, err := http.Post("", "", nil); err != nil { return err }; return a(n) }`)
	for _, name := range []string{"a", "b"} {
		if len(u.of(name).Effects) == 0 {
			t.Errorf("%s has no effect", name)
		}
	}
	groups := 0
	for _, g := range u.components() {
		if len(g) == 2 {
			groups++
		}
	}
	if groups != 1 {
		t.Errorf("%d components of two", groups)
	}
}

// TestMaxLines: what a function does that is longer is not known, and takes no time to find out.
func TestMaxLines(t *testing.T) {
	body := func(n int) string {
		return "import \"net/http\"\nfunc f(b bool) {\n" + strings.Repeat("if b { b = !b }\n", n) + "http.Post(\"\", \"\", nil)\n}\nfunc g() { f(true) }"
	}
	for n, want := range map[int]int{100: 1, maxLines: 0} {
		u := summarized(t, body(n))
		s := u.of("g")
		if len(s.Effects) != want {
			t.Errorf("a function of %d lines: %+v", n, s.Effects)
		}
		if known := len(u.pkg.Func("f").Blocks) > 0; known != (want > 0) {
			t.Errorf("a function of %d lines is built: %v", n, known)
		}
	}
}
