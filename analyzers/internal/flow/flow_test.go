package flow_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// describe names values in a way that a test can write down, sorted.
func describe(vals []ssa.Value) string {
	var names []string
	for _, v := range vals {
		switch x := v.(type) {
		case *ssa.Const:
			names = append(names, x.Value.String())
		case *ssa.Call:
			names = append(names, x.Call.Value.Name()+"()")
		case *ssa.UnOp:
			if fa, ok := x.X.(*ssa.FieldAddr); ok {
				names = append(names, "."+flow.Field(fa))
			} else {
				names = append(names, "*"+x.X.Name())
			}
		case *ssa.Alloc:
			names = append(names, "var "+x.Comment)
		default:
			names = append(names, v.Name())
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

const header = `package p
import "strings"
var _ = strings.ToUpper
type T struct{ a, b string }
type B struct{ n int }
func (b *B) With(int) *B { return b }
func ask(...any)
func askT(T)
func askS(string)
func askB(*B)
func get() string
func cond() bool
func set(*string)
`

func TestDefinitions(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"constant", `func f() { askS("x") }`, `"x"`},
		{"parameter", `func f(s string) { askS(s) }`, "s"},
		{"merge", `func f(s string) { if cond() { s = "x" }; askS(s) }`, `"x" s`},
		{"loop", `func f(s string) { for cond() { s = get() }; askS(s) }`, "get() s"},
		{"conversion", `type S string; func f(s S) { askS(string(s)) }`, "s"},
		{"variable", `func f() { s := "x"; set(&s); if cond() { s = get() }; askS(s) }`, `"x" get()`},
		{"captured", `func f() { s := "x"; func() { s = get() }(); func() { askS(s) }() }`, "*s"},
		{"field", `func f(p *T) { askS(p.a) }`, ".a"},
		{"struct", `func f() { askT(T{a: "x"}) }`, "var complit"},
	} {
		pkg := testssa.Build(t, header+tt.body)
		fn, ask := testssa.Func(t, pkg, "f"), "askS"
		if tt.name == "captured" {
			fn = fn.AnonFuncs[1]
		}
		if tt.name == "struct" {
			ask = "askT"
		}
		if got := describe(flow.Definitions(testssa.Arg(t, fn, ask, 0))); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestMaxValues: a question ends, however many values there are, and shows that it is open.
func TestMaxValues(t *testing.T) {
	var b strings.Builder
	b.WriteString(header + "func f(s string) {\n")
	for range 1000 {
		b.WriteString("if cond() { s = get() }\n")
	}
	b.WriteString("askS(s)\n}")
	defs := flow.Definitions(testssa.Arg(t, testssa.Func(t, testssa.Build(t, b.String()), "f"), "askS", 0))
	open := slices.ContainsFunc(defs, func(v ssa.Value) bool { _, isPhi := v.(*ssa.Phi); return isPhi })
	if !open || len(defs) >= 1000 {
		t.Errorf("%d definitions, open: %v", len(defs), open)
	}
}

func TestAliases(t *testing.T) {
	fn := testssa.Func(t, testssa.Build(t, header+`
func f(b *B) {
	c := b.With(1).With(2)
	var d *B
	if cond() { d = c } else { d = new(B) }
	var i any = d
	ask(i)
	askB(d)
}`), "f")
	all := flow.Aliases(testssa.Arg(t, fn, "askB", 0))
	var kinds []string
	for _, v := range all {
		kinds = append(kinds, strings.TrimPrefix(fmt.Sprintf("%T", v), "*ssa."))
	}
	slices.Sort(kinds)
	if got, want := strings.Join(kinds, " "), "Alloc Call Call MakeInterface Parameter Phi"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestVariadic(t *testing.T) {
	fn := testssa.Func(t, testssa.Build(t, header+`
func none() { ask() }
func f(s string) { ask(s, 1, get()) }
func rest(args []any) { ask(args...) }`), "f")
	vals, ok := flow.Variadic(testssa.Arg(t, fn, "ask", 0))
	if got := describe(vals); !ok || got != "1 get() s" {
		t.Errorf("three: %s", got)
	}
	if vals, ok := flow.Variadic(testssa.Arg(t, testssa.Func(t, fn.Pkg, "none"), "ask", 0)); !ok || len(vals) != 0 {
		t.Errorf("none: %v %v", vals, ok)
	}
	if _, ok := flow.Variadic(testssa.Arg(t, testssa.Func(t, fn.Pkg, "rest"), "ask", 0)); ok {
		t.Error("a slice of the caller is taken for a list")
	}
}

func TestIndex(t *testing.T) {
	fn := testssa.Func(t, testssa.Build(t, header+`func f(a, b string) { func(c string) { askS(c); set(&b); set(&a) }(a) }`), "f").AnonFuncs[0]
	for i, v := range []ssa.Value{fn.Params[0], fn.FreeVars[0], fn.FreeVars[1]} {
		if got, ok := flow.Index(v); !ok || got != i {
			t.Errorf("%s: %d, want %d", v.Name(), got, i)
		}
	}
	if _, ok := flow.Index(testssa.Func(t, fn.Pkg, "f")); ok {
		t.Error("a function has an index")
	}
}

// TestField pins that fields of type parameters are found: a literal of one can be made if it can only be a struct.
func TestField(t *testing.T) {
	pkg := testssa.Build(t, `package p
type plain struct{ a, b int }
type both interface{ plain }
type union interface{ ~struct{ x, y int } }
type nested[T any] interface { union; get() T }
func f[A both, B nested[A], C struct{ z string }]() (int, B, C) {
	p := plain{b: 1}
	q := B{y: 2}
	return p.b + plain(A{b: 3}).b, q, C{z: ""}
}`)
	var got []string
	for _, b := range testssa.Func(t, pkg, "f").Blocks {
		for _, in := range b.Instrs {
			switch x := in.(type) {
			case *ssa.FieldAddr:
				got = append(got, flow.Field(x))
			case *ssa.Field:
				got = append(got, flow.ValueVar(x).Name())
			}
		}
	}
	if want := "b y b b b z"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}
