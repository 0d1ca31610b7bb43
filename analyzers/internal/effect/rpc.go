package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// rpc is the remote call that a method of a generated client makes, told by its shape, if its name says that it
// makes or moves something. That the schema declares it harmless (idempotency_level) is not to be seen from another
// package; Declared tells it in the generated one.
func rpc(c *ssa.CallCommon, k Callee) (fact.Effect, bool) {
	grade := knowledge.GradeOf(k.Name)
	if grade == fact.Harmless || k.Recv == "" || !isUnary(c.Signature()) {
		return fact.Effect{}, false
	}
	if !takesCallOptions(c.Signature()) && !(c.IsInvoke() && isGenerated(namedOf(c.Value.Type()), c.Signature())) {
		return fact.Effect{}, false
	}
	return fact.Effect{Kind: fact.RPC, Callee: k.String(), Does: "make this call", Grade: grade}, true
}

// IsRemote reports whether a method has the shape and name of a remote call that makes or moves something.
func IsRemote(fn *types.Func) bool {
	sig := fn.Signature()
	if sig.Recv() == nil || sig.Results().Len() != 2 || !isUnary(sig) || knowledge.GradeOf(fn.Name()) == fact.Harmless {
		return false
	}
	return takesCallOptions(sig) || isGenerated(namedOf(sig.Recv().Type()), sig)
}

// isUnary reports whether a signature is (context, *Request, ...) (*Response, error): of a stream the first result
// is an interface.
func isUnary(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	return params.Len() >= 2 && results.Len() == 2 && isNamed(params.At(0).Type(), "context", "Context") &&
		isStructPointer(params.At(1).Type()) && isStructPointer(results.At(0).Type()) && types.Identical(results.At(1).Type(), types.Universe.Lookup("error").Type())
}

// callOptions are the types of the last parameter of generated clients, which nothing else has.
var callOptions = [...]struct{ prefix, name string }{
	{"dubbo.apache.org/dubbo-go/", "CallOption"},
	{"github.com/cloudwego/kitex/client/callopt", "Option"},
	{"github.com/googleapis/gax-go/", "CallOption"},
	{"go-micro.dev/", "CallOption"},
	{"google.golang.org/grpc", "CallOption"},
}

// takesCallOptions reports whether the last parameter is options of a call.
func takesCallOptions(sig *types.Signature) bool {
	if !sig.Variadic() || sig.Params().Len() != 3 {
		return false
	}
	n := namedOf(sig.Params().At(2).Type().(*types.Slice).Elem())
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	for _, o := range callOptions {
		if n.Obj().Name() == o.name && strings.HasPrefix(n.Obj().Pkg().Path(), o.prefix) {
			return true
		}
	}
	return false
}

const connectPath = "connectrpc.com/connect"

// isGenerated reports whether n is an interface of which connect or twirp generates clients, with a method of that
// signature. One of connect speaks in connect's requests, or its package makes implementations of a
// connect.HTTPClient.
func isGenerated(n *types.Named, sig *types.Signature) bool {
	if n == nil || n.Obj().Pkg() == nil || sig.Params().Len() != 2 {
		return false
	}
	scope, name := n.Obj().Pkg().Scope(), n.Obj().Name()
	if scope.Lookup("New"+name+"ProtobufClient") != nil {
		return true // twirp
	}
	if !strings.HasSuffix(name, "Client") {
		return false
	}
	if p, ok := sig.Params().At(1).Type().(*types.Pointer); ok && isNamed(p.Elem(), connectPath, "Request") {
		return true
	}
	make, ok := scope.Lookup("New" + name).(*types.Func)
	return ok && make.Signature().Params().Len() > 0 && isNamed(make.Signature().Params().At(0).Type(), connectPath, "HTTPClient")
}

func namedOf(t types.Type) *types.Named {
	n, _ := types.Unalias(t).(*types.Named)
	return n
}

func isNamed(t types.Type, path, name string) bool {
	n := namedOf(t)
	return n != nil && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}

func isStructPointer(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	_, ok = p.Elem().Underlying().(*types.Struct)
	return ok
}
