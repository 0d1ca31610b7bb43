package entrypoint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// byType adds the functions that take the message of a library and that nothing in the package registers or calls:
// another package registers them. Of a closure it is the function that returns it.
func (f *finder) byType() {
	known := map[*ssa.Function]bool{}
	for _, e := range f.entries {
		if e.Fn != nil {
			known[e.Fn] = true
		}
	}
	for _, fn := range f.Funcs {
		if known[fn] || !f.isFree(fn) {
			continue
		}
		m, path := f.shape(fn)
		if m == nil || f.callsNext(fn) {
			continue
		}
		e := &Entry{
			Fn: fn, Param: -1, Kind: m.Kind, Framework: path, ByType: true, Contract: m.Contract, Redelivered: redelivers(m.Contract),
			Message: message(fn), Open: true, Pos: fn.Pos(),
		}
		if fn.Parent() != nil {
			e.Func, e.Made = declared(fn.Parent()), true
		}
		if m.Kind == fact.Webhook {
			e.Webhook = fact.ByEvent
		}
		f.add(e)
	}
}

// isFree reports whether nothing in the package calls or takes a function that others can get at: a function or
// method with a name, or a closure that such a function returns.
func (f *finder) isFree(fn *ssa.Function) bool {
	if outer := fn.Parent(); outer != nil {
		obj := declared(outer)
		return obj != nil && obj.Exported() && len(f.calls[outer]) == 0 && f.isReturned(fn)
	}
	obj := declared(fn)
	if obj == nil || len(f.calls[fn]) > 0 || len(f.uses[fn]) > 0 || len(f.bound[obj]) > 0 {
		return false
	}
	return obj.Exported()
}

// isReturned reports whether the function around a closure returns it as it is.
func (f *finder) isReturned(fn *ssa.Function) bool {
	for _, res := range returned(fn.Parent(), 0) {
		for _, t := range f.handlers(res, "") {
			if t.fn == fn && len(t.wraps) == 0 {
				return true
			}
		}
	}
	return false
}

// shape is the message by whose type the function is a handler, nil if it is none, and the package of that type.
func (f *finder) shape(fn *ssa.Function) (*knowledge.Message, string) {
	sig := fn.Signature
	for p := range sig.Params().Variables() {
		m, path := messageOf(p.Type())
		if m == nil {
			continue
		}
		if m.Method != "" && (sig.Recv() == nil || fn.Name() != m.Method) {
			continue
		}
		if m.Params != 0 && int(m.Params) != sig.Params().Len() || m.Error && !endsInError(sig) {
			continue
		}
		if m.Kind == fact.Route && !m.Error && sig.Results().Len() > 0 {
			continue
		}
		if m.Params == 0 && !restIsPlain(sig, p) || isWriterless(sig, path) {
			continue
		}
		return m, path
	}
	return nil, ""
}

func endsInError(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 0 && isError(sig.Results().At(n-1).Type())
}

// restIsPlain reports whether a function takes nothing beside the message but a context before it: what takes more
// is a helper of a handler.
func restIsPlain(sig *types.Signature, message *types.Var) bool {
	for p := range sig.Params().Variables() {
		if p != message && !isContext(p.Type()) {
			return false
		}
	}
	return true
}

// isWriterless reports whether a function takes a request of net/http without its writer.
func isWriterless(sig *types.Signature, path string) bool {
	return path == "net/http" && !isNamed(sig.Params().At(0).Type(), "net/http", "ResponseWriter")
}

// callsNext reports whether a function is middleware: it calls the next handler.
func (f *finder) callsNext(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			for _, n := range namesOf(call.Common()) {
				if n.entries().IsNext(n.recv, n.name) || n.name == "ServeHTTP" && n.recv != "" {
					return true
				}
			}
		}
	}
	return false
}
