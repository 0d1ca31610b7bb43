package simulate

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// IsError reports whether values of t tell of a failure: an interface that is an error, or a pointer to
// a type that implements it.
func IsError(t types.Type) bool {
	t = types.Unalias(t)
	if types.Identical(t, errorType) {
		return true
	}
	switch u := t.(type) {
	case *types.Named:
		return types.IsInterface(u) && types.Implements(u, errorInterface)
	case *types.Pointer:
		return types.Implements(u, errorInterface)
	}
	return false
}

var (
	errorType      = types.Universe.Lookup("error").Type()
	errorInterface = errorType.Underlying().(*types.Interface)
)

// IsBool reports whether t is a kind of bool.
func IsBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// IsInt reports whether t is a kind of integer.
func IsInt(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// isErrorCell reports whether t is a pointer to an error: the address of a variable.
func isErrorCell(t types.Type) bool {
	p, ok := t.Underlying().(*types.Pointer)
	return ok && types.Identical(p.Elem(), errorType)
}

// constant is the value of a constant.
func constantValue(c *ssa.Const) fact.Value {
	if c.Value == nil {
		if _, ok := c.Type().Underlying().(*types.Basic); ok {
			return fact.Value{} // the zero of a type parameter, or an untyped nil
		}
		return fact.Value{Kind: fact.Nil}
	}
	switch c.Value.Kind() {
	case constant.Bool:
		return fact.Bool(constant.BoolVal(c.Value))
	case constant.Int:
		if n, ok := constant.Int64Val(c.Value); ok {
			return fact.Value{Kind: fact.Int, N: n}
		}
	case constant.String:
		return fact.Value{Kind: fact.Str, Text: constant.StringVal(c.Value)}
	}
	return fact.Value{}
}

// compare is the value of a comparison. Numbers decide only when one of them comes from a response:
// a counter that is compared with a constant must leave both ways open.
func compare(op token.Token, a, b fact.Value) fact.Value {
	number := func(v fact.Value) bool { return v.Kind == fact.Int || v.Kind == fact.Status }
	if number(a) && number(b) {
		if a.Kind != fact.Status && b.Kind != fact.Status {
			return fact.Value{}
		}
		if a.N == LostCode || b.N == LostCode {
			return compareLost(op, a.N, b.N)
		}
		return compareNumbers(op, a.N, b.N)
	}
	var equal bool
	switch {
	case a.Kind == fact.Str && b.Kind == fact.Str:
		equal = a.Text == b.Text
	case a.Kind == fact.Nil && b.Kind == fact.Nil:
		equal = true
	case a.Kind == fact.Nil && b.Kind == fact.NonNil, a.Kind == fact.NonNil && b.Kind == fact.Nil:
	case isTruth(a) && isTruth(b):
		equal = a.Kind == b.Kind
	case a.Kind == fact.NonNil && b.Kind == fact.NonNil:
		if !differ(a, b) && !differ(b, a) {
			return fact.Value{}
		}
	default:
		return fact.Value{}
	}
	switch op {
	case token.EQL:
		return fact.Bool(equal)
	case token.NEQ:
		return fact.Bool(!equal)
	}
	return fact.Value{}
}

// differ reports whether b is a sentinel, known by its single tag, that the error a cannot be.
func differ(a, b fact.Value) bool {
	tags := b.Tags()
	return len(tags) == 1 && !b.Open && !a.MayHold(tags[0])
}

// LostCode stands for the codes of RPC, which gRPC and connect number alike, after which nobody knows whether the call
// was processed.
const LostCode = -1

// compareLost compares such a code with another one: it is none of those by which a server says that it has done
// nothing, and it may be any other but OK.
func compareLost(op token.Token, a, b int64) fact.Value {
	switch max(a, b) { // the other one
	case 1, 2, 4, 13, 14: // canceled, unknown, deadline exceeded, internal, unavailable
		return fact.Value{}
	}
	switch op {
	case token.EQL:
		return fact.Value{Kind: fact.False}
	case token.NEQ:
		return fact.Value{Kind: fact.True}
	}
	return fact.Value{}
}

func isTruth(v fact.Value) bool { return v.Kind == fact.True || v.Kind == fact.False }

func compareNumbers(op token.Token, a, b int64) fact.Value {
	switch op {
	case token.EQL:
		return fact.Bool(a == b)
	case token.NEQ:
		return fact.Bool(a != b)
	case token.LSS:
		return fact.Bool(a < b)
	case token.LEQ:
		return fact.Bool(a <= b)
	case token.GTR:
		return fact.Bool(a > b)
	case token.GEQ:
		return fact.Bool(a >= b)
	case token.QUO: // 503/100 == 5
		if b != 0 {
			return fact.Value{Kind: fact.Status, N: a / b}
		}
	}
	return fact.Value{}
}

// TypeTag is the tag that an error of concrete type t adds to a chain.
func TypeTag(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Path() })
}
