package knowledge

import (
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// sorted reports rows that bisection would not find, and rows that stand twice.
func sorted[T row](t *testing.T, path, what string, rows []T) {
	t.Helper()
	for i := 1; i < len(rows); i++ {
		if a, b := rows[i-1].name(), rows[i].name(); compare(a, b) >= 0 {
			t.Errorf("%s: %s: %v stands before %v", path, what, a, b)
		}
	}
}

// TestSorted: the tables are searched by bisection.
func TestSorted(t *testing.T) {
	if !slices.IsSortedFunc(packages[:], func(a, b *Package) int { return strings.Compare(a.Path, b.Path) }) {
		t.Error("packages are not sorted by their paths")
	}
	for i, p := range packages {
		if i > 0 && packages[i-1].Path == p.Path {
			t.Errorf("%s stands twice", p.Path)
		}
		sorted(t, p.Path, "operations", p.Operations)
		sorted(t, p.Path, "statements", p.Statements)
		sorted(t, p.Path, "parts", p.Parts)
		sorted(t, p.Path, "writes", p.Writes)
		sorted(t, p.Path, "keys", p.Keys)
		sorted(t, p.Path, "requests", p.Requests)
		sorted(t, p.Path, "repeaters", p.Repeaters)
		sorted(t, p.Path, "marks", p.Marks)
		sorted(t, p.Path, "asks", p.Asks)
		sorted(t, p.Path, "options", p.Options)
		sorted(t, p.Path, "setters", p.Setters)
		sorted(t, p.Path, "loops", p.Loops)
		sorted(t, p.Path, "fresh", p.Fresh)
		sorted(t, p.Path, "noreturn", p.NoReturn)
		for i := 1; i < len(p.Clients); i++ {
			if p.Clients[i-1].Name >= p.Clients[i].Name {
				t.Errorf("%s: clients: %s stands before %s", p.Path, p.Clients[i-1].Name, p.Clients[i].Name)
			}
		}
	}
	if !slices.IsSorted(keyHeaders[:]) || len(slices.Compact(slices.Clone(keyHeaders[:]))) != len(keyHeaders) {
		t.Error("key headers are not sorted, or stand twice")
	}
}

// rows checks all that is said of a package.
func (c *checker) rows() {
	p := c.row
	for _, r := range p.Operations {
		c.operation(&r)
	}
	for _, r := range p.Statements {
		c.statement(&r)
	}
	for _, r := range p.Parts {
		c.part(&r)
	}
	for _, r := range p.Writes {
		c.function(r.Name)
		c.want(r.Kind != 0 && r.Kind != fact.HTTP && r.Does != "", r.Name, "has no kind, or nothing that it does")
	}
	for _, r := range p.Keys {
		c.key(&r)
	}
	for _, r := range p.Requests {
		c.request(&r)
	}
	for _, r := range p.Repeaters {
		c.repeater(&r)
	}
	for _, r := range p.Marks {
		if sig := c.function(r.Name); sig != nil {
			arg := c.argument(sig, 0)
			c.want(isError(arg) || arg != nil && isText(arg), r.Name, "marks no error")
		}
		c.errorType(r.Name, r.Tag)
	}
	for _, r := range p.Asks {
		if sig := c.function(r.Name); sig != nil {
			c.want(isError(c.argument(sig, 0)) && p.MarkOf(r.Tag) != "", r.Name, "asks no error for a mark")
		}
	}
	for _, r := range p.Clients {
		_, ok := c.pkg.Scope().Lookup(r.Name).(*types.TypeName)
		c.want(ok && r.After != 0 && r.By != "" && r.Attempts != "", Name{"", r.Name}, "is no client")
	}
	for _, r := range p.Options {
		c.option(&r)
	}
	for _, r := range p.Setters {
		c.setter(&r)
	}
	for _, n := range slices.Concat(p.Fresh, p.NoReturn, p.Loops) {
		c.function(n)
	}
}

func (c *checker) operation(r *Operation) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	c.want(r.Kind != 0, r.Name, "has no kind")
	c.want(r.Kind != fact.HTTP || r.Method != "" || r.From != None, r.Name, "has a method from nowhere")
	c.carries(sig, r.Name, r.From)
	c.text(sig, r.Name, r.URL)
	if r.Client != None {
		c.want(c.argument(sig, r.Client) != nil, r.Name, "has no client")
	}
}

func (c *checker) key(r *Key) {
	if !r.Field {
		if sig := c.function(r.Name); sig != nil {
			c.want(c.argument(sig, r.Arg) != nil, r.Name, "has no key where the row says")
		}
		return
	}
	tn, ok := c.pkg.Scope().Lookup(r.Recv).(*types.TypeName)
	if !ok {
		c.want(false, r.Name, "is a field of a type that does not exist")
		return
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, c.pkg, r.Name.Name)
	_, ok = obj.(*types.Var)
	c.want(ok, r.Name, "is no field of its type")
}

func (c *checker) request(r *Request) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	c.want(r.Method != "" || r.From != None || r.Sets && r.URL != None, r.Name, "has a method from nowhere")
	c.want(r.Sets && sig.Recv() != nil || !r.Sets && c.isRequest(sig.Results().At(0).Type()), r.Name, "makes no request")
	c.carries(sig, r.Name, r.From)
	c.text(sig, r.Name, r.URL)
}

// TestDirect: what is found on an error itself alone is what some function marks errors by.
func TestDirect(t *testing.T) {
	for _, tag := range directTags {
		path := strings.TrimPrefix(tag, "*")
		if Of(path[:strings.LastIndexByte(path, '.')]).MarkOf(tag) == "" {
			t.Errorf("nothing marks errors by %s", tag)
		}
	}
	if IsDirect(backoffV4Stop) {
		t.Error("backoff v4 looks into errors")
	}
}
