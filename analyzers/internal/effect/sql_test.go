package effect_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

func noSummary(*ssa.CallCommon) *fact.Summary { return nil }

// shown is a text with its holes as "~" and its marks as "<0>".
func shown(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == 1:
			b.WriteByte('~')
		case r >= 0xE800 && r < 0xE900:
			fmt.Fprintf(&b, "<%d>", r-0xE800)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

const sqlHeader = `package p
import ("bytes"; "fmt"; "strings"; "database/sql")
var _ = fmt.Sprint; var _ = strings.Join; var _ bytes.Buffer; var _ *sql.DB
func ask(string)
func get() string
func num() int
func cond() bool
`

func TestText(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"constant", `const q = "INSERT"; func f() { ask(q) }`, "INSERT"},
		{"concatenation", `func f(t string) { ask("INSERT INTO " + t + " VALUES (" + get() + ")") }`, "INSERT INTO <0> VALUES (~)"},
		{"twice", `func f(t string) { ask(t + "," + t) }`, "<0>,<0>"},
		{"format", `func f(t string) { ask(fmt.Sprintf("INSERT INTO %s (%q) VALUES (%d, %5.2f, %%, %v)", t, "a", num(), 1.5, "b")) }`, `INSERT INTO <0> ("a") VALUES (~, ~, %, b)`},
		{"indexes", `func f() { ask(fmt.Sprintf("%s %[1]s %s", "a")) }`, "a ~ ~"},
		{"list of the caller", `func f(a []any) { ask(fmt.Sprintf("a %s", a...)) }`, "a ~"},
		{"no format", `func f() { ask(fmt.Sprint("a", get())) }`, "a~"},
		{"join", `func f(s string) { ask(strings.Join([]string{"a", s, "b"}, " AND ")) }`, "a AND <0> AND b"},
		{"join of many", `func f(s []string) { ask("a " + strings.Join(s, ",")) }`, "a ~"},
		{"replace", `func f() { ask(strings.ReplaceAll("a $t b", "$t", "c")) }`, "a c b"},
		{"trim", `func f() { ask(strings.TrimSpace("a" + "b")) }`, "ab"},
		{"branch", `func f() { q := "INSERT INTO t VALUES (1)"; if cond() { q += " ON CONFLICT DO NOTHING" }; ask(q) }`, "INSERT INTO t VALUES (1)~"},
		{"alternatives", `func f() { q := "INSERT INTO a"; if cond() { q = "INSERT INTO b" }; ask(q + " VALUES (1)") }`, "INSERT INTO ~ VALUES (1)"},
		{"loop", `func f(n int) { q := "INSERT INTO t VALUES "; for i := range n { if i > 0 { q += "," }; q += "(?)" }; ask(q + " RETURNING id") }`, "INSERT INTO t VALUES ~ RETURNING id"},
		{"list", `func f() { for _, q := range []string{"a", "b"} { ask(q) } }`, "a;\nb"},
		{"map", `func f() { for _, q := range map[string]string{"x": "a"} { ask(q) } }`, "a"},
		{"variable", `func f() { q := "a"; func() { println(q) }(); g(&q); ask(q) }; func g(*string)`, "a"},
		{"package variable", `var q = "a"; func f() { ask(q) }`, "a"},
		{"field", `type s struct { q string }; func n() *s { return &s{q: "a"} }; func f(x *s) { ask(x.q) }`, "a"},
		{"field of a literal", `type s struct { q string }; func f() { x := s{q: "a"}; ask(x.q) }`, "a"},
		{"function", `func q() string { return "a" }; func f() { ask(q()) }`, "a"},
		{"two results", `func q() string { if cond() { return "b" }; return "a" }; func f() { ask(q()) }`, "~"},
		{"builder", `func f(s string) { var b strings.Builder; b.WriteString("a "); fmt.Fprintf(&b, "b %s", s); b.WriteByte(' '); if cond() { b.WriteString("c") }; b.WriteString("d"); ask(b.String()); b.WriteString("e") }`, "a b <0> ~d"},
		{"builder in a loop", `func f() { var b bytes.Buffer; b.WriteString("a"); for cond() { b.WriteString("b") }; ask(b.String()) }`, "a~"},
		{"not constant", `func f() { ask(get()) }`, "~"},
	} {
		pkg := testssa.Build(t, sqlHeader+tt.body)
		tracer := &effect.Tracer{Summary: noSummary, Global: storesIn(pkg), Field: fieldsIn(pkg)}
		text, _, known := tracer.Text(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
		if got := shown(text); got != tt.want || known != (tt.want != "~") {
			t.Errorf("%s: %q (%v), want %q", tt.name, got, known, tt.want)
		}
	}
}

// storesIn gives what the functions of a package store into its variables.
func storesIn(pkg *ssa.Package) func(*ssa.Global) []ssa.Value {
	return func(g *ssa.Global) (vals []ssa.Value) {
		eachStore(pkg, func(st *ssa.Store) {
			if st.Addr == g {
				vals = append(vals, st.Val)
			}
		})
		return vals
	}
}

func fieldsIn(pkg *ssa.Package) func(*ssa.FieldAddr) []ssa.Value {
	return func(fa *ssa.FieldAddr) (vals []ssa.Value) {
		eachStore(pkg, func(st *ssa.Store) {
			if a, ok := st.Addr.(*ssa.FieldAddr); ok && a.Field == fa.Field {
				vals = append(vals, st.Val)
			}
		})
		return vals
	}
}

func eachStore(pkg *ssa.Package, do func(*ssa.Store)) {
	for _, m := range pkg.Members {
		if fn, ok := m.(*ssa.Function); ok {
			for _, b := range fn.Blocks {
				for _, in := range b.Instrs {
					if st, ok := in.(*ssa.Store); ok {
						do(st)
					}
				}
			}
		}
	}
}

// TestTextCaps: a text ends, however long or nested it is, and shows that it is open.
func TestTextCaps(t *testing.T) {
	for name, body := range map[string]string{
		"parts": `ask(` + strings.Repeat(`get() + "a" + `, 300) + `"b")`,
		"depth": `ask(` + strings.Repeat(`strings.TrimSpace(`, 100) + `"b"` + strings.Repeat(`)`, 100) + `)`,
		"bytes": `ask(strings.TrimSpace("` + strings.Repeat("a", 1<<17) + `"))`,
	} {
		pkg := testssa.Build(t, sqlHeader+"func f() {"+body+"}")
		tracer := &effect.Tracer{Summary: noSummary}
		text, _, _ := tracer.Text(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
		if strings.Contains(text, "b") && name == "depth" || len(text) > 1<<16 || name != "bytes" && !strings.Contains(shown(text), "~") {
			t.Errorf("%s: %.40q of %d bytes", name, shown(text), len(text))
		}
	}
}

func TestFilled(t *testing.T) {
	pkg := testssa.Build(t, sqlHeader+`func f(a, b string) { ask(b + " " + a + " " + b) }`)
	tracer := &effect.Tracer{Summary: noSummary}
	text, of, _ := tracer.Text(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
	if len(of) != 2 || of[0].Param != 1 || of[1].Param != 0 {
		t.Errorf("refers to %v", of)
	}
	if got := effect.Filled(text, []string{"x", "y"}); got != "x y x" {
		t.Errorf("filled: %q", got)
	}
	if got := shown(effect.Filled(text, []string{"x"})); got != "x ~ x" {
		t.Errorf("half filled: %q", got)
	}
}
