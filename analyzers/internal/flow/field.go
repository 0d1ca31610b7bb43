package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Field names the field at an address.
func Field(fa *ssa.FieldAddr) string { return FieldVar(fa).Name() }

// FieldVar is the declaration of the field at an address, in the instance of a generic struct that has it.
func FieldVar(fa *ssa.FieldAddr) *types.Var {
	return structOf(fa.X.Type().Underlying().(*types.Pointer).Elem()).Field(fa.Field)
}

// ValueVar is the declaration of a field of a struct that is no variable.
func ValueVar(f *ssa.Field) *types.Var { return structOf(f.X.Type()).Field(f.Field) }

// structOf is the struct that t is, or that all types are of which a type parameter may be: a literal of it can be made.
func structOf(t types.Type) *types.Struct {
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return u
	case *types.Interface:
		for e := range u.EmbeddedTypes() {
			if union, ok := e.(*types.Union); ok {
				e = union.Term(0).Type()
			}
			if s := structOf(e); s != nil {
				return s
			}
		}
	}
	return nil
}
