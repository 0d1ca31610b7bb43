package simulate

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// asksForCode reports whether a comparison asks for a digit at the beginning of the text of an error: protocols of
// lines, as SMTP, put the code of an answer there. After a failure that left nobody an answer there is none.
func (r *Run) asksForCode(e *Env, x *ssa.BinOp) bool {
	if x.Op != token.EQL && x.Op != token.NEQ {
		return false
	}
	var text, at ssa.Value
	switch c := x.X.(type) {
	case *ssa.Index:
		text, at = c.X, c.Index
	case *ssa.Lookup:
		text, at = c.X, c.Index
	default:
		return false
	}
	if n, ok := intOf(at); !ok || n != 0 {
		return false
	}
	if n, ok := intOf(x.Y); !ok || n < '0' || n > '9' {
		return false
	}
	call, ok := text.(*ssa.Call)
	return ok && call.Call.IsInvoke() && call.Call.Method.Name() == "Error" && r.Value(e, call).Kind == fact.NonNil
}

// intOf is a constant that is an integer.
func intOf(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(c.Value)
}
