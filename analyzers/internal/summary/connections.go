package summary

import (
	"encoding/json"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// connectionRetry is the repetition of a remote call by the connection of its generated client, nil if it makes
// none or the package does not show how it was made.
func (a *frame) connectionRetry(call ssa.CallInstruction) *fact.Retry {
	client := effect.Argument(call.Common(), knowledge.Receiver)
	if client == nil {
		return nil
	}
	w := &clientWalk{unit: a.unit, seen: map[ssa.Value]bool{}, call: effect.NameOf(call.Common())}
	w.walk(client, 0)
	w.given(call.Common(), 0) // options of the one call
	class := a.repeatedAfter(&w.config)
	if class&fact.Ambiguous == 0 {
		return nil
	}
	return &fact.Retry{
		Pos: a.position(w.config.at), Func: a.fn.String(), Site: a.position(call.Pos()), By: w.config.row.By, Class: class, Kind: fact.RetryRegion,
	}
}

// connections follows a generated client to the connections that its constructor is given.
func (w *clientWalk) connections(call *ssa.Call, depth int) bool {
	found := false
	for _, arg := range call.Call.Args {
		if w.call.Name != "" && isConnection(arg.Type()) {
			found = true
			w.walk(arg, depth+1)
		}
	}
	return found
}

// isConnection reports whether generated clients are made of values of t.
func isConnection(t types.Type) bool {
	path, name := namedOf(t)
	switch path {
	case "google.golang.org/grpc":
		return name == "ClientConn" || name == "ClientConnInterface"
	}
	return name == "HTTPClient" && types.IsInterface(t) // of connect, or of the package that twirp has generated
}

// serviceConfig is what a connection of gRPC is told of calls, as far as it is about trying them again.
type serviceConfig struct {
	MethodConfig []struct {
		Name        []struct{ Service, Method string }
		RetryPolicy *struct {
			MaxAttempts          int
			RetryableStatusCodes []any
		}
	}
}

// repeatedBy are the failures after which the policy of a service config repeats a method of a client.
func (c *serviceConfig) repeatedBy(k effect.Callee) fact.Class {
	var class fact.Class
	best := 0
	for _, m := range c.MethodConfig {
		for _, n := range m.Name {
			fits := fitting(n.Service, n.Method, k)
			if fits <= best {
				continue
			}
			best, class = fits, 0 // the entry that says most counts
			if m.RetryPolicy == nil || m.RetryPolicy.MaxAttempts < 2 {
				continue
			}
			for _, code := range m.RetryPolicy.RetryableStatusCodes {
				if s, ok := code.(string); ok {
					class |= codeClass(s)
				} else if n, ok := code.(float64); ok && n >= 0 && int(n) < len(codeNames) {
					class |= codeClass(codeNames[int(n)])
				}
			}
		}
	}
	return class
}

// fitting says how closely a name of a service config fits a method of a generated client: 0 if not at all, 1 if it is
// the default, more for a service and its method.
func fitting(service, method string, k effect.Callee) int {
	last := service[strings.LastIndexByte(service, '.')+1:]
	switch {
	case service == "":
		return 1
	case !strings.EqualFold(last+"Client", k.Recv):
		return 0
	case method == "":
		return 2
	case method == k.Name:
		return 3
	}
	return 0
}

var codeNames = [...]string{
	"OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED",
	"FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
}

// codeClass is the failure that a code of gRPC stands for. After UNAVAILABLE and its like nobody knows whether the
// server has begun.
func codeClass(name string) fact.Class {
	switch strings.ToUpper(name) {
	case "CANCELLED", "UNKNOWN", "DEADLINE_EXCEEDED", "UNAVAILABLE", "DATA_LOSS":
		return fact.Transport
	case "INTERNAL":
		return fact.ServerError
	case "RESOURCE_EXHAUSTED":
		return fact.TooMany
	case "ABORTED", "FAILED_PRECONDITION", "ALREADY_EXISTS":
		return fact.Conflict
	case "UNAUTHENTICATED", "PERMISSION_DENIED":
		return fact.Unauthorized
	}
	return 0
}

// serviceConfig reads a constant service config; one that is no constant leaves everything open.
func (w *clientWalk) serviceConfig(v ssa.Value) fact.Class {
	defs := flow.Definitions(v)
	text, ok := flow.String(defs[0])
	var c serviceConfig
	if len(defs) != 1 || !ok || json.Unmarshal([]byte(text), &c) != nil {
		return 0
	}
	return c.repeatedBy(w.call)
}

// codes are the failures that the codes stand for which a call is given, or class if one is no constant.
func codes(c *ssa.CallCommon, class fact.Class) fact.Class {
	var of fact.Class
	for _, arg := range c.Args {
		vals, _ := flow.Variadic(arg)
		for _, v := range vals {
			n, ok := constInt(v)
			if !ok || n < 0 || int(n) >= len(codeNames) {
				return class
			}
			of |= codeClass(codeNames[n])
		}
	}
	return of
}
