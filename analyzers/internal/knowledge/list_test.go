package knowledge

import (
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// TestAll: each row of each table is listed with what it means and where it was read, in words that can be read.
func TestAll(t *testing.T) {
	all := All()
	at := map[string]bool{}
	for i, l := range all {
		at[l.Symbol()+" "+l.Kind] = true
		if i > 0 && (all[i-1].Package > l.Package || all[i-1].Package == l.Package && all[i-1].Name > l.Name) {
			t.Errorf("%s stands before %s", all[i-1].Symbol(), l.Symbol())
		}
		if i > 0 && all[i-1] == l {
			t.Errorf("%s: %s: twice", l.Symbol(), l.Kind)
		}
		if l.Package == "" || l.Name == "" || l.Kind == "" || l.Module == "" || l.Version == "" || !strings.HasPrefix(l.Doc, "https://") {
			t.Errorf("%+v: something is missing", l)
		}
		if l.Says == "" || strings.Contains(l.Says, "-1") || strings.Contains(l.Says, "unknown") || strings.Contains(l.Says, "  ") || strings.HasSuffix(l.Says, ".") {
			t.Errorf("%s: %s: says %q", l.Symbol(), l.Kind, l.Says)
		}
	}
	want := func(path, kind string, names ...Name) {
		for _, n := range names {
			symbol := path + "." + n.Name
			if n.Recv != "" {
				symbol = path + "." + n.Recv + "." + n.Name
			}
			if !at[symbol+" "+kind] {
				t.Errorf("%s: %s is not listed", symbol, kind)
			}
		}
	}
	for _, p := range packages {
		want(p.Path, "operation", slices.Concat(namesOf(p.Operations), namesOf(p.Writes))...)
		want(p.Path, "statement", namesOf(p.Statements)...)
		want(p.Path, "part", namesOf(p.Parts)...)
		want(p.Path, "key", namesOf(p.Keys)...)
		want(p.Path, "request", namesOf(p.Requests)...)
		want(p.Path, "repeater", namesOf(p.Repeaters)...)
		want(p.Path, "option", namesOf(p.Options)...)
		want(p.Path, "header", namesOf(p.Setters)...)
		want(p.Path, "mark", namesOf(p.Marks)...)
		want(p.Path, "ask", namesOf(p.Asks)...)
		want(p.Path, "loop", p.Loops...)
		want(p.Path, "fresh", p.Fresh...)
		want(p.Path, "no return", p.NoReturn...)
		for _, c := range p.Clients {
			want(p.Path, "client", Name{Name: c.Name})
		}
	}
	for _, e := range entries {
		want(e.Path, "entry", slices.Concat(namesOf(e.Registers), namesOf(e.Holds), namesOf(e.Receives))...)
		want(e.Path, "route", namesOf(e.Details)...)
		want(e.Path, "middleware", namesOf(e.Uses)...)
		want(e.Path, "settle", namesOf(e.Settles)...)
		want(e.Path, "signature", namesOf(e.Verifies)...)
		want(e.Path, "stop", e.Stops...)
		want(e.Path, "off", e.Offs...)
		want(e.Path, "next", e.Next...)
		for _, m := range e.Messages {
			want(e.Path, "entry", Name{Name: m.Type})
		}
	}
}

func namesOf[T row](rows []T) []Name {
	var names []Name
	for _, r := range rows {
		names = append(names, r.name())
	}
	return names
}

// TestAddedLookup pins that looking up costs no memory, with rows of the user and without.
func TestAddedLookup(t *testing.T) {
	some := Add([]*Package{{Path: "z.io/p", Writes: []Write{{Name: Name{"T", "F"}, Kind: fact.Mail}, {Name: Name{"", "F"}, Kind: fact.Store}}}, {Path: "a.io/p"}}, []string{"X-Key"})
	for _, a := range []*Added{nil, some} {
		if n := testing.AllocsPerRun(100, func() {
			a.Of("z.io/p").Write("T", "F")
			a.Repeater("net/http", "Client", "Do")
			a.Of("x.io/p").IsSafe("", "F")
		}); n != 0 {
			t.Errorf("%v allocations", n)
		}
	}
	if w := some.Of("z.io/p").Write("T", "F"); w == nil || w.Kind != fact.Mail {
		t.Errorf("got %+v", w) // the rows were not sorted when they were added
	}
	var none *Added
	if none.Of("z.io/p") != nil || none.IsKeyName("X-Key") || !some.IsKeyName("X-Key") || none.Packages() != nil {
		t.Error("there is something in nothing")
	}
}

func BenchmarkAdded(b *testing.B) {
	b.ReportAllocs()
	var none *Added
	some := Add([]*Package{{Path: "a.io/p"}, {Path: "z.io/p", Writes: []Write{{Name: Name{"T", "F"}}}}}, nil)
	for name, a := range map[string]*Added{"none": none, "some": some} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				a.Of("z.io/p").Write("T", "F")
			}
		})
	}
}
