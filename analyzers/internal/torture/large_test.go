package torture

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// selves are types each of which holds itself, and variables of them.
const selves = `type tree map[string]tree
type list []list
type step func() step
type chans chan chans
type ptr *ptr
type node struct { next *node; all map[string]*node; do func(*node) error }
var roots, lists, steps, links = tree{}, list{}, []step{}, node{}
`

// large are programs beyond all measure. Each holds a retry of a POST that is plain to see, on line 7, and is found whatever
// else the package holds.
var large = []struct {
	name string

	// rest is what the package holds besides; n is how much of it.
	rest func(n int) string
	n    int

	// inside has the retry in the midst of it, where a cap may cut.
	inside func(n int) string
}{
	{
		name: "function of 50,000 lines", n: 50_000,
		rest: func(n int) string {
			return "func big(xs []int) (s int) {\n" + strings.Repeat("if s > xs[s] { s++ }\n", n) + "return s\n}\n"
		},
		inside: func(n int) string {
			return "func big(xs []int) (s int) {\nfor range 3 {\n" + strings.Repeat("if s > xs[s] { s++ }\n", n) + send + "}\nreturn s\n}\n"
		},
	},
	{
		name: "function of 4,900 lines", n: 4_900, // below the cap
		rest: func(n int) string {
			return "func big(xs []int) (s int) {\n" + strings.Repeat("if s > xs[s] { s++ }\n", n) + "return s\n}\n"
		},
		inside: func(n int) string {
			return "func big(xs []int) (s int) {\nfor range 3 {\n" + strings.Repeat("if s > xs[s] { s++ }\n", n) + send + "}\nreturn s\n}\n"
		},
	},
	{
		name: "10,000 functions that call each other", n: 10_000, // in a ring: with any more calls go/types takes minutes
		rest: func(n int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "func f%d(x int) error { if x == %d { return nil }; if err := f%d(x+1); err != nil { return err }; return f%d(x) }\n", i, i, (i+1)%n, (i+1)%n)
			}
			return b.String()
		},
		inside: func(n int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "func f%d(x int) error { if x == %d { _, err := http.Post(\"https://shop.example/%d\", \"\", nil); return err }; for range 3 { if f%d(x+1) == nil { return nil } }; return f%d(x) }\n", i, i, i, (i+1)%n, (i+1)%n)
			}
			return b.String()
		},
	},
	{
		name: "types that hold themselves", n: 1,
		rest: func(int) string {
			return selves + "func walk(m tree, l list, f step, c chans, p ptr) error { return nil }\n"
		},
		inside: func(int) string {
			return selves + "func walk(m tree, l list, f step, c chans, p ptr) error {\nfor range 3 {\n_, _, _, _, _ = m[\"\"], l[0], f(), <-c, *p\n" + send + "}\nreturn nil\n}\n"
		},
	},
	{
		name: "closures 900 deep", n: 900, // the parser gives up at 1,000
		rest: func(n int) string {
			return "func nest(x int) {\n" + strings.Repeat("func() { x++\n", n) + strings.Repeat("}()\n", n) + "}\n"
		},
		inside: func(n int) string {
			return "func nest(x int) {\n" + strings.Repeat("func() { x++\n", n) + "for range 3 {\n" + send + "}\n" + strings.Repeat("}()\n", n) + "}\n"
		},
	},
	{
		name: "generic types 60 deep", n: 60,
		rest: func(n int) string {
			var b strings.Builder
			b.WriteString("type box[T any] struct { v T; f func() error }\nfunc (b box[T]) do() error { for range 3 { if err := b.f(); err == nil { return nil } }; return nil }\n")
			fmt.Fprintf(&b, "var deep %sint%s\nfunc use() error { return deep.do() }\n", strings.Repeat("box[", n), strings.Repeat("]", n))
			return b.String()
		},
		inside: func(n int) string {
			var b strings.Builder
			b.WriteString("type box[T any] struct { v T; f func() error }\nfunc (b box[T]) do() error { for range 3 { if err := b.f(); err == nil { return nil } }; return nil }\n")
			for i := range n {
				fmt.Fprintf(&b, "func use%d[A, B any](a A, b B) error { return box[%sB%s]{f: func() error { _, err := http.Post(\"https://shop.example\", \"\", nil); return err }}.do() }\n", i, strings.Repeat("box[", i), strings.Repeat("]", i))
			}
			return b.String()
		},
	},
	{
		name: "switch of 4,900 cases", n: 4_900,
		rest: func(n int) string {
			var b strings.Builder
			b.WriteString("func pick(x int) string {\nswitch x {\n")
			for i := range n {
				fmt.Fprintf(&b, "case %d: return \"%d\"\n", i, i)
			}
			b.WriteString("}\nreturn \"\"\n}\n")
			return b.String()
		},
		inside: func(n int) string {
			var b strings.Builder
			b.WriteString("func pick(x int) {\nfor range 3 {\nswitch x {\n")
			for i := range n {
				fmt.Fprintf(&b, "case %d: x = %d\n", i, i*7)
			}
			b.WriteString("}\n" + send + "}\n}\n")
			return b.String()
		},
	},
}

// send is a request of which a success ends the loop around it.
const send = "resp, err := http.Post(\"https://shop.example/orders\", \"\", nil)\nif err == nil { resp.Body.Close(); break }\n"

// plain is a retry of a POST, on line 7.
const plain = `package p

import "net/http"

func plain() {
	for range 3 {
		` + send + `	}
}

`

// TestLarge pins that what is large takes nothing away from the rest of the package.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	want := diagnose(t, plain)
	if len(want) != 1 {
		t.Fatalf("the plain retry: %v", want)
	}
	for _, l := range large {
		t.Run(l.name, func(t *testing.T) {
			if got := diagnose(t, plain+l.rest(l.n)); !slices.Equal(got, want) {
				t.Errorf("%v", got)
			}
		})
	}
}

// BenchmarkLarge is the time for one of them, with the retry outside of what is large and inside of it.
func BenchmarkLarge(b *testing.B) {
	for _, l := range large {
		for _, where := range []string{"outside", "inside"} {
			src := plain + l.rest(l.n)
			if where == "inside" {
				src = plain + l.inside(l.n)
			}
			b.Run(l.name+"/"+where, func(b *testing.B) {
				pass := testssa.Pass(b, src)
				for b.Loop() {
					check(b, pass)
				}
				b.ReportMetric(float64(strings.Count(src, "\n")), "lines")
			})
		}
	}
}
