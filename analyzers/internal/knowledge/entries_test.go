package knowledge

import (
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	goPackages "golang.org/x/tools/go/packages"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testdecl"
)

// TestEntriesSorted: the tables are searched by bisection.
func TestEntriesSorted(t *testing.T) {
	for i, e := range entries {
		if i > 0 && entries[i-1].Path >= e.Path {
			t.Errorf("%s stands before %s", entries[i-1].Path, e.Path)
		}
		sorted(t, e.Path, "registers", e.Registers)
		sorted(t, e.Path, "holds", e.Holds)
		sorted(t, e.Path, "details", e.Details)
		sorted(t, e.Path, "uses", e.Uses)
		sorted(t, e.Path, "receives", e.Receives)
		sorted(t, e.Path, "settles", e.Settles)
		sorted(t, e.Path, "stops", e.Stops)
		sorted(t, e.Path, "offs", e.Offs)
		sorted(t, e.Path, "verifies", e.Verifies)
		sorted(t, e.Path, "next", e.Next)
		ordered := slices.IsSortedFunc(e.Routers, func(a, b Router) int { return strings.Compare(a.Recv, b.Recv) }) &&
			slices.IsSortedFunc(e.Messages, func(a, b Message) int { return strings.Compare(a.Type, b.Type) })
		if !ordered {
			t.Errorf("%s: routers or messages are not sorted", e.Path)
		}
	}
}

// TestRPC: services whose specification has them called again, and all others.
func TestRPC(t *testing.T) {
	iface := func(path, name string) *types.TypeName {
		return types.NewTypeName(0, types.NewPackage(path, "p"), name, nil)
	}
	const csi = "github.com/container-storage-interface/spec/lib/go/csi"
	if c := RPC(iface(csi, "ControllerServer")); c.When != fact.IfFailed {
		t.Errorf("the controller of CSI: %+v, want one that is called again if it failed", c)
	}
	for _, tn := range []*types.TypeName{iface(csi, "IdentityServer"), iface("example.com/csi", "ControllerServer")} {
		if c := RPC(tn); c.When != fact.IfSent {
			t.Errorf("%v: %+v, want one that is called again if a client does", tn, c)
		}
	}
}

