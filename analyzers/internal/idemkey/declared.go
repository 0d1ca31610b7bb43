package idemkey

import (
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
)

// OfParameters are the keys that callers may give to a function of which somebody says that a call of it is the
// operation: by the argument that its row names, parameters that are named like a key, and what may bring one.
func (t *Tracer) OfParameters(fn *ssa.Function, k effect.Callee) []Use {
	b := t.bag()
	params := fn.Params
	if fn.Signature.Recv() != nil {
		params = params[1:]
	}
	row := t.Added.Key(k.Path, k.Recv, k.Name)
	for i, p := range params {
		switch {
		case row != nil && int(row.Arg) == i, row == nil && isText(p.Type()) && t.Added.IsKeyName(p.Name()):
			b.use(Use{Name: p.Name(), Origin: t.Origin(p)}, place{})
		default:
			b.value(p, place{}.deeper())
		}
	}
	return b.uses
}
