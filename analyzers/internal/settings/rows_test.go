package settings

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

func TestSymbol(t *testing.T) {
	for _, tt := range []struct{ text, path, recv, name string }{
		{"example.com/pay.Charge", "example.com/pay", "", "Charge"},
		{"example.com/pay.(*Client).Charge", "example.com/pay", "Client", "Charge"},
		{"example.com/pay.(Client).Charge", "example.com/pay", "Client", "Charge"},
		{"example.com/pay.(*client).charge", "example.com/pay", "client", "charge"},
		{"(*example.com/pay.Client).Charge", "example.com/pay", "Client", "Charge"},
		{"(example.com/pay.Client).Charge", "example.com/pay", "Client", "Charge"},
		{"example.com/pay.Client.Charge", "example.com/pay", "Client", "Charge"},
		{"gopkg.in/yaml.v3.Marshal", "gopkg.in/yaml.v3", "", "Marshal"},
		{"gopkg.in/yaml.v3.(*Decoder).Decode", "gopkg.in/yaml.v3", "Decoder", "Decode"},
		{"gopkg.in/yaml.v3.Decoder.Decode", "gopkg.in/yaml.v3", "Decoder", "Decode"},
		{"net/http.Post", "net/http", "", "Post"},
		{"shop.Pay", "shop", "", "Pay"},
		{"shop.Client.Pay", "shop", "Client", "Pay"},
	} {
		s, err := parseSymbol(tt.text)
		if want := (symbol{tt.path, knowledge.Name{Recv: tt.recv, Name: tt.name}}); err != nil || s != want {
			t.Errorf("%s: got %+v, %v, want %+v", tt.text, s, err, want)
		}
		if again, err := parseSymbol(s.String()); err != nil || again != s {
			t.Errorf("%s: written as %s, which is %+v, %v", tt.text, s, again, err)
		}
	}
	for _, text := range []string{
		"", "Charge", "example.com/pay", "example.com/pay.", ".Charge", "example.com/pay.(*Client)", "example.com/pay.(*Client).", "(*Client).Charge",
		"example.com/pay.(**Client).Charge", "example.com/pay.*Client.Charge", "example.com/pay.Charge()", "example.com/pay.(*Client[T]).Charge",
		"example.com//pay.Charge", "/pay.Charge", "../pay.Charge", "example.com/pay.Charge again", "example.com/pay).Charge", "((a.B).C).D",
	} {
		if s, err := parseSymbol(text); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: got %+v, %v", text, s, err)
		}
	}
}

// TestLoadRows: whatever is wrong with a row is said with its line and the function that it names.
func TestLoadRows(t *testing.T) {
	const op = "operations:\n  - func: a.io/p.F\n    kind: mail\n"
	for _, tt := range []struct {
		name, text string
		want       string // of the error after the name of the file; "" for none
	}{
		{"all", op + "    does: write to him\n    key: 0\nrepeaters:\n  - func: a.io/p.R\n    op: 1\n    stop: a.io/p.S\n    attempts: 0\nkeys: [X-Key]\nsafe: [a.io/p.G]\n", ""},
		{"unknown field", op + "    keey: 1\n", `:4: unknown field "keey" (known: does, func, key, kind)`},
		{"unknown field of a repeater", "repeaters:\n  - func: a.io/p.R\n    opp: 1\n", `:3: unknown field "opp" (known: attempts, func, op, stop)`},
		{"no entry", "operations: [a.io/p.F]\n", `:1: want fields (does, func, key, kind), got "a.io/p.F"`},
		{"no symbol", "operations:\n  - kind: mail\n    func: Charge\n", `:3: operations: "Charge" is no function: the name after the package is missing (want `},
		{"no func", "operations:\n\n  - kind: mail\n", `:3: operations: "" is no function: it is empty (want `},
		{"unknown kind", "operations:\n  - func: a.io/p.F\n    kind: fax\n", `:3: operations: a.io/p.F: unknown kind "fax" (known: create, file, mail, payment, publish, rpc, sql, store)`},
		{"kind with a method", "operations:\n  - func: a.io/p.F\n    kind: http\n", `:3: operations: a.io/p.F: unknown kind "http" (known: `},
		{"kind of nobody", "operations:\n  - func: a.io/p.F\n    kind: hidden\n", `:3: operations: a.io/p.F: unknown kind "hidden" (known: `},
		{"no kind", "operations:\n  - func: a.io/p.F\n", `:2: operations: a.io/p.F: unknown kind "" (known: `},
		{"negative key", op + "    key: -1\n", `:4: operations: a.io/p.F: key: -1 is no index of an argument (want 0 or more)`},
		{"large key", op + "    key: 1000\n", `:4: operations: a.io/p.F: key: 1000 is no index of an argument`},
		{"text for a key", op + "    key: token\n", `:4: want a number, got "token"`},
		{"fraction for a key", op + "    key: 1.5\n", `:4: want a whole number, got 1.5`},
		{"two lines", op + "    does: \"a\\nb\"\n", `:4: operations: a.io/p.F: "a\nb" does not complete "may ... again"`},
		{"no op", "repeaters:\n  - func: a.io/p.R\n", `:2: repeaters: a.io/p.R: op is missing: the index of the function that it calls again`},
		{"negative op", "repeaters:\n  - func: a.io/p.R\n    op: -2\n", `:3: repeaters: a.io/p.R: op: -2 is no index of an argument`},
		{"attempts are the op", "repeaters:\n  - func: a.io/p.R\n    op: 1\n    attempts: 1\n", `:4: repeaters: a.io/p.R: attempts: argument 1 is the function already`},
		{"negative attempts", "repeaters:\n  - func: a.io/p.R\n    op: 1\n    attempts: -1\n", `:4: repeaters: a.io/p.R: attempts: -1 is no index of an argument`},
		{"bad stop", "repeaters:\n  - func: a.io/p.R\n    op: 1\n    stop: S\n", `:4: repeaters: a.io/p.R: stop: "S" is no function`},
		{"bad func of a repeater", "repeaters:\n  - func: R\n    op: 1\n", `:2: repeaters: "R" is no function`},
		{"bad safe", "safe:\n  - a.io/p.F\n  - F\n", `:3: safe: "F" is no function`},
		{"twice", op + "  - func: a.io/p.F\n    kind: sql\n", `:4: operations: a.io/p.F is named before, in operations`},
		{"twice in other words", "safe: [a.io/p.T.M,\n  (*a.io/p.T).M]\n", `:2: safe: (*a.io/p.T).M is named before, in safe`},
		{"safe and not", op + "safe: [a.io/p.F]\n", `:4: safe: a.io/p.F is named before, in operations`},
		{"repeated and repeats", op + "repeaters:\n  - op: 0\n    func: a.io/p.F\n", `:6: repeaters: a.io/p.F is named before, in operations`},
		{"empty key", "keys: [\"\"]\n", `:1: keys: a name is empty`},
		{"bad key", "keys:\n  - a\n  - X Key\n", `:3: keys: "X Key" is no name of a header, field or parameter`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), FileName)
			write(t, file, tt.text)
			s, err := Load(file, rules)
			switch {
			case tt.want == "" && err != nil:
				t.Fatal(err)
			case tt.want == "":
			case err == nil:
				t.Errorf("no error, got %+v", s)
			case !strings.HasPrefix(err.Error(), file+tt.want) || strings.Contains(err.Error(), "\n"):
				t.Errorf("got  %s\nwant %s", strings.TrimPrefix(err.Error(), file), tt.want)
			}
		})
	}
}

