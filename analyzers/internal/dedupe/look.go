package dedupe

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Asked is the look to which the evidence for a call comes down: the same service is asked whether the thing is there
// before it is told to make one. Two calls at the same time find none, nor does one that comes before the service tells
// of the first. It is nil if there is other evidence, or none.
func Asked(call ssa.CallInstruction, kind fact.Kind) *ssa.Call {
	if named(call.Parent(), call) != "" {
		return nil
	}
	if v, ok := call.(*ssa.Call); ok && kind == fact.Hidden && answered(v) != "" {
		return nil
	}
	var asked *ssa.Call
	for _, t := range testsBefore(call.Parent(), call) {
		cond := t.branch().Cond
		if t.why(cond) == "" || t.lost(cond) != nil {
			continue
		}
		look := lookOf(cond)
		if look == nil || !sameService(&look.Call, call.Common()) {
			return nil
		}
		asked = look
	}
	if list := sought(call); list != nil {
		if !sameService(&list.Call, call.Common()) {
			return nil
		}
		asked = list
	}
	return asked
}

// sameService reports whether two methods are called on values of the same type.
func sameService(a, b *ssa.CallCommon) bool {
	x, y := effect.Argument(a, knowledge.Receiver), effect.Argument(b, knowledge.Receiver)
	return x != nil && y != nil && types.Identical(x.Type(), y.Type())
}

// Cached is the condition to which the evidence for a call comes down, if that is read from a cache as far as can be
// told: what has been made a moment ago is not in there. It is nil if there is other evidence, a look at the server
// itself among them, or none.
func Cached(call ssa.CallInstruction) ssa.Value {
	if named(call.Parent(), call) != "" {
		return nil
	}
	var cached ssa.Value
	for _, t := range testsBefore(call.Parent(), call) {
		cond := t.branch().Cond
		if t.why(cond) == "" || t.lost(cond) != nil {
			continue
		}
		look := lookOf(cond)
		if t.conflictInside() != "" || look != nil && (holdsOn(look) || uncached(look, 0)) {
			return nil
		}
		cached = cond
	}
	if list := sought(call); list != nil {
		if uncached(list, 0) {
			return nil
		}
		cached = list
	}
	return cached
}

// holdsOn reports whether a call takes something, so that the next one does not get it.
func holdsOn(call *ssa.Call) bool {
	return claims(call) || hasAny(plain(effect.NameOf(&call.Call).Name), holdWords[:])
}

var holdWords = [...]string{"acquire", "claim", "expect", "lease", "lock", "reserve", "setnx"}

// maxLooks bounds the functions, one called by the other, in which a look is searched for a read of the server itself.
const maxLooks = 3

// uncached reports whether a call reads from the server itself, or a function of the package that it calls does.
func uncached(call ssa.CallInstruction, depth int) bool {
	c := call.Common()
	if k := effect.NameOf(c); knowledge.IsUncached(k.Path, k.Recv) {
		return true
	}
	callee := c.StaticCallee()
	if callee == nil || depth == maxLooks {
		return false
	}
	for _, b := range callee.Blocks {
		for _, in := range b.Instrs {
			if inner, ok := in.(ssa.CallInstruction); ok && uncached(inner, depth+1) {
				return true
			}
		}
	}
	return false
}

// Awaited is what the function calls after it has made something, to wait until its cache knows of it; "" if it does
// not. The next look finds it then.
func Awaited(call ssa.CallInstruction) string {
	for _, b := range call.Parent().Blocks {
		if !call.Block().Dominates(b) {
			continue
		}
		for _, in := range b.Instrs {
			c, ok := in.(*ssa.Call)
			if !ok || b == call.Block() && !follows(c, call) {
				continue
			}
			if k := effect.NameOf(&c.Call); startsAny(k.Name, waitWords[:]) || k.Path == waitPath && startsAny(k.Name, pollWords[:]) {
				return k.String()
			}
		}
	}
	return ""
}

// waitPath is the package whose functions poll, waitWords and pollWords begin the names of what waits.
const waitPath = "k8s.io/apimachinery/pkg/util/wait"

var (
	waitWords = [...]string{"wait", "await"}
	pollWords = [...]string{"poll", "exponentialbackoff"}
)
