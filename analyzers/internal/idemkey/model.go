package idemkey

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// OnModel are the values of the fields of a row that the tags of its type keep unique: the database refuses a second row
// that has the same. Those that are unique together are one key. Of a row that comes from a call nothing is said.
func (t *Tracer) OnModel(row ssa.Value) []Use {
	if load, ok := row.(*ssa.UnOp); ok && load.Op == token.MUL {
		row = load.X
	}
	n := named(row.Type())
	if n == nil {
		return nil
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var uses []Use
	for _, group := range knowledge.UniqueFields(st) {
		var o Origin
		known := true
		for _, field := range group {
			w := t.newWalker()
			known = known && w.field(row, field, 0)
			if w.o.Empty() && isDecoded(row) {
				w.o.Other = true // what the message says
			}
			o.merge(w.o)
		}
		if _, isConst := o.Constant(); known && !isConst && !o.Empty() {
			uses = append(uses, Use{Name: strings.Join(group, ", "), Weak: true, Origin: o})
		}
	}
	return uses
}

// isDecoded reports whether a variable is filled from a message.
func isDecoded(row ssa.Value) bool {
	for _, a := range flow.Aliases(row) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			if call, ok := ref.(*ssa.Call); ok && decodes(effect.NameOf(&call.Call).Name) {
				return true
			}
		}
	}
	return false
}

// decodes reports whether a function of that name fills what it is given from a text.
func decodes(name string) bool {
	for _, word := range [...]string{"Bind", "Decode", "Parse", "Unmarshal"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
