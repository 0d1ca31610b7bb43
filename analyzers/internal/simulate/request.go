package simulate

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// methodMark precedes the method in the text of a request's value.
const methodMark = "method="

// RequestWith is a request whose method is known.
func RequestWith(method string) fact.Value {
	return fact.Value{Kind: fact.NonNil, Text: methodMark + method}
}

// methodOf is what the field of a request holds whose method is known: the method, or the request inside.
func methodOf(base fact.Value, fa *ssa.FieldAddr) fact.Value {
	method, ok := strings.CutPrefix(base.Text, methodMark)
	if !ok || base.Kind != fact.NonNil {
		return fact.Value{}
	}
	switch fieldName(fa) {
	case "Method":
		return fact.Value{Kind: fact.Str, Text: method}
	case "Request":
		return base
	}
	return fact.Value{}
}

// Argument is what is known of v when it is handed to a callee: of a pointer to a struct also the method
// that is stored in it.
func (r *Run) Argument(e *Env, v ssa.Value) fact.Value {
	val := r.Value(e, v)
	p, ok := v.Type().Underlying().(*types.Pointer)
	if !ok || val.Kind == fact.Nil || val.Text != "" {
		return val
	}
	st, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return val
	}
	for i := range st.NumFields() {
		if st.Field(i).Name() != "Method" {
			continue
		}
		if id, ok := e.g.cells[place{outer: e.g.cell(v), field: i}]; ok {
			if m, ok := e.get(id); ok && m.Kind == fact.Str {
				return RequestWith(m.Text)
			}
		}
	}
	return val
}
