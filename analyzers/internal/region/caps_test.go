package region_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

const header = "package p\nfunc open() bool\nfunc get() string\nfunc op(string) error\n"

// flags sets n variables on some paths only, and reads all of them afterwards.
func flags(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "v%d := false\nif open() { v%d = true }\n", i, i)
	}
	b.WriteString("ok := true\n")
	for i := range n {
		fmt.Fprintf(&b, "ok = ok == v%d\n", i)
	}
	return b.String()
}

// verdictOf judges the call of op in the one loop of f.
func verdictOf(t *testing.T, body string) region.Verdict {
	t.Helper()
	fn := testssa.Func(t, testssa.Build(t, header+body), "f")
	judge := &region.Judge{Graph: simulate.NewGraph(fn), Callees: opaque{}}
	for _, r := range region.Find(fn) {
		if call := testssa.Call(t, fn, "op"); r.Contains(call) {
			return judge.Verdict(r, call, nil)
		}
	}
	t.Fatal("no loop around op")
	return region.Verdict{}
}

// TestOverflow: with too many paths there is no verdict, whatever the others said.
func TestOverflow(t *testing.T) {
	loop := func(n int) string {
		return "func f() error {\nfor {\nerr := op(\"\")\n" + flags(n) + "if err == nil && ok == ok { return nil }\n}\n}"
	}
	if v := verdictOf(t, loop(3)); v.Kind != fact.RetryRegion || v.Overflow {
		t.Errorf("3 flags: %+v", v)
	}
	if v := verdictOf(t, loop(12)); v.Kind != fact.NoRegion || !v.Overflow {
		t.Errorf("12 flags: %+v", v)
	}
}

// TestEval: what a function returns is open when it has too many paths.
func TestEval(t *testing.T) {
	for n, want := range map[int]bool{3: true, 12: false} {
		fn := testssa.Func(t, testssa.Build(t, header+"func f() bool {\n"+flags(n)+"return ok\n}"), "f")
		if got := region.Eval(simulate.NewGraph(fn), opaque{}, nil); (got != nil) != want {
			t.Errorf("%d flags: %v", n, got)
		}
	}
	if region.Eval(simulate.NewGraph(testssa.Func(t, testssa.Build(t, header), "op")), opaque{}, nil) != nil {
		t.Error("a function without a body has results")
	}
}

// TestMaxWalk: an element that lies too deep in the arguments is not seen, and the call counts as stable.
func TestMaxWalk(t *testing.T) {
	loop := func(n int) string {
		return "func f(hosts []string) error {\nfor _, h := range hosts {\nif err := op(" + strings.Repeat("(get() + ", n) + "h" + strings.Repeat(")", n) +
			"); err == nil { return nil }\n}\nreturn nil\n}"
	}
	if v := verdictOf(t, loop(3)); v.Kind != fact.FirstSuccess {
		t.Errorf("3 deep: %+v", v)
	}
	if v := verdictOf(t, loop(30)); v.Kind != fact.RetryRegion {
		t.Errorf("30 deep: %+v", v)
	}
}

// TestStarts: what is known before the loop is known together; of more than maxStarts states only what they
// agree on is.
func TestStarts(t *testing.T) {
	for n, want := range map[int]fact.RegionKind{0: fact.NoRegion, 3: fact.RetryRegion} {
		src := header + "func use(bool)\nfunc f(method string) error {\na, b := true, false\nif open() { a, b = false, true }\n"
		for i := range n {
			src += fmt.Sprintf("w%d := false\nif open() { w%d = true }\n", i, i)
		}
		src += "open()\nfor {\nif err := op(\"\"); err == nil || !(a && b) { return err }\n"
		for i := range n {
			src += fmt.Sprintf("use(w%d)\n", i)
		}
		fn := testssa.Func(t, testssa.Build(t, src+"}\n}"), "f")
		judge := &region.Judge{
			Graph: simulate.NewGraph(fn), Callees: opaque{},
			Given: []region.Given{{Value: fn.Params[0], Is: fact.Value{Kind: fact.Str, Text: "POST"}}},
		}
		if v := judge.Verdict(region.Find(fn)[0], testssa.Call(t, fn, "op"), nil); v.Kind != want {
			t.Errorf("%d flags: %v", n, v.Kind)
		}
	}
}

// TestNoStart: a call that a POST never comes to is not repeated with one.
func TestNoStart(t *testing.T) {
	for method, want := range map[string]fact.RegionKind{"POST": fact.NoRegion, "GET": fact.RetryRegion} {
		fn := testssa.Func(t, testssa.Build(t, header+`func f(method string) error {
	if method == "POST" { return nil }
	for { if err := op(""); err == nil { return nil } }
}`), "f")
		judge := &region.Judge{
			Graph: simulate.NewGraph(fn), Callees: opaque{},
			Given: []region.Given{{Value: fn.Params[0], Is: fact.Value{Kind: fact.Str, Text: method}}},
		}
		if v := judge.Verdict(region.Find(fn)[0], testssa.Call(t, fn, "op"), nil); v.Kind != want {
			t.Errorf("%s: %v", method, v.Kind)
		}
	}
}