// TestEntriesOf: other editions of a module have the rows of the one that was read.
func TestEntriesOf(t *testing.T) {
	for path, want := range map[string]string{
		"net/http":                                "net/http",
		"github.com/go-chi/chi":                   "github.com/go-chi/chi/v5",
		"github.com/go-chi/chi/v5":                "github.com/go-chi/chi/v5",
		"github.com/stripe/stripe-go/v79":         "github.com/stripe/stripe-go/v82",
		"github.com/stripe/stripe-go/v82/webhook": "github.com/stripe/stripe-go/v82/webhook",
		"github.com/stripe/stripe-go/v79/webhook": "github.com/stripe/stripe-go/v82/webhook",
		"github.com/stripe/stripe-go/vault":       "",
		"github.com/google/go-github/v55/github":  "github.com/google/go-github/v74/github",
		"github.com/go-redis/redis/v8":            "github.com/redis/go-redis/v9",
		"github.com/streadway/amqp":               "github.com/rabbitmq/amqp091-go",
		"github.com/streadway/amqpext":            "",
	} {
		got := ""
		if e := EntriesOf(path); e != nil {
			got = e.Path
		}
		if got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// TestRouterRegisters: the functions of a router are spelled as its row says.
func TestRouterRegisters(t *testing.T) {
	for _, tt := range []struct{ path, recv, name, method string }{
		{"github.com/gin-gonic/gin", "RouterGroup", "POST", "POST"},
		{"github.com/gin-gonic/gin", "RouterGroup", "Post", ""},
		{"github.com/gin-gonic/gin", "Engine", "POST", ""},
		{"github.com/go-chi/chi/v5", "Mux", "Delete", "DELETE"},
		{"github.com/go-chi/chi/v5", "Mux", "DELETE", ""},
		{"github.com/danielgtaylor/huma/v2", "", "Patch", "PATCH"},
		{"example.com/none", "", "Post", ""},
	} {
		if r, ok := EntriesOf(tt.path).Register(tt.recv, tt.name); ok != (tt.method != "") || r.Method != tt.method {
			t.Errorf("%s: %s.%s: %q, want %q", tt.path, tt.recv, tt.name, r.Method, tt.method)
		}
	}
}

// TestEntryRows resolves every row in the pinned version of its module: a row that names nothing would be
// silent for ever.
func TestEntryRows(t *testing.T) {
	if testing.Short() {
		t.Skip("loads packages")
	}
	var paths []string
	for _, e := range entries {
		if e.Path != cgoEntry {
			paths = append(paths, e.Path)
		}
	}
	resolveEntries(t, testdecl.Load(t, filepath.Join("..", "..", "..", "testdata", "handlers"), paths...))
}

// cgoEntry is a package that is there with cgo only; its rows are resolved by the long tests.
const cgoEntry = "github.com/confluentinc/confluent-kafka-go/v2/kafka"

func resolveEntries(t *testing.T, pkgs []*goPackages.Package) {
	for _, pkg := range pkgs {
		e := EntriesOf(pkg.PkgPath)
		if m := pkg.Module; e.Module != "std" && (m == nil || m.Path != e.Module || m.Version != e.Version) {
			t.Errorf("%s: read in %s@%s, which is not what testdata requires", e.Path, e.Module, e.Version)
		}
		c := entryChecker{&checker{T: t, pkg: pkg.Types, at: e.Path}, e}
		c.registers()
		c.uses()
		c.messages()
	}
}

// entryChecker holds the rows of one package against the package.
type entryChecker struct {
	*checker
	row *Entries
}

func (c *entryChecker) registers() {
	for _, r := range c.row.Routers {
		n := Name{r.Recv, "POST"}
		if r.Title {
			n.Name = "Post"
		}
		if sig := c.function(n); sig != nil {
			c.text(sig, n, r.Path)
			c.handler(sig, n, r.Handler, r.Chain, "ServeHTTP")
		}
	}
	for _, r := range c.row.Registers {
		sig := c.function(r.Name)
		if sig == nil {
			continue
		}
		c.want((r.Kind == 0) == (r.Contract == nil), r.Name, "has a kind without a contract, or the other way around")
		c.want(r.Handler != None || r.Struct != None, r.Name, "registers nothing")
		c.want(r.Struct == None || c.argument(sig, r.Struct) != nil, r.Name, "has no struct where the row says")
		c.want(r.From == None || c.argument(sig, r.From) != nil, r.Name, "has no method where the row says")
		if r.Handler != None {
			c.handler(sig, r.Name, r.Handler, r.Chain, r.Calls)
		}
		if r.Path != None {
			t := c.argument(sig, r.Path)
			c.want(t != nil && isText(t), r.Name, "has no path where the row says")
		}
	}
	for _, r := range c.row.Receives {
		if sig := c.function(r.Name); sig != nil {
			c.want(r.Kind != 0 && r.Contract != nil, r.Name, "has no kind or contract")
			c.flag(sig, r.Name, r.Auto)
		}
	}
}

// handler: the place takes a function, a list of them, anything, or an interface with the method that is called.
func (c *entryChecker) handler(sig *types.Signature, n Name, a Arg, chain Chain, calls string) {
	c.Helper()
	t := c.argument(sig, a)
	if t == nil {
		c.want(false, n, "has no handler where the row says")
		return
	}
	if chain == ChainLast {
		s, ok := t.Underlying().(*types.Slice)
		c.want(ok && sig.Variadic(), n, "has no list of handlers where the row says")
		if !ok {
			return
		}
		t = s.Elem()
	} else if chain != ChainNone {
		c.want(sig.Variadic() && int(a) == sig.Params().Len()-2, n, "has no list after its handler")
	}
	_, isFunc := t.Underlying().(*types.Signature)
	_, isAny := t.(*types.TypeParam)
	if isFunc || isAny || calls == "*" {
		return
	}
	if i, ok := t.Underlying().(*types.Interface); ok && i.Empty() {
		return
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, c.pkg, calls)
	_, ok := m.(*types.Func)
	c.want(ok, n, "takes a handler without the method "+calls)
}

// flag: the place takes a bool.
func (c *entryChecker) flag(sig *types.Signature, n Name, a Arg) {
	c.Helper()
	if a == None {
		return
	}
	t := c.argument(sig, a)
	if t == nil || !types.Identical(t.Underlying(), types.Typ[types.Bool]) {
		c.want(false, n, "has no bool where the row says")
	}
}

func (c *entryChecker) uses() {
	for _, r := range c.row.Uses {
		if sig := c.function(r.Name); sig != nil {
			c.want(r.Does != 0, r.Name, "covers nothing")
			c.want(r.Middleware == None || c.argument(sig, r.Middleware) != nil, r.Name, "has no middleware where the row says")
			c.text(sig, r.Name, r.Path)
			c.want(r.Calls == None || c.argument(sig, r.Calls) != nil, r.Name, "has no function where the row says")
		}
	}
	for _, r := range c.row.Holds {
		tn, _ := c.pkg.Scope().Lookup(r.Recv).(*types.TypeName)
		var field types.Object
		if tn != nil {
			field, _, _ = types.LookupFieldOrMethod(tn.Type(), true, c.pkg, r.Name.Name)
		}
		_, ok := field.(*types.Var)
		c.want(ok && r.Kind != 0 && r.Contract != nil, r.Name, "is no field, or has no kind or contract")
	}
	for _, r := range c.row.Details {
		if sig := c.function(r.Name); sig != nil {
			c.want(c.argument(sig, r.Methods) != nil || c.argument(sig, r.Path) != nil, r.Name, "says nothing")
		}
	}
	for _, r := range c.row.Settles {
		if sig := c.function(r.Name); sig != nil {
			c.flag(sig, r.Name, r.Requeue)
		}
	}
	for _, r := range c.row.Verifies {
		c.want(r.Contract != nil, r.Name, "has no contract")
		c.function(r.Name)
	}
	for _, n := range c.row.Next {
		c.function(n)
	}
	for _, n := range slices.Concat(c.row.Stops, c.row.Offs) {
		c.want(c.pkg.Scope().Lookup(n.Name) != nil, n, "does not exist")
	}
}

func (c *entryChecker) messages() {
	for _, r := range c.row.Messages {
		n := Name{"", r.Type}
		_, ok := c.pkg.Scope().Lookup(r.Type).(*types.TypeName)
		c.want(ok, n, "is no type")
		c.want(r.Kind != 0 && r.Contract != nil, n, "has no kind or contract")
	}
}

// TestContracts: each contract says what a finding has to say.
func TestContracts(t *testing.T) {
	check := func(at string, c *Contract) {
		if c != nil && (c.By == "" || c.Often == "" || c.When != fact.NotAgain && c.Stop == "") {
			t.Errorf("%s: a contract that does not say by whom, how often, or what stops it: %+v", at, *c)
		}
	}
	for _, e := range entries {
		for _, r := range e.Registers {
			check(e.Path, r.Contract)
		}
		for _, r := range e.Receives {
			check(e.Path, r.Contract)
		}
		for _, r := range e.Messages {
			check(e.Path, r.Contract)
		}
		for _, r := range e.Verifies {
			check(e.Path, r.Contract)
		}
	}
}