func at(i int) *int { return &i }

func TestAdded(t *testing.T) {
	if (&Settings{Unique: []string{"a.b"}}).Added() != nil {
		t.Error("there are rows without any")
	}
	s := &Settings{
		Operations: []Operation{
			{Func: "z.io/p.F", Kind: "mail", Does: "write to him"}, {Func: "z.io/p.(*C).B", Kind: "payment", Key: at(2)}, {Func: "a.io/p.F", Kind: "nosuch"},
		},
		Repeaters: []Repeater{
			{Func: "b.io/r.Do", Op: at(1), Stop: "c.io/s.Stop", Attempts: at(0)}, {Func: "b.io/r.Again", Op: at(0), Stop: "c.io/s.Stop"},
		},
		Keys: []string{"X-Our-Token", "dedupe_ref"},
		Safe: []string{"z.io/p.G", "z.io/p.A"},
	}
	a := s.Added()
	var paths []string
	for _, p := range a.Packages() {
		paths = append(paths, p.Path)
	}
	if want := []string{"b.io/r", "c.io/s", "z.io/p"}; !slices.Equal(paths, want) {
		t.Fatalf("got packages %q, want %q", paths, want)
	}
	z := a.Of("z.io/p")
	if w := z.Write("", "F"); w == nil || w.Kind != fact.Mail || w.Does != "write to him" || w.Grade != fact.Certain {
		t.Errorf("F: got %+v", w)
	}
	if w, k := z.Write("C", "B"), z.Key("C", "B"); w == nil || w.Does == "" || k == nil || k.Arg != 2 {
		t.Errorf("B: got %+v, %+v", w, k)
	}
	if !z.IsSafe("", "A") || !z.IsSafe("", "G") || z.IsSafe("", "F") || a.Of("a.io/p").IsSafe("", "F") {
		t.Error("others are safe than were said to be")
	}
	do, again := a.Repeater("b.io/r", "", "Do"), a.Repeater("b.io/r", "", "Again")
	if do == nil || do.Op != 1 || do.Stop == "" || len(do.Limit) != 1 || do.Limit[0].Arg != 0 || again == nil || again.Op != 0 || len(again.Limit) != 0 {
		t.Errorf("got %+v, %+v", do, again)
	}
	if tag := a.Mark("c.io/s", "", "Stop"); tag != do.Stop || tag != again.Stop {
		t.Errorf("errors are marked by %q", tag)
	}
	for name, want := range map[string]bool{"x-our-token": true, "XOurToken": true, "WithDedupeRef": true, "DedupeRef": true, "Ref": false, "Token": false, "IdempotencyKey": true} {
		if a.IsKeyName(name) != want {
			t.Errorf("IsKeyName(%s): got %v", name, !want)
		}
	}
	if !a.IsKeyHeader("X-OUR-TOKEN") || a.IsKeyHeader("X-Token") {
		t.Error("headers are told by other names")
	}
}
