package summary

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestMisplaced: a row that does not fit the function that it names is told with what is wrong.
func TestMisplaced(t *testing.T) {
	pass := testssa.Pass(t, `package p

type Client struct{}

func (*Client) Charge(order, key string) error { return nil }

type Wide struct{ *Client }

type Sender interface{ Send(who string) error }

type ID = int

func None() error { return nil }
func One(f func() error) error { return f() }
func Do(n int, name string, f func() error) error { return f() }
func Stop(err error) error { return err }

var Variable = One
`)
	index := func(i int) *int { return &i }
	op := func(f string, key int) settings.Settings {
		return settings.Settings{Operations: []settings.Operation{{Func: f, Kind: "mail", Key: index(key)}}}
	}
	repeater := func(f string, op, attempts int, stop string) settings.Settings {
		return settings.Settings{Repeaters: []settings.Repeater{{Func: f, Op: index(op), Attempts: index(attempts), Stop: stop}}}
	}
	safe := func(f string) settings.Settings { return settings.Settings{Safe: []string{f}} }
	for _, tt := range []struct {
		s    settings.Settings
		want string
	}{
		{op("example.com/p.(*Client).Charge", 1), ""},
		{op("example.com/p.Sender.Send", 0), ""},
		{repeater("example.com/p.Do", 2, 0, "example.com/p.Stop"), ""},
		{safe("example.com/p.One"), ""},
		{safe("example.com/q.One"), ""}, // another package
		{op("example.com/p.Client.Charge", 2), "settings: operations: example.com/p.(Client).Charge: key is 2, but its arguments are 0 to 1"},
		{op("example.com/p.One", 1), "settings: operations: example.com/p.One: key is 1, but its only argument is 0"},
		{op("example.com/p.None", 0), "settings: operations: example.com/p.None: key is 0, but it has no arguments"},
		{op("example.com/p.Two", 0), "settings: operations: example.com/p.Two: the package has no such function"},
		{op("example.com/p.Variable", 0), "settings: operations: example.com/p.Variable: the package has no such function"},
		{op("example.com/p.Server.Send", 0), "settings: operations: example.com/p.(Server).Send: the package has no type Server"},
		{op("example.com/p.Client.Refund", 0), "settings: operations: example.com/p.(Client).Refund: Client has no such method"},
		{op("example.com/p.ID.Refund", 0), "settings: operations: example.com/p.(ID).Refund: ID has no methods"},
		{op("example.com/p.Wide.Charge", 0), "settings: operations: example.com/p.(Wide).Charge: the method is promoted: name that of its own type, example.com/p.(Client).Charge"},
		{repeater("example.com/p.Doo", 2, 0, ""), "settings: repeaters: example.com/p.Doo: the package has no such function"},
		{repeater("example.com/p.Do", 3, 0, ""), "settings: repeaters: example.com/p.Do: op is 3, but its arguments are 0 to 2"},
		{repeater("example.com/p.Do", 1, 0, ""), "settings: repeaters: example.com/p.Do: op is 1, but that argument is no function"},
		{repeater("example.com/p.Do", 2, 3, ""), "settings: repeaters: example.com/p.Do: attempts is 3, but its arguments are 0 to 2"},
		{repeater("example.com/p.Do", 2, 1, ""), "settings: repeaters: example.com/p.Do: attempts is 1, but that argument is no integer"},
		{repeater("example.com/p.Do", 2, 0, "example.com/p.Stopp"), "settings: repeaters: stop: example.com/p.Stopp: the package has no such function"},
		{repeater("example.com/p.Do", 2, 0, "example.com/p.None"), "settings: repeaters: stop: example.com/p.None: it takes no error"},
		{safe("example.com/p.Two"), "settings: safe: example.com/p.Two: the package has no such function"},
	} {
		if got := misplaced(pass, tt.s.Added()); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}
