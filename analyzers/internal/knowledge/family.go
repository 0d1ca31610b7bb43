package knowledge

import (
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Family is what is known of packages that are generated alike, of which there are too many for a row each:
// their methods tell by their names what they do.
type Family struct {
	// Prefix begins their import paths.
	Prefix string

	// Recv ends the names of the types whose methods count: "Client".
	Recv string

	Kind  fact.Kind
	Grade fact.Grade

	Module  string // one of those that provide them
	Version string // that was read
	Doc     string // where to read on
}

// families are sorted by prefix; none begins another one.
var families = [...]Family{
	{
		Prefix: "github.com/digitalocean/godo", Recv: "Service", Kind: fact.Create,
		Module: "github.com/digitalocean/godo", Version: "v1.165.1", Doc: "https://pkg.go.dev/github.com/digitalocean/godo",
	},
}

// FamilyOf is the family that a package belongs to, nil if it belongs to none.
func FamilyOf(path string) *Family {
	for i := range families {
		if f := &families[i]; strings.HasPrefix(path, f.Prefix) && (len(path) == len(f.Prefix) || path[len(f.Prefix)] == '/' || strings.HasSuffix(f.Prefix, "/")) {
			return f
		}
	}
	return nil
}

// Creates reports whether a method of that name, of a type whose name ends in the family's Recv, makes or
// sends something.
func (f *Family) Creates(recv, name string) bool {
	return f != nil && strings.HasSuffix(recv, f.Recv) && Creates(name)
}
