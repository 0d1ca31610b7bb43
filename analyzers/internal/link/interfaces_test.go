package link

import (
	"fmt"
	"go/token"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// open is a loop on line 16 that repeats a call of m/service.Charger's method on line 17.
func open() *fact.Unit {
	return &fact.Unit{
		Path:   "m/service",
		Ifaces: []fact.Iface{{Name: "m/service.Charger", Methods: []uint64{1}}},
		Opens: []fact.Open{{
			Call: fact.InterfaceCall{Iface: "m/service.Charger", Method: "Charge", Args: []fact.Method{{}, {Consts: []string{"POST"}}}},
			Pos:  at("service.go", 17), Subject: "s.Charge", Repeats: "retried on L16", Made: "made before the loop", Func: "(*Service).Pay", Sure: true,
		}},
	}
}

// implementing is a unit with a type that has the method with the number, which performs the effects.
func implementing(typ, method string, number uint64, effects ...fact.Effect) *fact.Unit {
	pkg, _, _ := strings.Cut(typ, ".")
	fn := "(*m/" + typ + ")." + method
	return &fact.Unit{
		Path:  "m/" + pkg + "/" + typ,
		Types: []fact.Type{{Name: "m/" + typ, Methods: []fact.TypeMethod{{Hash: number, Name: method, Func: fn}, {Hash: number + 1000}}}},
		Funcs: []fact.Func{{Name: fn, Effects: effects}},
	}
}

// embedding is a unit with a type to which the function, a Charge, is promoted.
func embedding(typ, fn string) *fact.Unit {
	u := implementing(typ, "Charge", 1)
	u.Types[0].Methods[0].Func = fn
	u.Funcs = nil
	return u
}

func post(keys ...fact.Key) fact.Effect {
	return fact.Effect{Kind: fact.HTTP, Callee: "http.Post", Method: fact.Method{Consts: []string{"POST"}}, Pos: at("stripe.go", 11), Keys: keys}
}

// calls is a call of a method of an interface, which is told the method that param is.
func calls(iface, method string, param int) fact.Effect {
	of := fact.Method{Of: []fact.Ref{{Param: param}}}
	return fact.Effect{Kind: fact.Hidden, Interface: &fact.InterfaceCall{Iface: iface, Method: method, Args: []fact.Method{{}, of}}}
}

func TestInterfaces(t *testing.T) {
	given := fact.Effect{Kind: fact.HTTP, Callee: "http.Client.Do", Method: fact.Method{Of: []fact.Ref{{Param: 1}}}, Pos: at("stripe.go", 11)}
	below := given
	below.Method = fact.Method{Of: []fact.Ref{{Param: 1, Path: ".Method"}}}
	patch := post()
	patch.Method.Consts = []string{"PATCH"}
	query := post()
	query.Path = "/search"
	reported := post()
	reported.Reported = true
	unsure := open()
	unsure.Opens[0].Sure = false
	pretended := implementing("stripe.Mock", "Charge", 1, post())
	pretended.Types[0].Pretend = true

	for _, tt := range []struct {
		name  string
		open  *fact.Unit
		units []*fact.Unit
		want  string // confidence, method and type; empty for silence
	}{
		{name: "nothing implements it"},
		{name: "POST", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, post())}, want: "medium POST stripe.Client"},
		{name: "another method set", units: []*fact.Unit{implementing("stripe.Client", "Charge", 2, post())}},
		{name: "does nothing that is known", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1)}},
		{name: "mock", units: []*fact.Unit{pretended}},
		{name: "PATCH", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, patch)}, want: "low PATCH stripe.Client"},
		{name: "asks only", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, query)}, want: "low POST stripe.Client"},
		{name: "reported", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, reported)}},
		{name: "not surely a retry", open: unsure, units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, post())}, want: "low POST stripe.Client"},
		{name: "key", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, post(fact.Key{Name: "Idempotency-Key", From: []fact.Ref{{Param: 2}}}))}},
		{name: "stable name of the message", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, post(fact.Key{Name: "X-Request-Id", Weak: true, Other: true}))}},
		{name: "new name of the message", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, post(fact.Key{Name: "X-Request-Id", Weak: true, Fresh: "uuid.New"}))},
			want: "medium POST stripe.Client"},
		{name: "method of the call", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, given)}, want: "medium POST stripe.Client"},
		{name: "method in something of the call", units: []*fact.Unit{implementing("stripe.Client", "Charge", 1, below)}},
		{name: "two", units: []*fact.Unit{implementing("bank.Bank", "Charge", 1), implementing("stripe.Client", "Charge", 1, post())}, want: "low POST stripe.Client"},
		{name: "wrapper", units: []*fact.Unit{implementing("bank.Logged", "Charge", 1, calls("m/service.Charger", "Charge", 1)), implementing("stripe.Client", "Charge", 1, post())},
			want: "medium POST stripe.Client"},
		{name: "promoted method", units: []*fact.Unit{embedding("stripe.Live", "(*m/stripe.Client).Charge"), implementing("stripe.Client", "Charge", 1, post()), embedding("stripe.Test", "(*m/stripe.Client).Charge")},
			want: "medium POST stripe.Client"},
		{name: "promoted method of the interface", units: []*fact.Unit{embedding("stripe.Named", "(m/service.Charger).Charge"), implementing("stripe.Client", "Charge", 1, post())},
			want: "medium POST stripe.Client"},
		{name: "wrappers only", units: []*fact.Unit{implementing("bank.Logged", "Charge", 1, calls("m/service.Charger", "Charge", 1))}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := tt.open
			if o == nil {
				o = open()
			}
			r := Link(append([]*fact.Unit{o}, tt.units...), Module{Whole: true})
			got := ""
			for i := range r.Findings {
				f := &r.Findings[i]
				words := strings.Fields(f.Message)
				got += fmt.Sprint(f.Confidence, " ", words[4], " ", words[9])
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestCaps reaches the bounds of following interfaces.
func TestCaps(t *testing.T) {
	implemented := func(n int) *Result {
		units := []*fact.Unit{open()}
		for i := range n {
			units = append(units, implementing(fmt.Sprintf("stripe.Client%d", i), "Charge", 1, post()))
		}
		return Link(units, Module{Whole: true})
	}
	if r := implemented(maxImplementations); len(r.Findings) != 1 || len(r.Notes) != 0 {
		t.Errorf("as many implementations as may be: %d findings, notes %q", len(r.Findings), r.Notes)
	}
	if r := implemented(maxImplementations + 1); len(r.Findings) != 0 || len(r.Notes) != 1 || !strings.Contains(r.Notes[0], "s.Charge does is hidden behind an interface with 5 implementations") {
		t.Errorf("one more: %d findings, notes %q", len(r.Findings), r.Notes)
	}

	nested := func(depth int) *Result {
		u := open()
		units := []*fact.Unit{u}
		for i := range depth {
			name := fmt.Sprint("m/service.Next", i)
			u.Ifaces = append(u.Ifaces, fact.Iface{Name: name, Methods: []uint64{uint64(i) + 2}})
			units = append(units, implementing(fmt.Sprint("stripe.Client", i), "Charge", uint64(i)+1, calls(name, "Charge", 1)))
		}
		given := post()
		given.Method = fact.Method{Of: []fact.Ref{{Param: 1}}}
		return Link(append(units, implementing("stripe.Last", "Charge", uint64(depth)+1, given)), Module{Whole: true})
	}
	if r := nested(maxHiddenDepth); len(r.Findings) != 1 {
		t.Errorf("as deep as may be: %d findings", len(r.Findings))
	}
	if r := nested(maxHiddenDepth + 1); len(r.Findings) != 0 {
		t.Errorf("one deeper: %d findings", len(r.Findings))
	}
}

// TestManyCalls pins that implementations that all call each other are entered once.
func TestManyCalls(t *testing.T) {
	const n = 40
	u := open()
	units := []*fact.Unit{u}
	var all []fact.Effect
	for i := range n {
		name := fmt.Sprint("m/service.Next", i)
		u.Ifaces = append(u.Ifaces, fact.Iface{Name: name, Methods: []uint64{uint64(i) + 2}})
		all = append(all, calls(name, "Charge", 1))
	}
	for i := range n + 1 {
		units = append(units, implementing(fmt.Sprint("stripe.Client", i), "Charge", uint64(i)+1, all...))
	}
	if r := Link(units, Module{Whole: true}); len(r.Findings) != 0 {
		t.Errorf("%d findings", len(r.Findings))
	}
}

// module are the units of a module with n packages of each kind.
func module(n int) []*fact.Unit {
	var units []*fact.Unit
	for i := range n {
		name := func(s string) string { return fmt.Sprintf("m/%s%02d", s, i) }
		site := at(name("client")+".go", 21)
		c := client()
		c.Site, c.Finding = site, fact.PlaceOf("unsaferetry", site)
		units = append(units, &fact.Unit{Path: name("client"), Public: true, Clients: []fact.Client{c}})
		use := &fact.Unit{Path: name("use")}
		switch i % 3 {
		case 0:
			for j := range 3 {
				s := sender(fmt.Sprint("Send", j), fmt.Sprintf("use%02d.go", (i+j)%n), 3)
				s.Site = site
				use.Senders = append(use.Senders, s)
			}
		case 1:
			use.Passers = []token.Position{site}
		}
		o := open()
		o.Path, o.Opens[0].Call.Iface = name("service"), name("service")+".Charger"
		o.Ifaces[0] = fact.Iface{Name: o.Opens[0].Call.Iface, Methods: []uint64{uint64(i) * 10}}
		units = append(units, use, o)
		for j := range i % (maxImplementations + 2) {
			units = append(units, implementing(fmt.Sprintf("impl%02d%d.Client", i, j), "Charge", uint64(i)*10, post()))
		}
	}
	return units
}
