package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// arriving is a job that calls m/service.Store's method on line 9, and asks for the message again after it.
func arriving() *fact.Unit {
	return &fact.Unit{
		Path:   "m/service",
		Ifaces: []fact.Iface{{Name: "m/service.Store", Methods: []uint64{1}}},
		Arrivals: []fact.Arrival{{
			Entry: fact.Entry{Func: "m/service.Work", Kind: fact.Job, Redelivered: true, When: fact.IfFailed, By: "asynq", Often: "up to 26 times", Fails: true, Pos: at("service.go", 5)},
			Again: true, Call: fact.InterfaceCall{Iface: "m/service.Store", Method: "Credit"}, Pos: at("service.go", 9), Subject: "s.Credit", Func: "Work", Name: "m/service.Work",
		}},
	}
}

// credits is an implementation of it, which adds to a balance in a file of its own.
func credits(typ string, change func(*fact.Effect)) *fact.Unit {
	pkg, _, _ := strings.Cut(typ, ".")
	e := fact.Effect{Kind: fact.SQL, Callee: "sql.DB.Exec", Does: "run this UPDATE of wallets", On: "wallets", Pos: at(pkg+".go", 11)}
	if change != nil {
		change(&e)
	}
	return implementing(typ, "Credit", 1, e)
}

func TestArrivals(t *testing.T) {
	none := func(e *fact.Effect) { e.Does = "" }
	for _, tt := range []struct {
		name  string
		units []*fact.Unit
		want  string // confidence and type of each finding
	}{
		{name: "nothing implements it", want: "[]"},
		{name: "one", units: []*fact.Unit{credits("pg.Store", nil)}, want: "[medium pg.Store]"},
		{name: "guarded", units: []*fact.Unit{credits("pg.Store", func(e *fact.Effect) { e.Guard = "IsDuplicate" })}, want: "[]"},
		{name: "two that do harm", units: []*fact.Unit{credits("my.Store", nil), credits("pg.Store", nil)}, want: "[medium my.Store medium pg.Store]"},
		{name: "two, one does none", units: []*fact.Unit{credits("my.Store", none), credits("pg.Store", nil)}, want: "[low pg.Store]"},
		{name: "five", units: []*fact.Unit{credits("a.S", nil), credits("b.S", nil), credits("c.S", nil), credits("d.S", nil), credits("e.S", nil)}, want: "[]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range Link(append([]*fact.Unit{arriving()}, tt.units...), Module{}).Findings {
				_, impl, _ := strings.Cut(f.Trace[1].Message, "which ")
				impl, _, _ = strings.Cut(impl, " ")
				got = append(got, fmt.Sprint(f.Confidence, " ", impl))
			}
			slices.Sort(got)
			if fmt.Sprint(got) != tt.want {
				t.Errorf("got %v, want %s", got, tt.want)
			}
		})
	}
}

// TestArrivalClaim: the trace names the claim that nobody heeds.
func TestArrivalClaim(t *testing.T) {
	unit := credits("pg.Store", func(e *fact.Effect) { e.Claim = at("pg.go", 10) })
	found := Link([]*fact.Unit{arriving(), unit}, Module{}).Findings
	if len(found) != 1 || found[0].Trace[1].Pos.Line != 10 {
		t.Errorf("got %+v, want one finding whose trace has the claim on line 10", found)
	}
}

// TestArrivalLook: a look guards what takes no token, and what is given one; it does not guard what could have been given
// one. A claim guards all of them.
func TestArrivalLook(t *testing.T) {
	for _, tt := range []struct {
		name    string
		look    bool
		unkeyed string
		guard   string // inside of the implementation
		want    int
	}{
		{name: "nothing before it", unkeyed: "ClientToken", want: 1},
		{name: "a look before what takes no token", look: true},
		{name: "a look before what was given none", look: true, unkeyed: "ClientToken", want: 1},
		{name: "a look, and a claim inside", look: true, unkeyed: "ClientToken", guard: "RowsAffected"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			from := arriving()
			if tt.look {
				from.Arrivals[0].Guard, from.Arrivals[0].Look = "Find", at("service.go", 7)
			}
			unit := credits("pg.Store", func(e *fact.Effect) { e.Unkeyed, e.Guard = tt.unkeyed, tt.guard })
			found := Link([]*fact.Unit{from, unit}, Module{}).Findings
			if len(found) != tt.want {
				t.Fatalf("%d findings, want %d: %+v", len(found), tt.want, found)
			}
			if tt.look && tt.want == 1 && found[0].Trace[1].Pos.Line != 7 {
				t.Errorf("the trace %+v lacks the look on line 7", found[0].Trace)
			}
		})
	}
}
