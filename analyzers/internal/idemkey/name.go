package idemkey

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// top adds the name of what the operation is given, which at gives it: that of a part of it does not count.
func (b *bag) top(name string, row *knowledge.Key, v ssa.Value, at ssa.Instruction, p place) {
	if v == nil || p.level > 1 {
		return
	}
	o := b.nameOrigin(v)
	if row.Anew {
		if o.Empty() || at == nil {
			return
		}
		o = Origin{Sources: []Source{{At: at, Name: name, Pos: at.Pos()}}}
	}
	b.use(Use{Name: name, Origin: o, Weak: true, Names: true}, p)
}

// nameOrigin is the origin of a name. One that is kept is made anew only once: the next time it is read.
func (t *Tracer) nameOrigin(v ssa.Value) Origin {
	o := t.Origin(v)
	if len(o.Sources) > 0 && t.isKept(v) {
		return Origin{Other: true}
	}
	return o
}

// isKept reports whether a value that is made anew is put into the status of something, or is made only where none has
// been found.
func (t *Tracer) isKept(v ssa.Value) bool {
	defs := flow.Definitions(v)
	for _, d := range defs {
		if o := t.Origin(d); len(defs) > 1 && len(o.Sources) == 0 && !o.Empty() {
			return true
		}
		for _, a := range flow.Aliases(d) {
			if a.Referrers() == nil {
				continue
			}
			for _, ref := range *a.Referrers() {
				if st, ok := ref.(*ssa.Store); ok && st.Val == a && inStatus(st.Addr) {
					return true
				}
			}
		}
	}
	return false
}

// inStatus reports whether an address is that of a field of a status.
func inStatus(addr ssa.Value) bool {
	fa, ok := addr.(*ssa.FieldAddr)
	return ok && strings.HasSuffix(typeName(fa.X.Type()), "Status")
}
