package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// codeOf is what a function of gRPC or connect says is the code of an error; false if it is not such a function. The
// failure that is simulated is one after which nobody knows whether the call was processed: it has none of the codes by
// which a server says that it was not, so a test for them does not hold.
func codeOf(c *ssa.CallCommon, args []fact.Value) ([][]fact.Value, bool) {
	k := effect.NameOf(c)
	if len(args) == 0 || !isCodeOf(k) && !isStatusOf(k) && !isCodeMethod(k) {
		return nil, false
	}
	var code int64
	switch err := args[0]; {
	case err.Kind == fact.Nil:
	case err.Kind == fact.NonNil && isCodeMethod(k) && err.N != 0:
		code = err.N
	case err.Kind == fact.NonNil && !isCodeMethod(k):
		code = simulate.LostCode
	default:
		return nil, true
	}
	v := fact.Value{Kind: fact.Status, N: code}
	switch {
	case isStatusOf(k) && code == 0:
		v = fact.Value{Kind: fact.Nil}
	case isStatusOf(k):
		v = fact.Value{Kind: fact.NonNil, N: code}
	}
	if k.Name == "FromError" {
		return [][]fact.Value{{v, fact.Bool(true)}}, true
	}
	return [][]fact.Value{{v}}, true
}

func isCodeOf(k effect.Callee) bool {
	return k.Path == "google.golang.org/grpc/status" && k.Name == "Code" || k.Path == "connectrpc.com/connect" && k.Name == "CodeOf"
}

// isStatusOf reports whether a function gives the status of an error, which is nil for none.
func isStatusOf(k effect.Callee) bool {
	return k.Path == "google.golang.org/grpc/status" && (k.Name == "FromError" || k.Name == "Convert")
}

func isCodeMethod(k effect.Callee) bool {
	return strings.HasPrefix(k.Path, "google.golang.org/grpc/") && k.Recv == "Status" && k.Name == "Code"
}
