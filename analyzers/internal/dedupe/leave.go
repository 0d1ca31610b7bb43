package dedupe

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// endsWell reports whether a way from the block leaves the function, or goes on to the next message, without the
// call of the test and without a failure: an error that is returned, or a status of 400 and above but 409.
func (t *test) endsWell(from *ssa.BasicBlock) bool {
	if from.Dominates(t.at) {
		return true // the next message
	}
	seen := map[*ssa.BasicBlock]bool{}
	var walk func(b, pred *ssa.BasicBlock) bool
	walk = func(b, pred *ssa.BasicBlock) bool {
		if b == t.call.Block() || seen[b] {
			return false
		}
		seen[b] = true
		if b.Dominates(from) && b != from {
			return true // the next message
		}
		if refuses(b) {
			return false
		}
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			return t.returnsWell(ret, pred)
		}
		for _, s := range b.Succs {
			if walk(s, b) {
				return true
			}
		}
		return false
	}
	return walk(from, nil)
}

// returnsWell reports whether a return, come to from pred, gives no error.
func (t *test) returnsWell(ret *ssa.Return, pred *ssa.BasicBlock) bool {
	n := len(ret.Results)
	if n == 0 || !isError(ret.Results[n-1].Type()) {
		return true
	}
	v := flow.Returned(ret, n-1)
	if phi, ok := v.(*ssa.Phi); ok && phi.Block() == ret.Block() && pred != nil {
		for i, p := range phi.Block().Preds {
			if p == pred {
				v = phi.Edges[i]
			}
		}
	}
	for _, d := range flow.Definitions(v) {
		if c, ok := d.(*ssa.Const); ok && c.IsNil() {
			return true
		}
		if saysDone(d) || t.knownNil(d) {
			return true
		}
		if x, ok := d.(*ssa.Extract); ok && x.Block() == ret.Block() {
			return true // Have: return answer(found); what makes errors gives nothing else
		}
	}
	return false
}

// knownNil reports whether the error has been found to be nil on the way to the test: "if err != nil || n == 0
// { return err }" gives nil when nothing was inserted.
func (t *test) knownNil(err ssa.Value) bool {
	for b := t.at; b != nil; b = b.Idom() {
		d := b.Idom()
		if d == nil || len(d.Succs) != 2 {
			continue
		}
		branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := branch.Cond.(*ssa.BinOp)
		if !ok || cmp.X != err && cmp.Y != err {
			continue
		}
		side := d.Succs[1] // of err != nil
		if cmp.Op == token.EQL {
			side = d.Succs[0]
		}
		if (cmp.Op == token.EQL || cmp.Op == token.NEQ) && len(side.Preds) == 1 && side.Dominates(t.at) {
			return true
		}
	}
	return false
}

// saysDone reports whether an error says that the work has been done before, or is not to be tried again: asynq's
// SkipRetry, a sentinel like ErrAlreadyPaid.
func saysDone(v ssa.Value) bool {
	n := sentinel(v)
	return n != "" && (saysConflict(n) || strings.Contains(plain(n), "skip") || strings.Contains(plain(n), "cancel"))
}

// refuses reports whether a block answers a request with a failure: a constant status of 400 and above, but that of
// a conflict, or http.Error and its likes.
func refuses(b *ssa.BasicBlock) bool {
	for _, in := range b.Instrs {
		call, ok := in.(ssa.CallInstruction)
		if !ok {
			continue
		}
		c := call.Common()
		k := effect.NameOf(c)
		for _, a := range c.Args {
			n, ok := a.(*ssa.Const)
			if !ok || n.Value == nil || n.Value.Kind() != constant.Int {
				continue
			}
			if s, exact := constant.Int64Val(n.Value); exact && s >= 400 && s < 600 && s != 409 && s != 412 {
				return true
			}
		}
		if k.Name == "NotFound" || k.Name == "Nack" || k.Name == "Errorf" && k.Path == "google.golang.org/grpc/status" {
			return true
		}
	}
	return false
}

// reads reports whether a call looks something up, as far as its name and results say: it gives more than an
// error.
func reads(call *ssa.Call) bool {
	return call.Call.Signature().Results().Len() > 1 || hasAny(plain(effect.NameOf(&call.Call).Name), readWords[:])
}

var readWords = [...]string{"get", "find", "lookup", "load", "select", "scan", "fetch", "query", "first", "take", "decode", "read"}

// lasts reports whether the answer of a call comes from something that outlives the process, as far as can be told: it
// can fail, or is a method that asks or claims.
func lasts(call *ssa.Call) bool {
	k := effect.NameOf(&call.Call)
	if isPure(call) || saysParse(k.Name) || k.Path == "sync" || k.Path == "sync/atomic" || k.Path == "context" {
		return false
	}
	results := call.Call.Signature().Results()
	if n := results.Len(); n > 1 && isError(results.At(n-1).Type()) {
		return true
	}
	return saysState(k.Name) || hasAny(plain(k.Name), claimWords[:]) || hasAny(plain(k.Name), askWords[:]) && mayLook(call)
}

// claimWords say that a call asks what has been done, askWords that it asks something.
var (
	claimWords = [...]string{"exists", "already", "seen", "claim", "acquire", "setnx", "contains", "terminal", "canuse"}
	askWords   = [...]string{"has", "val", "is"}
)

// mayLook reports whether a call is given what it could look something up by, or something that was looked up: of
// values of the message alone, a question is about the message.
func mayLook(call *ssa.Call) bool {
	if call.Call.IsInvoke() || call.Call.Signature().Recv() != nil || call.Call.StaticCallee() == nil {
		return true
	}
	return slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool {
		switch a.Type().Underlying().(type) {
		case *types.Basic:
			return false
		case *types.Struct, *types.Slice, *types.Array:
			return lookedUp(a)
		}
		return true
	})
}

// isPart reports whether a call gives a part of a message, as the getters of generated ones do: it looks nothing up.
func isPart(call *ssa.Call) bool {
	sig := call.Call.Signature()
	return sig.Recv() != nil && sig.Params().Len() == 0 && sig.Results().Len() == 1 && strings.HasPrefix(effect.NameOf(&call.Call).Name, "Get")
}

// isPure reports whether a call only computes: of the standard library's text, encoding and number packages.
func isPure(call *ssa.Call) bool {
	k := effect.NameOf(&call.Call)
	switch first, _, _ := strings.Cut(k.Path, "/"); first {
	case "strings", "strconv", "bytes", "encoding", "fmt", "math", "unicode", "slices", "maps", "sort", "regexp", "reflect", "crypto", "hash", "net", "mime", "io", "bufio", "html", "text", "os", "log", "path":
		return true
	}
	return false
}
