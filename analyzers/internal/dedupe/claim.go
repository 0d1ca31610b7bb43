package dedupe

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// Lost is a call before this one that claims the work and whose failure, which may be that it is claimed already,
// does not keep the function from going on; nil if there is none. It makes a look before it worthless: two deliveries
// at the same time find nothing, and the claim that would tell them apart tells nobody.
func Lost(call ssa.CallInstruction) ssa.CallInstruction {
	for _, t := range testsBefore(call.Parent(), call) {
		cond := t.branch().Cond
		if t.why(cond) == "" {
			continue
		}
		if claim := t.lost(cond); claim != nil {
			return claim
		}
	}
	return nil
}

// lost is the claim after a look whose failure is only noted: an insert of what was looked for.
func (t *test) lost(cond ssa.Value) ssa.CallInstruction {
	look := lookOf(cond)
	if look == nil {
		return nil
	}
	for _, b := range t.fn.Blocks {
		if !t.at.Dominates(b) || !b.Dominates(t.call.Block()) {
			continue
		}
		for _, in := range b.Instrs {
			claim, ok := in.(*ssa.Call)
			if !ok || claim == look || !claims(claim) || !t.ignores(claim) || !sameKey(look, claim) {
				continue
			}
			return claim
		}
	}
	return nil
}

// lookOf is the call by which a condition looks something up, nil if none is found.
func lookOf(cond ssa.Value) *ssa.Call {
	switch x := cond.(type) {
	case *ssa.UnOp:
		return lookOf(x.X)
	case *ssa.BinOp:
		if list := counted(x.X); list != nil {
			return list
		}
		if call := callOf(x.X); call != nil {
			return call
		}
		return callOf(x.Y)
	}
	return callOf(cond)
}

// claims reports whether a call keeps something, and can fail at it.
func claims(call *ssa.Call) bool {
	results := call.Call.Signature().Results()
	n := results.Len()
	return n > 0 && isError(results.At(n-1).Type()) && startsAny(effect.NameOf(&call.Call).Name, keepWords[:])
}

var keepWords = [...]string{"create", "insert", "save", "store", "record", "put", "add", "mark", "claim"}

// ignores reports whether the function looks at the error of a claim, and goes on to the call of the test from
// either side. An error that nobody looks at at all is another matter: its author may know why.
func (t *test) ignores(claim *ssa.Call) bool {
	for _, e := range errorsOf(claim) {
		for _, use := range usesOf(e) {
			cmp, ok := use.(*ssa.BinOp)
			if !ok || !isErrorTest(cmp) {
				continue
			}
			for _, u := range usesOf(cmp) {
				branch, ok := u.(*ssa.If)
				if !ok || !branch.Block().Dominates(t.call.Block()) {
					continue
				}
				if b := branch.Block(); t.reached(b.Succs[0], b) && t.reached(b.Succs[1], b) {
					return true
				}
			}
		}
	}
	return false
}

// reached reports whether there is a way from a block to the call that does not come to another one again: the next
// message.
func (t *test) reached(from, but *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{but: true}
	var walk func(b *ssa.BasicBlock) bool
	walk = func(b *ssa.BasicBlock) bool {
		if b == t.call.Block() {
			return true
		}
		if seen[b] {
			return false
		}
		seen[b] = true
		return slices.ContainsFunc(b.Succs, walk)
	}
	return walk(from)
}

// sameKey reports whether a claim keeps a value by which the look looked: as an argument, or in a field of one.
func sameKey(look, claim *ssa.Call) bool {
	for _, a := range look.Call.Args {
		if _, isText := a.Type().Underlying().(*types.Basic); !isText {
			continue
		}
		if _, isConst := a.(*ssa.Const); isConst {
			continue
		}
		for _, d := range flow.Definitions(a) {
			for _, b := range claim.Call.Args {
				if holds(b, d) {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether v is the value, or points to a struct of which a field has been given it.
func holds(v, value ssa.Value) bool {
	for _, d := range flow.Definitions(v) {
		if d == value {
			return true
		}
		a, ok := d.(*ssa.Alloc)
		if !ok {
			continue
		}
		for _, use := range usesOf(a) {
			fa, ok := use.(*ssa.FieldAddr)
			if !ok {
				continue
			}
			for _, u := range usesOf(fa) {
				if st, ok := u.(*ssa.Store); ok && st.Addr == fa && st.Val == value {
					return true
				}
			}
		}
	}
	return false
}
