package link

import (
	"encoding/json"
	"fmt"
	"go/token"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

func at(file string, line int) token.Position {
	return token.Position{Filename: "/m/" + file, Line: line, Column: 2, Offset: 10 * line}
}

func findingAt(file string, line int) fact.Place { return fact.PlaceOf("unsaferetry", at(file, line)) }

// client is a retrying client on line 21 of client.go that repeats what its callers give it.
func client() fact.Client {
	return fact.Client{
		Site: at("client.go", 21), Finding: findingAt("client.go", 21), Subject: "c.HTTP.Do", Repeats: "retried on L14 after a timeout",
		Func: "(*m/client.Client).Do", Exported: true,
		Trace: []fact.Step{
			{Role: "region", Message: "this repeats after a timeout", Pos: at("client.go", 14)},
			{Role: "operation", Message: "http.Client.Do sends request", Pos: at("client.go", 21)},
		},
	}
}

func sender(fn, file string, level finding.Confidence) fact.Sender {
	return fact.Sender{
		Site: at("client.go", 21), Finding: findingAt(file, 10), Level: uint8(level),
		Caller: fact.Caller{Func: fn, Pos: at(file, 10), Method: "POST"},
	}
}

// told is what a result says, for comparison.
func told(r *Result) string {
	var b strings.Builder
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(&b, "%s:%d %s %s\n", f.Pos.Filename, f.Pos.Line, f.Confidence, f.Message)
		for _, p := range f.Replaces {
			fmt.Fprintf(&b, "\tfor %s:%d\n", p.Pos.Filename, p.Pos.Line)
		}
	}
	for _, p := range r.Replaced {
		fmt.Fprintf(&b, "drop %s:%d\n", p.Pos.Filename, p.Pos.Line)
	}
	for p, c := range r.Changed {
		fmt.Fprintf(&b, "change %s:%d %s\n", p.Pos.Filename, p.Pos.Line, c)
	}
	for _, n := range r.Notes {
		fmt.Fprintln(&b, "note", n)
	}
	return b.String()
}

