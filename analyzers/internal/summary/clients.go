package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// aloneRetry is the repetition of a package-level function that uses a default client.
func (a *frame) aloneRetry(call ssa.CallInstruction, s effect.Site) *fact.Retry {
	k := effect.NameOf(call.Common())
	row := knowledge.Of(k.Path).Client("Client")
	if row == nil {
		return nil
	}
	return &fact.Retry{
		Pos: a.position(call.Pos()), Func: a.fn.String(), Site: a.position(call.Pos()), By: k.String(), Class: row.After, Kind: fact.RetryRegion,
	}
}

// clientRetry is the repetition that the client of an operation makes by itself, nil if it makes none or
// nothing is known of it.
func (a *frame) clientRetry(call ssa.CallInstruction, s effect.Site) *fact.Retry {
	if !isClientLike(s.Client.Type()) {
		return nil
	}
	cfg := a.configOf(s.Client)
	class := a.repeatedAfter(&cfg)
	if class == 0 {
		return nil
	}
	return &fact.Retry{
		Pos: a.position(cfg.at), Func: a.fn.String(), Site: a.position(call.Pos()), By: cfg.row.By, Class: class, Kind: fact.RetryRegion,
		Gate: a.blind(&cfg),
	}
}

// isClientLike reports whether values of t can repeat requests: a type in the tables, one that wraps such a
// type, or net/http's Client.
func isClientLike(t types.Type) bool {
	path, name := namedOf(t)
	if path == "net/http" {
		return name == "Client"
	}
	p := knowledge.Of(path)
	return p != nil && len(p.Clients) > 0
}

// namedOf is the path and name of a named type, or of what a pointer to it points to.
func namedOf(t types.Type) (path, name string) {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return "", ""
	}
	return n.Obj().Pkg().Path(), n.Obj().Name()
}

// clientWalk follows a client to where it is made and collects what is set on the way.
type clientWalk struct {
	*unit
	seen   map[ssa.Value]bool
	config config
	call   effect.Callee // the remote call whose connection is followed, if it is one
}

func (w *clientWalk) walk(v ssa.Value, depth int) {
	if depth > maxEvalDepth {
		return
	}
	for _, a := range flow.Aliases(v) {
		if w.seen[a] {
			continue
		}
		w.seen[a] = true
		w.origin(a, depth)
		w.options(a, depth)
	}
}

// origin looks at where a client value comes from.
func (w *clientWalk) origin(v ssa.Value, depth int) {
	switch x := v.(type) {
	case *ssa.Call:
		w.made(x, depth)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			w.made(call, depth)
		}
	case *ssa.Alloc:
		w.literal(x)
	case *ssa.UnOp:
		switch addr := x.X.(type) {
		case *ssa.FieldAddr:
			for _, stored := range w.fieldStores(addr) {
				w.walk(stored, depth+1)
			}
		case *ssa.Global:
			for _, stored := range w.globalStores(addr) {
				w.walk(stored, depth+1)
			}
		case *ssa.FreeVar:
			w.captured(addr, depth)
		}
	}
}

// captured follows a captured variable into the function that makes the closure.
func (w *clientWalk) captured(fv *ssa.FreeVar, depth int) {
	parent := fv.Parent().Parent()
	if parent == nil {
		return
	}
	i, _ := flow.Index(fv)
	for _, b := range parent.Blocks {
		for _, in := range b.Instrs {
			mc, ok := in.(*ssa.MakeClosure)
			if !ok || mc.Fn != fv.Parent() {
				continue
			}
			if v, isVar := effect.Binding(mc, fact.Ref{Param: i}); v != nil && isVar {
				for _, c := range flow.Content(v) {
					w.walk(c, depth+1)
				}
			}
		}
	}
}

