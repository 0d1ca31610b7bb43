package region

import (
	"go/token"
	"go/types"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// A loop that takes another item from a queue with each turn repeats nothing, however it treats failures. That a call
// gives such an item only its name can say.

// TakesItem reports whether a call works on something that its function has taken from a channel, a queue or a stream of
// others: when the function is called again, the call works on something else.
func TakesItem(fn *ssa.Function, call *ssa.Call) bool {
	return whole(fn, Natural, nil).inputOf(call) == Item
}

// isSource reports whether a call gives the next one of many items.
func (r *Region) isSource(call *ssa.Call) bool {
	c := &call.Call
	path, recv, name := Callee(c)
	if hasAny(name, "prompt") {
		return c.Signature().Results().Len() > 0 // somebody is asked, and decides anew
	}
	if !saysNext(recv, name) || knowledge.Of(path).IsFresh(recv, name) || knowledge.Of(path).IsLoop(recv, name) {
		return false
	}
	results := c.Signature().Results()
	if results.Len() == 0 || isScalar(results.At(0).Type()) || simulate.IsError(results.At(0).Type()) {
		return false
	}
	if c.IsInvoke() {
		return r.lasts(c.Value, 0)
	}
	return len(c.Args) > 0 && r.lasts(c.Args[0], 0)
}

// saysNext reports whether a function of that name gives the next item of something. One that makes identifiers or
// pauses gives none.
func saysNext(recv, name string) bool {
	if recv == "Scanner" && (name == "Text" || name == "Bytes") {
		return true
	}
	ws := nameWords(name)
	if len(ws) == 0 || hasAny(name, "id", "nonce", "seq", "key", "token", "delay", "backoff", "wait", "attempt", "retry") {
		return false
	}
	switch ws[0] {
	case "next", "poll", "dequeue", "pop", "receive", "recv", "shift", "lease", "claim", "take":
		return true
	case "read", "fetch":
		return len(ws) > 1 && (ws[1] == "line" || ws[1] == "string" || ws[1] == "bytes" || ws[1] == "message" || ws[1] == "event" || ws[1] == "record")
	}
	return false
}

// nameWords splits an identifier into lower-case words.
func nameWords(name string) []string {
	var ws []string
	start := 0
	for i, c := range name {
		if i > start && unicode.IsUpper(c) {
			ws = append(ws, strings.ToLower(name[start:i]))
			start = i
		}
	}
	return append(ws, strings.ToLower(name[start:]))
}

// isScalar reports whether values of t count, switch or wait.
func isScalar(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0
}

// lasts reports whether what an item is taken from outlives a turn of the region. What is opened anew each time, as a file
// is, begins with the same item; a connection does not.
func (r *Region) lasts(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	if r.Head != nil && !r.holds(v) {
		return true
	}
	switch t := v.Type(); {
	case simulate.IsResponse(t):
		return true
	case isNamed(t, "net", "Conn"):
		return true
	}
	switch x := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar, *ssa.Global:
		return true
	case *ssa.UnOp:
		return r.lasts(x.X, depth+1)
	case *ssa.FieldAddr:
		return r.lasts(x.X, depth+1)
	case *ssa.Field:
		return r.lasts(x.X, depth+1)
	case *ssa.MakeInterface:
		return r.lasts(x.X, depth+1)
	case *ssa.ChangeInterface:
		return r.lasts(x.X, depth+1)
	case *ssa.Extract:
		return r.lasts(x.Tuple, depth+1)
	case *ssa.Alloc:
		for _, d := range flow.Content(x) {
			if d != v && r.lasts(d, depth+1) {
				return true
			}
		}
	case *ssa.Call: // a reader around another one; of a text it would begin anew
		for _, arg := range x.Call.Args {
			if _, ok := arg.Type().Underlying().(*types.Interface); ok && !isContext(arg.Type()) && r.lasts(arg, depth+1) {
				return true
			}
		}
	}
	return false
}

// noteItem notes a value that was taken from source: another item, or another place to send the same to, if the names say
// so.
func (w *inputWalk) noteItem(source, item ssa.Value) {
	if saysPlace(valueName(source)) || saysPlace(typeText(item.Type())) {
		w.note(Elem)
		return
	}
	w.note(Item)
}

// saysPlace reports whether a name is one of hosts and the like.
func saysPlace(name string) bool {
	return hasAny(name, "host", "server", "addr", "endpoint", "url", "node", "peer", "broker", "mirror", "replica", "backend", "upstream", "proxy", "candidate", "target")
}

// valueName is what the author calls a value, "" if he gives it no name.
func valueName(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar, *ssa.Global:
		return v.Name()
	case *ssa.Alloc:
		return x.Comment
	case *ssa.Phi:
		return x.Comment
	case *ssa.FieldAddr:
		return flow.Field(x)
	case *ssa.Field:
		return flow.ValueVar(x).Name()
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return valueName(x.X)
		}
	case *ssa.Call:
		_, recv, name := Callee(&x.Call)
		return recv + "." + name
	}
	return ""
}

func typeText(t types.Type) string {
	_, name := typeName(t)
	return name
}

// configured looks at what another call of the region does to something that the call works on: an alternative may be
// chosen by the object that is asked, and not by what it is asked for.
func (w *inputWalk) configured(arg ssa.Value) {
	if arg.Referrers() == nil || w.r.holds(arg) {
		return
	}
	if _, ok := arg.Type().Underlying().(*types.Pointer); !ok || isRequest(arg.Type()) {
		return
	}
	for _, ref := range *arg.Referrers() {
		call, ok := ref.(*ssa.Call)
		if !ok || call == w.call || !w.r.Contains(call) || !precedes(call, w.call) || call.Call.IsInvoke() || len(call.Call.Args) < 2 || call.Call.Args[0] != arg {
			continue
		}
		for _, given := range call.Call.Args[1:] {
			if w.r.isElement(given) {
				w.note(Elem)
			}
		}
	}
}

// isElement reports whether v is what the region iterates over, and no number.
func (r *Region) isElement(v ssa.Value) bool {
	if isScalar(v.Type()) || !r.holds(v) {
		return false
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		addr, ok := x.X.(*ssa.IndexAddr)
		return ok && x.Op == token.MUL && r.byCounter(addr.Index)
	case *ssa.Extract:
		_, ok := x.Tuple.(*ssa.Next)
		return ok
	}
	return false
}
