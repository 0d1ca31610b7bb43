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
		text, _ := tracer.TextOf(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
		if got := shown(text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
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
		text, _ := tracer.TextOf(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
		if strings.Contains(text, "b") && name == "depth" || len(text) > 1<<16 || name != "bytes" && !strings.Contains(shown(text), "~") {
			t.Errorf("%s: %.40q of %d bytes", name, shown(text), len(text))
		}
	}
}

func TestFilled(t *testing.T) {
	pkg := testssa.Build(t, sqlHeader+`func f(a, b string) { ask(b + " " + a + " " + b) }`)
	tracer := &effect.Tracer{Summary: noSummary}
	text, of := tracer.TextOf(testssa.Arg(t, testssa.Func(t, pkg, "f"), "ask", 0))
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

// TestClassified: what a message says of a statement, and how likely it does harm.
func TestClassified(t *testing.T) {
	for _, tt := range []struct {
		text, does, on string
		grade          fact.Grade
	}{
		{"INSERT INTO payments (order_id) VALUES ($1)", "run this INSERT into payments", "payments", fact.Certain},
		{"INSERT INTO users (name) VALUES ($1)", "run this INSERT into users", "users", fact.Plain},
		{"INSERT INTO audit_log (id) VALUES ($1)", "", "audit_log", fact.Harmless},
		{"INSERT INTO \x01 (order_id) VALUES ($1)", "run this INSERT into a table", "", fact.Plain},
		{"INSERT INTO payments (id, order_id) VALUES ($1, $2)", "run this INSERT into payments", "payments", fact.Unsure},
		{"INSERT INTO payments (payment_id) VALUES ($1)", "run this INSERT into payments", "payments", fact.Unsure},
		{"INSERT INTO payments (id, order_id) VALUES (gen_random_uuid(), $2)", "run this INSERT into payments", "payments", fact.Certain},
		{"COPY payments (id) FROM STDIN", "run this COPY into payments", "payments", fact.Certain},
		{"INSERT INTO payments (id) VALUES ($1) ON CONFLICT DO NOTHING", "", "payments", fact.Harmless},
		{"UPDATE accounts SET balance = balance - $1 WHERE id = $2", "run this UPDATE of accounts", "accounts", fact.Certain},
		{"UPDATE jobs SET amount = $1, attempts = attempts + 1 WHERE id = $2", "", "jobs", fact.Harmless},
		{"UPDATE jobs SET level = level + 1 WHERE id = $2", "run this UPDATE of jobs", "jobs", fact.Unsure},
		{"UPDATE accounts SET balance = $1 WHERE id = $2", "", "accounts", fact.Harmless},
		{"SELECT 1", "", "", fact.Harmless},
	} {
		src := fmt.Sprintf("package p\nimport \"database/sql\"\nfunc f(db *sql.DB) { db.Exec(%q) }", tt.text)
		fn := testssa.Func(t, testssa.Build(t, src), "f")
		tracer := &effect.Tracer{Summary: noSummary}
		site, ok := tracer.At(&testssa.Call(t, fn, "Exec").Call, false)
		if e := site.Effect; !ok || e.Kind != fact.SQL || e.Does != tt.does || e.On != tt.on || e.Grade != tt.grade {
			t.Errorf("%s: %v %+v", tt.text, ok, e)
		}
	}
}

// TestStatementInCaller: a text that a caller gives is known when he gives it.
func TestStatementInCaller(t *testing.T) {
	pkg := testssa.Build(t, `package p
import "database/sql"
type store struct { db *sql.DB }
func (s *store) run(table, where string) { s.db.Exec("UPDATE "+table+" SET balance = balance - 1 "+where) }
func (s *store) outer(where string) { s.run("accounts", where) }
func (s *store) f() { s.outer("WHERE id = 1") }
func g(s *store) { s.f() }
func begun(tx *sql.Tx) { insert(tx, "payments") }
func insert(tx interface { Exec(string, ...any) (sql.Result, error) }, table string) {}
`)
	tracer := &effect.Tracer{Summary: noSummary}
	method := func(name string) *ssa.Function { return testssa.Call(t, pkg.Func("g"), "f").Call.StaticCallee() }
	f := method("f")
	outerCall := testssa.Call(t, f, "outer")
	runCall := testssa.Call(t, outerCall.Call.StaticCallee(), "run")
	exec := testssa.Call(t, runCall.Call.StaticCallee(), "Exec")
	site, _ := tracer.At(&exec.Call, false)
	e := site.Effect
	if e.Does != "" || len(e.Method.Of) != 2 {
		t.Errorf("open: %+v", e)
	}
	tracer.StatementInCaller(&runCall.Call, &e)
	if len(e.Method.Of) != 1 || e.Method.Of[0].Param != 1 || e.Does != "" {
		t.Errorf("half open: %+v", e)
	}
	tracer.StatementInCaller(&outerCall.Call, &e)
	if e.Does != "run this UPDATE of accounts" || e.Grade != fact.Certain || len(e.Method.Of) != 0 || e.Undone {
		t.Errorf("closed: %+v", e)
	}
	e = fact.Effect{Kind: fact.SQL, Does: "run this"}
	tracer.StatementInCaller(&testssa.Call(t, pkg.Func("begun"), "insert").Call, &e)
	if !e.Undone {
		t.Error("a callee that is given a transaction runs in none")
	}
}
