package knowledge_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// omission is a group of functions, types, fields and values that one could expect to have rows, and why they have
// none. A path alone stands for a library.
type omission struct {
	reason  string
	row     string   // which covers all of them, written as by [knowledge.Line.Symbol]
	shown   string   // a file of testdata that uses all of them, where code tells what they do
	symbols []string // sorted
}

// omissions are all of them.
func omissions() []omission {
	return slices.Concat(callsLeftOut[:], clientsLeftOut[:], entriesLeftOut[:])
}

var (
	methodSymbol = regexp.MustCompile(`^\(\*?(.+)\.(\w+)\)\.(\w+)$`)
	typeParams   = regexp.MustCompile(`\[[^\]]*\]`)
)

// parts are path, receiver and name of a symbol, the last two empty for a library. What is exported begins with an upper case
// letter, which no path ends with.
func parts(symbol string) (path, recv, name string) {
	symbol = typeParams.ReplaceAllString(symbol, "")
	if m := methodSymbol.FindStringSubmatch(symbol); m != nil {
		return m[1], m[2], m[3]
	}
	path = symbol
	var names []string
	for len(names) < 2 {
		dot := strings.LastIndexByte(path, '.')
		if dot < strings.LastIndexByte(path, '/') || dot < 0 || !unicode.IsUpper(rune(path[dot+1])) {
			break
		}
		names = append(names, path[dot+1:])
		path = path[:dot]
	}
	switch len(names) {
	case 1:
		return path, "", names[0]
	case 2:
		return path, names[1], names[0]
	}
	return path, "", ""
}

// TestParts: symbols are taken apart where they should.
func TestParts(t *testing.T) {
	for symbol, want := range map[string][3]string{
		"(*net/http.Client).Do":             {"net/http", "Client", "Do"},
		"(*example.com/q.Client[_]).Insert": {"example.com/q", "Client", "Insert"},
		"os.Remove":                         {"os", "", "Remove"},
		"gopkg.in/mail.v2.Send":             {"gopkg.in/mail.v2", "", "Send"},
		"github.com/nats-io/nats.go.Msg.ID": {"github.com/nats-io/nats.go", "Msg", "ID"},
		"example.com/library":               {"example.com/library", "", ""},
	} {
		path, recv, name := parts(symbol)
		if got := [3]string{path, recv, name}; got != want {
			t.Errorf("%s: %q", symbol, got)
		}
	}
}

// TestLeftOut: what is left out has a reason, and no row after all; a row that is said to cover it is there.
func TestLeftOut(t *testing.T) {
	rows := map[string]bool{}
	for _, l := range knowledge.All() {
		rows[l.Symbol()] = true
	}
	seen := map[string]bool{}
	for _, o := range omissions() {
		if o.reason == "" || len(o.symbols) == 0 || !slices.IsSorted(o.symbols) {
			t.Errorf("%q: no reason, no symbols, or not in order", o.reason)
		}
		if o.row != "" && !rows[o.row] {
			t.Errorf("%q: there is no row %s", o.reason, o.row)
		}
		for _, s := range o.symbols {
			if seen[s] {
				t.Errorf("%s is left out twice", s)
			}
			seen[s] = true
			path, recv, name := parts(s)
			row := path + "." + name
			if recv != "" {
				row = path + "." + recv + "." + name
			}
			_, acts := knowledge.ActOf(path, recv, name)
			_, registers := knowledge.EntriesOf(path).Register(recv, name)
			if rows[row] || acts || registers {
				t.Errorf("%s has a row", s)
			}
		}
	}
}

// TestLeftOutShown: what is said to be told by code is used by the code that shows it.
func TestLeftOutShown(t *testing.T) {
	for _, o := range omissions() {
		if o.shown == "" {
			continue
		}
		text, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", filepath.FromSlash(o.shown)))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, s := range o.symbols {
			if _, _, name := parts(s); !regexp.MustCompile(`\b` + name + `\b`).Match(text) {
				t.Errorf("%s does not use %s", o.shown, s)
			}
		}
	}
}
