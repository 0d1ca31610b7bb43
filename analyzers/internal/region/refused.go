package region

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// The failure of a request that is simulated is one after which nobody knows whether it was processed. A
// connection that was refused is none: nothing was sent. So tests for that do not hold, and what repeats
// only when they do repeats nothing that took effect.

// isRefusal reports whether target, as given to errors.Is, is an error number that says that no connection
// was made, or the error by which a driver of databases says that nothing was sent.
func isRefusal(target ssa.Value) bool {
	if load, ok := target.(*ssa.UnOp); ok {
		g, ok := load.X.(*ssa.Global)
		return ok && g.Name() == "ErrBadConn" && g.Pkg.Pkg.Path() == "database/sql/driver"
	}
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

// Load is the operation of a *net.OpError: one that failed after the connection was made. A database says that, too, by
// the code of its error; another code means that it refused the statement.
func (o *oracle) Load(fa *ssa.FieldAddr) fact.Value {
	switch field := flow.Field(fa); {
	case field == "Op" && isNamed(fa.X.Type(), "net", "OpError"):
		return fact.Value{Kind: fact.Str, Text: "read"}
	case field == "Code" && isOneOf(fa.X.Type(), pgErrors[:]):
		return fact.Value{Kind: fact.Str, Text: "08006"} // connection_failure
	case field == "Number" && isNamed(fa.X.Type(), "github.com/go-sql-driver/mysql", "MySQLError"):
		return fact.Value{Kind: fact.Status, N: 2013} // lost connection during query
	}
	return fact.Value{}
}

// pgErrors are the errors of PostgreSQL's drivers.
var pgErrors = [...]struct{ path, name string }{
	{"github.com/jackc/pgconn", "PgError"}, {"github.com/jackc/pgx/v5/pgconn", "PgError"}, {"github.com/lib/pq", "Error"},
}

func isOneOf(t types.Type, names []struct{ path, name string }) bool {
	return slices.ContainsFunc(names, func(n struct{ path, name string }) bool { return isNamed(t, n.path, n.name) })
}

// rollbacks are words in the texts and names by which databases say that they have rolled a transaction back, since it was
// in the way of another one.
var rollbacks = [...]string{
	"40001", "40p01", "database is locked", "database table is locked", "deadlock", "lock wait timeout", "serialization", "serialize", "sqlite_busy",
	"transienttransactionerror", "write conflict", "writeconflict",
}

// throttles are words in the texts of errors by which servers say that they have done nothing, since too much was asked of
// them.
var throttles = [...]string{"rate limit", "ratelimit", "throttl", "too many requests", "try again"}

// isThrottle reports whether a call asks for such a word in the text of an error.
func isThrottle(c *ssa.CallCommon, path string) bool {
	if path != "strings" || len(c.Args) != 2 || !simulate.IsBool(firstOf(c.Signature().Results())) || !isErrorText(c.Args[0], 0) {
		return false
	}
	text, ok := flow.String(c.Args[1])
	return ok && hasAny(text, throttles[:]...)
}

// isErrorText reports whether v is the text of an error, as it is or in other letters.
func isErrorText(v ssa.Value, depth int) bool {
	call, ok := v.(*ssa.Call)
	if !ok || depth > 2 {
		return false
	}
	if path, _, name := Callee(&call.Call); path == "strings" && (name == "ToLower" || name == "ToUpper" || name == "TrimSpace") {
		return isErrorText(call.Call.Args[0], depth+1)
	}
	return call.Call.IsInvoke() && call.Call.Method.Name() == "Error" && simulate.IsError(call.Call.Value.Type())
}

func firstOf(results *types.Tuple) types.Type {
	if results.Len() == 0 {
		return types.Typ[types.Invalid]
	}
	return results.At(0).Type()
}

// isRollback reports whether a call asks whether a transaction was rolled back: for a part of an error's text, or for a
// label of an error.
func isRollback(c *ssa.CallCommon, path, name string) bool {
	if path != "strings" && name != "HasErrorLabel" || len(c.Args) == 0 {
		return false
	}
	if results := c.Signature().Results(); results.Len() != 1 || !simulate.IsBool(results.At(0).Type()) {
		return false
	}
	text, ok := flow.String(c.Args[len(c.Args)-1])
	return ok && hasAny(text, rollbacks[:]...)
}
