package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// TestDirectives says which findings of the module a directive in a package ignores, and which directives are
// of no use.
func TestDirectives(t *testing.T) {
	ignore := func(file string, line int) fact.Directive {
		return fact.Directive{Name: fact.Ignore, Rules: []string{"freshkey", "unsaferetry"}, Pos: at(file, line-1), Line: line, Last: line}
	}
	used := ignore("client.go", 7)
	used.Used = true
	other := ignore("client.go", 21)
	other.Rules = []string{"freshkey"}
	const merged, unused = "/m/client.go:21 high", "unused /m/%s:%d directive has no effect: there is no finding of freshkey or unsaferetry on L%d; remove it"

	for _, tt := range []struct {
		name           string
		client, orders []fact.Directive
		want           []string
	}{
		{name: "none", want: []string{merged}},
		{name: "at the call that is repeated", client: []fact.Directive{ignore("client.go", 21)}},
		{name: "at the repetition", client: []fact.Directive{ignore("client.go", 14)}},
		{name: "both", client: []fact.Directive{ignore("client.go", 14), ignore("client.go", 21)}},
		{name: "on several lines", client: []fact.Directive{{Name: fact.Ignore, Rules: []string{"unsaferetry"}, Pos: at("client.go", 10), Line: 19, Last: 21}}},
		{name: "on several other lines", client: []fact.Directive{{Name: fact.Ignore, Rules: []string{"unsaferetry"}, Pos: at("client.go", 10), Line: 15, Last: 20}},
			want: []string{merged, "unused /m/client.go:10 directive has no effect: there is no finding of unsaferetry on L15 to L20; remove it"}},
		{name: "for another rule", client: []fact.Directive{other},
			want: []string{merged, "unused /m/client.go:20 directive has no effect: there is no finding of freshkey on L21; remove it"}},
		{name: "on another line", client: []fact.Directive{ignore("client.go", 22)}, want: []string{merged, fmt.Sprintf(unused, "client.go", 21, 22)}},
		{name: "in another package", orders: []fact.Directive{ignore("client.go", 21)}, want: []string{merged, fmt.Sprintf(unused, "client.go", 20, 21)}},
		{name: "that its unit made use of", client: []fact.Directive{used}, want: []string{merged}},
		{name: "idempotent", client: []fact.Directive{{Name: fact.Idempotent, Pos: at("client.go", 3)}, {Name: fact.Idempotent, Pos: at("client.go", 5), Used: true}},
			want: []string{merged, "unused /m/client.go:3 directive has no effect: the function does nothing that must not be repeated; remove it"}},
	} {
		r := Link([]*fact.Unit{
			{Path: "m/client", Clients: []fact.Client{client()}, Directives: tt.client},
			{Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}, Directives: tt.orders},
		}, Module{Whole: true})
		var got []string
		for i := range r.Findings {
			f := &r.Findings[i]
			got = append(got, fmt.Sprintf("%s:%d %s", f.Pos.Filename, f.Pos.Line, f.Confidence))
		}
		for i := range r.Unused {
			f := &r.Unused[i]
			got = append(got, fmt.Sprintf("unused %s:%d %s", f.Pos.Filename, f.Pos.Line, f.Message))
			if f.Rule != "baddirective" || f.Fingerprint() == "" {
				t.Errorf("%s: %+v", tt.name, f)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
		if len(r.Findings) == 0 && len(r.Replaced) > 0 {
			t.Errorf("%s: the findings of units are gone, too", tt.name)
		}
	}
}

// TestIgnoredUse pins that a client is told of in the next place if the first one is ignored.
func TestIgnoredUse(t *testing.T) {
	made := &fact.Unit{Path: "m/made", Flows: []fact.Flow{{From: fact.Station{Name: "a", By: "retryablehttp.Client", Pos: at("made.go", 3), Class: fact.Transport}, To: "b"}}}
	use := func(line int) fact.Use {
		return fact.Use{Clients: []string{"b"}, Pos: at("pay.go", line), End: at("pay.go", line), Op: at("pay.go", line), Subject: "c.Do", Method: "POST", Func: "Pay"}
	}
	pay := &fact.Unit{Path: "m/pay", Uses: []fact.Use{use(10), use(20), use(30)}}
	units := []*fact.Unit{made, pay}
	if r := Link(units, Module{Whole: true}); len(r.Findings) != 1 || r.Findings[0].Pos.Line != 10 {
		t.Errorf("got %+v, want one finding on line 10", r.Findings)
	}
	pay.Directives = []fact.Directive{{Name: fact.Ignore, Rules: []string{"unsaferetry"}, Pos: at("pay.go", 9), Line: 10, Last: 10}}
	if r := Link(units, Module{Whole: true}); len(r.Findings) != 1 || r.Findings[0].Pos.Line != 20 || len(r.Unused) != 0 {
		t.Errorf("got %+v, want one finding on line 20", r.Findings)
	}
}
