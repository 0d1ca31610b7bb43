package entrypoint_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"

	"github.com/idemlint/idemlint/analyzers/internal/entrypoint"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

const header = `package p
import "net/http"
var cond func() bool
func work() {}
func h(w http.ResponseWriter, r *http.Request) {}
func g(w http.ResponseWriter, r *http.Request) {}
`

// find gives the entries of one file of source that are no guess by type.
func find(t *testing.T, src string) []string {
	t.Helper()
	pkg := testssa.Build(t, header+src)
	var texts []string
	for _, e := range entrypoint.Find(entrypoint.Source{Pkg: pkg, Funcs: functions(pkg)}).Entries {
		if !e.ByType {
			texts = append(texts, describe(pkg, e))
		}
	}
	return texts
}

// functions are those of a package with bodies, in no order that matters.
func functions(pkg *ssa.Package) []*ssa.Function {
	var fns []*ssa.Function
	for fn := range ssautil.AllFunctions(pkg.Prog) {
		if fn.Pkg == pkg && fn.Synthetic == "" && len(fn.Blocks) > 0 {
			fns = append(fns, fn)
		}
	}
	return fns
}

// TestShapes: ways in which a handler gets to its registration.
func TestShapes(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"variable", `func f() { x := h; if cond() { x = g }; http.HandleFunc("POST /a", x) }`, "route POST /a g; route POST /a h"},
		{"package variable", `var x = http.HandlerFunc(h); func f() { http.Handle("POST /a", x) }`, "route POST /a h"},
		{"literal of a package variable", `var x = func(w http.ResponseWriter, r *http.Request) {}; func f() { http.HandleFunc("POST /a", x) }`, "route POST /a init$1"},
		{"captured", `func f() { x := h; func() { http.HandleFunc("POST /a", x) }() }`, "route POST /a h"},
		{"captured variable", `func f() { x := h; y := func() { http.HandleFunc("POST /a", x) }; x = g; y() }`, "route POST /a g; route POST /a h"},
		{"parameter", `func reg(p string, x http.HandlerFunc) { http.HandleFunc("POST "+p, x) }; func f() { reg("/a", h) }`, "route POST /a h"},
		{"parameter with many paths", `func reg(p string, x http.HandlerFunc) { http.HandleFunc("POST "+p, x) }; func f() { reg("/a", h); reg("/b", g) }`, "route POST … g; route POST … h"},
		{"constructor with an error", `func mk() (http.Handler, error) { return http.HandlerFunc(h), nil }; func f() { x, _ := mk(); http.Handle("/a", x) }`, "route /a h"},
		{"method expression", `type T struct{}; func (T) m(w http.ResponseWriter, r *http.Request) {}; func f() { http.HandleFunc("/a", T{}.m) }`, "route /a (T).m"},
		{"promoted method", `type T struct{}; func (*T) m(w http.ResponseWriter, r *http.Request) {}; type U struct{ *T }; func f(u U) { http.HandleFunc("/a", u.m) }`, "route /a (*T).m"},
		{"interface with one value", `type I interface{ m(w http.ResponseWriter, r *http.Request) }; type T struct{}; func (T) m(w http.ResponseWriter, r *http.Request) {}
			type S struct{ i I }; func f() { s := S{T{}}; reg(&s) }; func reg(s *S) { http.HandleFunc("/a", s.i.m) }`, "route /a (T).m"},
		{"interface of unknown value", `type I interface{ M(w http.ResponseWriter, r *http.Request) }; func f(i I) { http.HandleFunc("/a", i.M) }`, "route /a (p.I).M"},
		{"generic", `type T[A any] struct{}; func (T[A]) m(w http.ResponseWriter, r *http.Request) {}; func f() { http.HandleFunc("/a", T[int]{}.m) }`, "route /a (T[A]).m"},
		{"generic wrapper", `func wrap[A any](x func(http.ResponseWriter, *http.Request, A)) http.HandlerFunc { return nil }; func hi(w http.ResponseWriter, r *http.Request, i int) {}
			func f() { http.HandleFunc("/a", wrap(hi)) }`, "route /a hi mw=p.wrap"},
		{"server", `type T struct{}; func (T) ServeHTTP(w http.ResponseWriter, r *http.Request) {}; func f() { _ = &http.Server{Handler: T{}} }`, "route (T).ServeHTTP"},
		{"library", `func f() { http.Handle("/", http.NotFoundHandler()); http.Handle("/d", http.DefaultServeMux) }`, ""},
		{"unknown", `func f(m map[string]http.HandlerFunc) { http.HandleFunc("/a", m["x"]) }`, ""},
		{"recursion", `func mk(n int) http.HandlerFunc { if n == 0 { return h }; return mk(n-1) }; func f() { http.HandleFunc("/a", mk(3)) }`, "route /a h"},
		{"no method", `func f() { http.HandleFunc("a b/c", h); http.HandleFunc("post /c", h) }`, "route a b/c h; route post /c h"},
	} {
		if got := strings.Join(find(t, tt.src), "; "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestRouters: ways in which a router gets to a registration, and what stands before its handlers then.
func TestRouters(t *testing.T) {
	const reg = `func mw(x http.Handler) http.Handler { return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { x.ServeHTTP(w, r) }) }
		func run(http.Handler) {}
		`
	for _, tt := range []struct{ name, src, want string }{
		{"returned", `func mk() *http.ServeMux { m := http.NewServeMux(); m.HandleFunc("/a", h); return m }; func f() { run(mw(mk())) }`, "route /a h mw=p.mw"},
		{"returned with an error", `func mk() (*http.ServeMux, error) { m := http.NewServeMux(); m.HandleFunc("/a", h); return m, nil }; func f() { m, _ := mk(); run(mw(m)) }`, "route /a h mw=p.mw"},
		{"returned or nil", `func mk() *http.ServeMux { if cond() { return nil }; return http.NewServeMux() }; func f() { m := mk(); m.HandleFunc("/a", h); run(mw(m)) }`, "route /a h mw=p.mw"},
		{"given", `func add(m *http.ServeMux) { m.HandleFunc("/a", h) }; func f() { m := http.NewServeMux(); add(m); run(mw(m)) }`, "route /a h mw=p.mw"},
		{"captured", `func f() { m := http.NewServeMux(); func() { m.HandleFunc("/a", h) }(); run(mw(m)) }`, "route /a h mw=p.mw"},
		{"captured variable", `func f() { var m *http.ServeMux; add := func() { m.HandleFunc("/a", h) }; m = http.NewServeMux(); add(); run(mw(m)) }`, "route /a h mw=p.mw"},
		{"field", `type S struct{ m *http.ServeMux }; func (s *S) add() { s.m.HandleFunc("/a", h) }; func f() { s := &S{http.NewServeMux()}; s.add(); run(mw(s.m)) }`, "route /a h mw=p.mw"},
		{"package variable", `var m = http.NewServeMux(); func f() { m.HandleFunc("/a", h) }`, "route /a h"},
		{"below another one", `func f() { in, out := http.NewServeMux(), http.NewServeMux(); in.HandleFunc("/a", h); out.Handle("/x/", in); run(mw(out)) }`, "route /a h mw=p.mw"},
		{"wrapped below", `func f() { in, out := http.NewServeMux(), http.NewServeMux(); in.HandleFunc("/a", h); out.Handle("/x/", mw(in)) }`, "route /a h mw=p.mw"},
		{"from elsewhere", `func F(m *http.ServeMux) { m.HandleFunc("/a", h) }`, "route /a h open"},
		{"from a map", `func f(m map[int]*http.ServeMux) { m[0].HandleFunc("/a", h) }`, "route /a h open"},
	} {
		if got := strings.Join(find(t, reg+tt.src), "; "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestCaps: what lies beyond a cap is not found, and nothing runs away.
func TestCaps(t *testing.T) {
	nested := func(n int) string {
		var b strings.Builder
		b.WriteString("func m0() http.HandlerFunc { return h }\n")
		for i := range n {
			fmt.Fprintf(&b, "func m%d() http.HandlerFunc { return m%d() }\n", i+1, i)
		}
		fmt.Fprintf(&b, "func f() { http.HandleFunc(\"/a\", m%d()) }", n)
		return b.String()
	}
	if got := find(t, nested(3)); len(got) != 1 {
		t.Errorf("three constructors: %q", got)
	}
	if got := find(t, nested(30)); len(got) != 0 {
		t.Errorf("thirty constructors: %q", got)
	}

	many := "func f() {\n" + strings.Repeat("http.HandleFunc(\"/a\", h)\n", 2100) + "}"
	if got := find(t, many); len(got) != 2000 {
		t.Errorf("2100 routes: %d entries", len(got))
	}

	long := "func f(s string) { http.HandleFunc(" + strings.Repeat(`"/a"+s+`, 60) + `"/b", h) }`
	if got := find(t, long); len(got) != 1 || !strings.Contains(got[0], "…") {
		t.Errorf("a long concatenation: %q", got)
	}
}

// TestVerifyDepth: the check of a signature is looked for in what a handler calls, to a depth.
func TestVerifyDepth(t *testing.T) {
	for n, want := range map[int]string{2: "webhook /a v again by=signature", 9: "route /a v"} {
		var b strings.Builder
		b.WriteString("import \"crypto/hmac\"\nfunc c0(r *http.Request) { s := r.Header.Get(\"X-Acme-Signature\"); hmac.Equal([]byte(s), nil) }\n")
		for i := range n {
			fmt.Fprintf(&b, "func c%d(r *http.Request) { c%d(r) }\n", i+1, i)
		}
		fmt.Fprintf(&b, "func v(w http.ResponseWriter, r *http.Request) { c%d(r) }\nfunc f() { http.HandleFunc(\"/a\", v) }", n)
		src := strings.Replace(header, "import \"net/http\"\n", "import \"net/http\"\nimport \"crypto/hmac\"\n", 1)
		pkg := testssa.Build(t, src+strings.Replace(b.String(), "import \"crypto/hmac\"\n", "", 1))
		es := entrypoint.Find(entrypoint.Source{Pkg: pkg, Funcs: functions(pkg)}).Entries
		if len(es) != 1 || describe(pkg, es[0]) != want {
			t.Errorf("%d calls: %d entries, want %s", n, len(es), want)
		}
	}
}