func TestClients(t *testing.T) {
	post := func(from string) string {
		return "c.HTTP.Do may send this POST again (" + from + ") (retried on L14 after a timeout) although the first one took effect; " +
			"send one Idempotency-Key, made once before the call, with every attempt\n"
	}
	pass := fact.Unit{Path: "m/reader", Passers: []token.Position{at("client.go", 21)}}
	generated, unexported, own, twice := client(), client(), client(), client()
	generated.Generated = true
	unexported.Exported = false
	own.Own, own.Level = []fact.Caller{{Func: "(*Client).Create", Pos: at("client.go", 40), Method: "POST"}}, uint8(finding.Medium)
	twice.Subject = "c.HTTP.Do"

	for _, tt := range []struct {
		name     string
		clients  []fact.Client
		internal bool
		others   []fact.Unit
		part     bool
		want     string
	}{
		{name: "nobody", clients: []fact.Client{client()}, want: "change /m/client.go:21 medium\n"},
		{name: "nobody in a part", clients: []fact.Client{client()}, part: true, want: "change /m/client.go:21 medium\n"},
		{name: "nobody of an internal package", clients: []fact.Client{client()}, internal: true},
		{name: "nobody of an internal package in a part", clients: []fact.Client{client()}, internal: true, part: true, want: "change /m/client.go:21 medium\n"},
		{name: "nobody can", clients: []fact.Client{unexported}},
		{name: "own caller", clients: []fact.Client{own}},
		{name: "own caller, and one who is harmless", clients: []fact.Client{own}, others: []fact.Unit{pass}},
		{name: "harmless", clients: []fact.Client{client()}, others: []fact.Unit{pass}, want: "drop /m/client.go:21\n"},
		{name: "harmless in a part", clients: []fact.Client{client()}, others: []fact.Unit{pass}, part: true},
		{name: "one", clients: []fact.Client{client()},
			others: []fact.Unit{pass, {Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}}},
			want:   "/m/client.go:21 high " + post("from Place on orders.go:10") + "\tfor /m/client.go:21\n\tfor /m/orders.go:10\n"},
		{name: "one, and an own", clients: []fact.Client{own},
			others: []fact.Unit{{Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}}},
			want:   "/m/client.go:21 high " + post("from (*Client).Create on L40, Place on orders.go:10") + "\tfor /m/client.go:21\n\tfor /m/orders.go:10\n"},
		{name: "the surer of two", clients: []fact.Client{client()},
			others: []fact.Unit{
				{Path: "m/orders", Senders: []fact.Sender{sender("Search", "orders.go", finding.Low)}},
				{Path: "m/refunds", Senders: []fact.Sender{sender("Refund", "refunds.go", finding.High)}},
			},
			want: "/m/client.go:21 high " + post("from Refund on refunds.go:10") + "\tfor /m/client.go:21\n\tfor /m/orders.go:10\n\tfor /m/refunds.go:10\n"},
		{name: "more than three", clients: []fact.Client{client()},
			others: []fact.Unit{
				{Path: "m/a", Senders: []fact.Sender{sender("A", "a.go", finding.Low), sender("A", "a.go", finding.Low)}},
				{Path: "m/b", Senders: []fact.Sender{sender("B", "b.go", finding.Low), sender("C", "c.go", finding.Low), sender("D", "d.go", finding.Low)}},
			},
			want: "/m/client.go:21 low " + post("from A on a.go:10, B on b.go:10, C on c.go:10, 1 more") +
				"\tfor /m/client.go:21\n\tfor /m/a.go:10\n\tfor /m/a.go:10\n\tfor /m/b.go:10\n\tfor /m/c.go:10\n\tfor /m/d.go:10\n"},
		{name: "a call that sends in two ways", clients: []fact.Client{client(), twice},
			others: []fact.Unit{{Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}}},
			want:   "/m/client.go:21 high " + post("from Place on orders.go:10") + "\tfor /m/client.go:21\n\tfor /m/orders.go:10\n"},
		{name: "a test", clients: []fact.Client{client()}, internal: true,
			others: []fact.Unit{{Path: "m/orders", Senders: []fact.Sender{sender("TestPlace", "orders_test.go", finding.High)}}}},
		{name: "generated", clients: []fact.Client{generated},
			others: []fact.Unit{{Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}}}},
		{name: "through no client that is known",
			others: []fact.Unit{{Path: "m/orders", Senders: []fact.Sender{sender("Place", "orders.go", finding.High)}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			units := []*fact.Unit{{Path: "m/client", Public: !tt.internal, Clients: tt.clients}}
			for i := range tt.others {
				units = append(units, &tt.others[i])
			}
			if got := told(Link(units, Module{Whole: !tt.part})); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// TestOrder pins that the order in which go vet happens to finish its units never shows.
func TestOrder(t *testing.T) {
	units := module(40)
	want := everything(t, Link(units, Module{Whole: true}))
	if r := Link(units, Module{Whole: true}); len(r.Findings) == 0 || len(r.Replaced) == 0 || len(r.Changed) == 0 || len(r.Notes) == 0 {
		t.Fatalf("the module does not show all that there is: %s", want)
	}
	for seed := range uint64(20) {
		shuffled := slices.Clone(units)
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := everything(t, Link(shuffled, Module{Whole: true})); got != want {
			t.Fatalf("order %d: got\n%s\nwant\n%s", seed, got, want)
		}
	}
}

// everything is a result with all that is in it.
func everything(t *testing.T, r *Result) string {
	t.Helper()
	changed := slices.SortedFunc(maps.Keys(r.Changed), func(a, b fact.Place) int { return strings.Compare(a.Pos.String(), b.Pos.String()) })
	var prints []string
	for i := range r.Findings {
		prints = append(prints, r.Findings[i].Fingerprint())
	}
	text, err := json.MarshalIndent([]any{r.Findings, prints, r.Replaced, changed, r.Notes}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestMend: what the unit says about a broken gate of a client, and its cure, stay in the words of the module.
func TestMend(t *testing.T) {
	c := client()
	c.Repeats += ": its policy, check on L9, does not look at the method"
	c.Mend = "let such requests go elsewhere, or "
	got := told(Link([]*fact.Unit{
		{Path: "m/client", Clients: []fact.Client{c}},
		{Path: "m/pay", Senders: []fact.Sender{sender("charge", "pay.go", finding.High)}},
	}, Module{Whole: true}))
	if want := "(retried on L14 after a timeout: its policy, check on L9, does not look at the method) although the first one took effect; " +
		"let such requests go elsewhere, or send one Idempotency-Key"; !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}
