package region

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// The failure of a request that is simulated is one after which nobody knows whether it was processed. A
// connection that was refused is none: nothing was sent. So tests for that do not hold, and what repeats
// only when they do repeats nothing that took effect.

// isRefusal reports whether target, as given to errors.Is, is an error number that says that no connection
// was made.
func isRefusal(target ssa.Value) bool {
	c, ok := flow.Concrete(target).(*ssa.Const)
	if !ok || c.Value == nil || !isNamed(c.Type(), "syscall", "Errno") {
		return false
	}
	scope := types.Unalias(c.Type()).(*types.Named).Obj().Pkg().Scope()
	for _, name := range [...]string{"ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN", "ENETDOWN"} {
		if k, ok := scope.Lookup(name).(*types.Const); ok && constant.Compare(constant.ToInt(k.Val()), token.EQL, constant.ToInt(c.Value)) {
			return true
		}
	}
	return false
}

// Load is the operation of a *net.OpError: one that failed after the connection was made.
func (o *oracle) Load(fa *ssa.FieldAddr) fact.Value {
	if flow.Field(fa) == "Op" && isNamed(fa.X.Type(), "net", "OpError") {
		return fact.Value{Kind: fact.Str, Text: "read"}
	}
	return fact.Value{}
}
