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
// that has the same. Those that are unique together are one key. A row that comes from another package, or from
// somewhere else, has the same as far as is known, but for its id, which the database may make.
func (t *Tracer) OnModel(row ssa.Value) []Use {
	if load, ok := row.(*ssa.UnOp); ok && load.Op == token.MUL {
		if _, isVariable := load.X.(*ssa.Alloc); isVariable {
			row = load.X
		}
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
		for _, field := range group {
			o.merge(t.fieldOfRow(row, field, 0))
		}
		if _, isConst := o.Constant(); !isConst && !o.Empty() {
			uses = append(uses, Use{Name: strings.Join(group, ", "), Weak: true, Origin: o})
		}
	}
	return uses
}

// maxMakers bounds the functions, one called by the other, that are looked into for what makes a row.
const maxMakers = 2

// fieldOfRow is the origin of a field of a row.
func (t *Tracer) fieldOfRow(row ssa.Value, field string, depth int) Origin {
	var o Origin
	for _, d := range flow.Definitions(row) {
		if makes := madeBy(d); makes != nil && depth < maxMakers {
			o.merge(t.madeField(makes, field, depth))
			continue
		}
		w := t.newWalker()
		if known := w.field(d, field, 0); !known || w.o.Empty() && isDecoded(d) {
			w.o.Other = w.o.Other || !strings.EqualFold(field, "id")
		}
		o.merge(w.o)
	}
	return o
}

// madeBy is the call of a function of this package that makes a row, nil if it is something else.
func madeBy(row ssa.Value) *ssa.Call {
	if x, ok := row.(*ssa.Extract); ok && x.Index == 0 {
		row = x.Tuple
	}
	call, ok := row.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().Blocks == nil {
		return nil
	}
	return call
}

// madeField is the origin of a field of what a function of this package gives: what is made anew in there is so
// with each call, anything else its caller has given it.
func (t *Tracer) madeField(call *ssa.Call, field string, depth int) Origin {
	var o Origin
	for _, b := range call.Call.StaticCallee().Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) == 0 {
			continue
		}
		inner := t.fieldOfRow(flow.Returned(ret, 0), field, depth+1)
		for _, s := range inner.Sources {
			o.Sources = append(o.Sources, Source{At: call, Name: s.Name, Pos: s.Pos, Position: s.Position})
		}
		o.Other = o.Other || len(inner.Refs) > 0 || inner.Other
	}
	return o
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
