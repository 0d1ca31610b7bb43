package link

import (
	"fmt"
	"slices"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

func stepped(from, to string) fact.Flow { return fact.Flow{From: fact.Station{Name: from}, To: to} }

// TestFunctions: which functions may come to a station.
func TestFunctions(t *testing.T) {
	steps := []fact.Flow{
		stepped("func m/mail.Send", "param 0 of m/app.New at app.go:1"),
		stepped("func m/log.Print", "param 0 of m/app.New at app.go:2"),
		stepped("param 0 of m/app.New", "field m/app.App.send"),
		stepped("func m/mail.Send", "param 0 of m/app.Same at app.go:3"),
		stepped("func m/log.Print", "param 0 of m/app.Same at app.go:4"),
		stepped("param 0 of m/app.Same", "result 0 of m/app.Same"),
		stepped("result 0 of m/app.Same at app.go:3", "var m/app.sender"),
		stepped("func m/fake.Send", "var m/app.pretended"),
		stepped("var m/app.turn", "var m/app.round"),
		stepped("var m/app.round", "var m/app.turn"),
		stepped("func m/app.Build$1", "var m/app.turn"),
		stepped("each field m/app.App.send", "param 0 of m/app.call at app.go:5"),
	}
	w := newWorld([]*fact.Unit{{Path: "m/app", Values: steps}}, Module{})
	for station, want := range map[string]string{
		"field m/app.App.send":               "[m/log.Print m/mail.Send]",
		"each field m/app.App.send":          "[m/log.Print m/mail.Send]",
		"param 0 of m/app.call":              "[m/log.Print m/mail.Send]",
		"result 0 of m/app.Same at app.go:4": "[m/log.Print]",
		"result 0 of m/app.Same":             "[m/log.Print m/mail.Send]",
		"var m/app.sender":                   "[m/mail.Send]",
		"var m/app.pretended":                "[]",
		"var m/app.turn":                     "[m/app.Build$1]",
		"func m/mail.Send":                   "[m/mail.Send]",
		"var m/app.unknown":                  "[]",
	} {
		var got []string
		for _, impl := range w.implementations(fact.FunctionCall(station)) {
			got = append(got, impl.fn)
		}
		slices.Sort(got)
		if fmt.Sprint(got) != want {
			t.Errorf("%s: got %v, want %s", station, got, want)
		}
	}
}

// TestCalledFunctions: what is said of an entry that calls functions which come from elsewhere.
func TestCalledFunctions(t *testing.T) {
	send := func(fn string) fact.Func {
		return fact.Func{Name: fn, Effects: []fact.Effect{{Kind: fact.Mail, Callee: "smtp.SendMail", Does: "send this mail", Func: fn, Pos: at(fn+".go", 3)}}}
	}
	table := fact.Each + "field m/service.S.handlers"
	for _, tt := range []struct {
		name, station string
		functions     int // that do harm
		harmless      bool
		want          string // how many of which confidence
	}{
		{"one", "field m/service.S.handler", 1, false, "map[medium:1]"},
		{"a few", "field m/service.S.handler", maxImplementations, false, "map[medium:4]"},
		{"one of two", "field m/service.S.handler", 1, true, "map[low:1]"},
		{"too many", "field m/service.S.handler", maxImplementations + 1, false, "map[]"},
		{"each of a table", table, 10, true, "map[medium:10]"},
		{"too large a table", table, maxTable + 1, false, "map[]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			u := arriving()
			u.Arrivals[0].Call = *fact.FunctionCall(tt.station)
			to, _ := fact.FunctionCall(tt.station).Station()
			for i := range tt.functions {
				f := send(fmt.Sprintf("m/mail.Send%d", i))
				u.Funcs = append(u.Funcs, f)
				u.Values = append(u.Values, stepped(fact.Function+f.Name, to))
			}
			if tt.harmless {
				u.Values = append(u.Values, stepped("func m/log.Print", to))
			}
			got := map[string]int{}
			for _, f := range Link([]*fact.Unit{u}, Module{}).Findings {
				got[f.Confidence.String()]++
			}
			if fmt.Sprint(got) != tt.want {
				t.Errorf("got %v, want %s", got, tt.want)
			}
		})
	}
}

// TestFingerprintOfCalledFunction: it does not change when the call from which a function comes is on another line.
func TestFingerprintOfCalledFunction(t *testing.T) {
	var prints []string
	for _, line := range []string{"app.go:7", "app.go:8"} {
		u := arriving()
		u.Arrivals[0].Call = *fact.FunctionCall("result 0 of m/app.New at " + line)
		u.Values = []fact.Flow{stepped("func m/mail.Send", "result 0 of m/app.New")}
		u.Funcs = []fact.Func{{Name: "m/mail.Send", Effects: []fact.Effect{{Kind: fact.Mail, Does: "send this mail", Pos: at("mail.go", 3)}}}}
		for _, f := range Link([]*fact.Unit{u}, Module{}).Findings {
			prints = append(prints, f.Fingerprint())
		}
	}
	if len(prints) != 2 || prints[0] != prints[1] {
		t.Errorf("got %v, want the same one twice", prints)
	}
}
