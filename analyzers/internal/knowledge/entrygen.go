package knowledge

import (
	"go/types"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Generated is what a function that a generator made says of the service that it is given.
type Generated struct {
	Kind      fact.EntryKind
	Framework string
	Contract  *Contract
}

// generator is the shape of a function that registers a service. The packages that generators make are too many
// for rows; what they make always looks the same.
type generator struct {
	framework      string
	prefix, suffix string // of the function's name
	impl           Arg    // of any index if None
	iface          string // suffix of the name of the interface that it takes there
	with           string // import path from which one of its parameters or results is, or a name of a type
}

// generators are sorted by framework.
var generators = [...]generator{
	{"connectrpc.com/connect", "New", "Handler", 0, "Handler", "connectrpc.com/connect"},
	{"github.com/go-kratos/kratos/v2/transport/http", "Register", "HTTPServer", 1, "HTTPServer", "github.com/go-kratos/kratos/v2/transport/http"},
	{"github.com/oapi-codegen/oapi-codegen/v2", "", "", None, "ServerInterface", "ServerInterface"},
	{"github.com/oapi-codegen/oapi-codegen/v2", "NewStrictHandler", "", 0, "StrictServerInterface", "StrictServerInterface"},
	{"github.com/twitchtv/twirp", "New", "Server", 0, "", "TwirpServer"},
	{"google.golang.org/grpc", "Register", "Server", 1, "Server", "google.golang.org/grpc"},
}

// GeneratedBy tells what a generated function does with the service at an index of its parameters; false if it
// registers none there.
func GeneratedBy(fn *types.Func, index int) (Generated, bool) {
	sig := fn.Signature()
	if index >= sig.Params().Len() {
		return Generated{}, false
	}
	n, ok := types.Unalias(sig.Params().At(index).Type()).(*types.Named)
	if !ok || !types.IsInterface(n) {
		return Generated{}, false
	}
	for i := range generators {
		g := &generators[i]
		if g.impl != None && int(g.impl) != index || !strings.HasSuffix(n.Obj().Name(), g.iface) || g.iface == g.with && n.Obj().Name() != g.iface {
			continue
		}
		if !strings.HasPrefix(fn.Name(), g.prefix) || !strings.HasSuffix(fn.Name(), g.suffix) || !g.mentions(sig) {
			continue
		}
		x := Generated{Kind: fact.Call, Framework: g.framework, Contract: &byRPCClient}
		if g.iface == g.with || strings.HasSuffix(g.framework, "/http") {
			x.Kind, x.Contract = fact.Route, &byClient
		}
		if x.Kind == fact.Call {
			x.Contract = RPC(n.Obj())
		}
		return x, true
	}
	return Generated{}, false
}

// service is an interface whose specification says that its methods are called again until they succeed.
type service struct {
	path, name string
	contract   *Contract
}

// services are sorted by path and name. Of CSI see spec.md, "Error Scheme": the orchestrator calls again, with the same
// name, and the plugin is to be idempotent.
var services = [...]service{
	{"github.com/container-storage-interface/spec/lib/go/csi", "ControllerServer", &byCSI},
	{"github.com/container-storage-interface/spec/lib/go/csi", "GroupControllerServer", &byCSI},
}

// RPC is the contract of a method of a service.
func RPC(iface *types.TypeName) *Contract {
	if iface.Pkg() != nil {
		for i := range services {
			if s := &services[i]; s.name == iface.Name() && s.path == iface.Pkg().Path() {
				return s.contract
			}
		}
	}
	return &byRPCClient
}

// mentions reports whether a parameter or result is of the type or package that goes with the generator.
func (g *generator) mentions(sig *types.Signature) bool {
	for _, tuple := range [...]*types.Tuple{sig.Params(), sig.Results()} {
		for v := range tuple.Variables() {
			t := v.Type()
			if s, ok := t.(*types.Slice); ok {
				t = s.Elem()
			}
			if p, ok := types.Unalias(t).(*types.Pointer); ok {
				t = p.Elem()
			}
			n, ok := types.Unalias(t).(*types.Named)
			if ok && n.Obj().Pkg() != nil && (n.Obj().Pkg().Path() == g.with || n.Obj().Name() == g.with) {
				return true
			}
		}
	}
	return false
}