// made looks at a call that gives a client: a constructor of the library, a value wrapped around another
// client, or a function of this package.
func (w *clientWalk) made(call *ssa.Call, depth int) {
	k := effect.NameOf(&call.Call)
	lib := knowledge.Of(k.Path)
	o := lib.Option(k.Recv, k.Name)
	if o != nil && o.Does == knowledge.Wraps {
		if from := effect.Argument(&call.Call, o.Arg); from != nil {
			w.walk(from, depth+1)
		}
		return
	}
	path, name := namedOf(firstResult(call))
	if o != nil && o.Does == knowledge.Makes {
		path, name = k.Path, o.Client
	}
	if row := lib.Client(name); row != nil && path == k.Path && k.Recv == "" {
		w.start(row, call.Pos())
		if o != nil && o.Does != knowledge.Makes {
			w.set(o, effect.Argument(&call.Call, o.Arg), call.Pos(), depth)
		}
		w.given(&call.Call, depth)
		return
	}
	fn := call.Call.StaticCallee()
	if w.connections(call, depth) || fn == nil || !w.isLocal(fn) {
		return
	}
	for _, v := range returned(origin(fn), 0) {
		w.walk(v, depth+1)
	}
}

// firstResult is the type of what a call gives, of several the first.
func firstResult(call *ssa.Call) types.Type {
	if t, ok := call.Type().(*types.Tuple); ok && t.Len() > 0 {
		return t.At(0).Type()
	}
	return call.Type()
}

// literal is a client written as a composite literal.
func (w *clientWalk) literal(v *ssa.Alloc) {
	path, name := namedOf(v.Type())
	if row := knowledge.Of(path).Client(name); row != nil {
		w.start(row, v.Pos())
	}
}

func (w *clientWalk) start(row *knowledge.Client, at token.Pos) {
	w.config.row, w.config.known = row, true
	w.config.class |= row.After
	if row.Default {
		w.config.on = true
	}
	if !w.config.at.IsValid() {
		w.config.at = at
	}
}

// policyClass are the failures for which a policy of the user's can answer that a POST be repeated.
func (u *unit) policyClass(fn *ssa.Function) fact.Class {
	var class fact.Class
	for _, o := range policyCases {
		var resp fact.Value
		if o.status != 0 {
			resp = ofPost(o.status)
		}
		if u.policyAnswer(fn, o.err, resp) != fact.False {
			class |= o.class
		}
	}
	return class
}

// policyAnswer is what a policy says of an error and a response: True if it can say yes, False if not. One that is told
// of neither has to say yes for sure.
func (u *unit) policyAnswer(fn *ssa.Function, err, resp fact.Value) fact.ValueKind {
	args := make([]fact.Value, len(fn.Params))
	told := false
	for i, p := range fn.Params {
		switch {
		case simulate.IsError(p.Type()):
			args[i], told = err, true
		case simulate.IsResponse(p.Type()):
			args[i], told = resp, true
		case simulate.IsInt(p.Type()) && isStatusParam(p.Name()):
			args[i], told = fact.Value{Kind: fact.Status, N: resp.N}, true
		}
	}
	results := u.eval(fn, args)
	if len(results) == 0 {
		return fact.True
	}
	for _, t := range results {
		if i := answer(fn); i < len(t) && t[i].Kind != fact.False && (told || t[i].Kind == fact.True) {
			return fact.True
		}
	}
	return fact.False
}

// isStatusParam reports whether a parameter of that name is the status of a response.
func isStatusParam(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, "status") || strings.HasSuffix(name, "code")
}

// answer is the result of a policy that decides: the last that is a bool.
func answer(fn *ssa.Function) int {
	last := 0
	for i := range fn.Signature.Results().Len() {
		if simulate.IsBool(fn.Signature.Results().At(i).Type()) {
			last = i
		}
	}
	return last
}

// ofPost is the response to a POST, with that status.
func ofPost(status int64) fact.Value {
	v := simulate.RequestWith("POST")
	v.N = status
	return v
}

var policyCases = [...]struct {
	class  fact.Class
	err    fact.Value
	status int64 // of the response, 0 if nothing is known of it
}{
	{class: fact.Transport, err: fact.Failure},
	{class: fact.ServerError, err: fact.Value{Kind: fact.Nil}, status: 500},
	{class: fact.ServerError, err: fact.Value{Kind: fact.Nil}, status: 503},
	{class: fact.TooMany, err: fact.Value{Kind: fact.Nil}, status: 429},
}
