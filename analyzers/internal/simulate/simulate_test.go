package simulate

import (
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// oracle answers what a test says that calls return.
type oracle map[string][]fact.Value

func (o oracle) Call(_ *Env, _ *Run, call *ssa.Call) []fact.Value {
	return o[name(&call.Call)]
}
func (oracle) Load(*ssa.FieldAddr) fact.Value  { return fact.Value{} }
func (oracle) Unset(ssa.Value) bool            { return false }
func (oracle) NoReturn(c *ssa.CallCommon) bool { return name(c) == "exit" }
func (oracle) Fails(c *ssa.CallCommon) bool    { return name(c) == "fail" }
func (oracle) Element(ssa.Value, fact.Value) (elem, found fact.Value) {
	return fact.Value{}, fact.Value{}
}

func name(c *ssa.CallCommon) string {
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// returns are the results of all paths of function f of the source, as texts.
func returns(t *testing.T, src string, with func(*Run), o oracle) []string {
	t.Helper()
	fn := testssa.Func(t, testssa.Build(t, "package p\n"+src), "f")
	r := &Run{Graph: NewGraph(fn), Oracle: o, Optimist: true}
	if with != nil {
		with(r)
	}
	r.Go(fn.Blocks[0], 0, r.Graph.NewEnv())
	var all []string
	for _, tuple := range r.Returns {
		var vals []string
		for _, v := range tuple {
			vals = append(vals, v.String())
		}
		all = append(all, strings.Join(vals, " "))
	}
	if r.Overflow {
		all = append(all, "overflow")
	}
	return all
}

func TestCompare(t *testing.T) {
	num := func(n int64) fact.Value { return fact.Value{Kind: fact.Int, N: n} }
	status := func(n int64) fact.Value { return fact.Value{Kind: fact.Status, N: n} }
	str := func(s string) fact.Value { return fact.Value{Kind: fact.Str, Text: s} }
	isNil, failed, open := fact.Value{Kind: fact.Nil}, fact.Failure, fact.Value{}
	for _, tt := range []struct {
		op   token.Token
		a, b fact.Value
		want string
	}{
		{token.EQL, isNil, isNil, "true"},
		{token.NEQ, isNil, isNil, "false"},
		{token.EQL, failed, isNil, "false"},
		{token.NEQ, isNil, failed, "true"},
		{token.EQL, failed, failed, "?"}, // two errors may be equal
		{token.EQL, open, isNil, "?"},
		{token.EQL, str("POST"), str("POST"), "true"},
		{token.NEQ, str("POST"), str("GET"), "true"},
		{token.LSS, str("A"), str("B"), "?"},
		{token.EQL, str("POST"), open, "?"},
		{token.EQL, fact.Bool(true), fact.Bool(false), "false"},
		{token.NEQ, fact.Bool(true), fact.Bool(false), "true"},
		{token.LSS, num(1), num(2), "?"}, // a counter leaves both ways open
		{token.GEQ, status(503), num(500), "true"},
		{token.GTR, num(400), status(200), "true"},
		{token.LEQ, status(429), num(428), "false"},
		{token.LSS, status(200), num(300), "true"},
		{token.NEQ, status(200), num(200), "false"},
		{token.QUO, status(503), num(100), "5"},
		{token.QUO, status(503), num(0), "?"},
		{token.ADD, status(503), num(1), "?"},
	} {
		if got := compare(tt.op, tt.a, tt.b).String(); got != tt.want {
			t.Errorf("%v %v %v = %s, want %s", tt.a, tt.op, tt.b, got, tt.want)
		}
	}
}

func TestStatus(t *testing.T) {
	const src = `
type Response struct{ StatusCode int }
func get() *Response
func f() (server, other bool) {
	resp := get()
	return resp.StatusCode/100 == 5, resp.StatusCode == 429
}`
	for status, want := range map[int64]string{200: "false false", 429: "false true", 503: "true false", 0: "? ?"} {
		got := returns(t, src, nil, oracle{"get": {{Kind: fact.NonNil, N: status}}})
		if len(got) != 1 || got[0] != want {
			t.Errorf("%d: %q, want %q", status, got, want)
		}
		if got := returns(t, src, func(r *Run) { r.Status = status }, nil); len(got) != 1 || got[0] != want {
			t.Errorf("%d by the run: %q, want %q", status, got, want)
		}
	}
}

func TestPaths(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"branch", `func f() bool { if op() == nil { return true }; return false }`, "true"},
		{"phi", `func f() bool { ok := false; if op() == nil { ok = true }; return ok }`, "true"},
		{"open", `func f() bool { return open() }`, "?"},
		{"not", `func f() bool { ok := op() == nil; return !ok }`, "false"},
		{"variable", `func f() bool { var err error; p := &err; *p = op(); return err == nil }`, "true"},
		{"escaped", `func f() bool { ok := true; change(&ok); return ok }`, "?"},
		{"field", `func f() bool { s := new(struct{ ok bool }); s.ok = true; return s.ok }`, "true"},
		{"whole", `func f() bool { var s, o struct{ ok bool }; s.ok = true; s = o; return s.ok }`, "?"},
		{"sentinel", `var eof error; func f() bool { return eof == nil }`, "false"},
		{"exit", `func f() bool { if open() { exit() }; return true }`, "true"},
		{"nil slice", `func f() bool { var s []int; return len(s) == 0 }`, "true"},
		{"closure", `func f() bool { g := func() {}; return g != nil }`, "true"},
		{"panic", `func f() bool { if open() { panic(1) }; return true }`, "true"},
		{"counter", `func f() bool { n := 0; for op() != nil { n++ }; return n > 0 }`, "?"},
	} {
		src := tt.src + "\nfunc op() error\nfunc open() bool\nfunc change(*bool)\nfunc exit()\n"
		got := returns(t, src, nil, oracle{"op": {{Kind: fact.Nil}}})
		if len(got) != 1 || got[0] != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSuccess: on a path of a success nobody makes an error.
func TestSuccess(t *testing.T) {
	const src = `
func op() int
func fail() error
func f() (bool, error) { if op() == 7 { return true, nil }; return false, fail() }`
	if got := returns(t, src, nil, nil); len(got) != 2 {
		t.Errorf("without success: %q", got)
	}
	if got := returns(t, src, func(r *Run) { r.Success = true }, nil); len(got) != 1 || got[0] != "true nil" {
		t.Errorf("with success: %q", got)
	}
}
