package entrypoint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// SettledBefore reports whether the message is settled on every path to in, so that what in does is not done
// again. in is an instruction of Fn or of a closure in it.
func (e *Entry) SettledBefore(in ssa.Instruction) bool {
	in = e.lift(in)
	if in == nil {
		return false
	}
	for _, b := range e.Fn.Blocks {
		if !b.Dominates(in.Block()) {
			continue
		}
		for _, x := range b.Instrs {
			if x == in {
				break
			}
			if e.settles(x) == done {
				return true
			}
		}
	}
	return false
}

// AgainAfter reports whether some path from in asks for the message once more: it returns an error that the
// library does not take for final, refuses the message, or leaves it unsettled. Without such a path it comes
// again only after a crash. in is an instruction of Fn or of a closure in it.
func (e *Entry) AgainAfter(in ssa.Instruction) bool {
	if e.Contract == nil || !e.Redelivered {
		return false
	}
	in = e.lift(in)
	if in == nil {
		return true // it is not known where it stands
	}
	if e.accepts(in) {
		return false
	}
	return e.again(in.Block(), slices.Index(in.Block().Instrs, in)+1)
}

// again reports whether some path asks for the message that begins in a block, at the instruction of an index.
func (e *Entry) again(b *ssa.BasicBlock, i int) bool {
	w := walk{entry: e, seen: map[*ssa.BasicBlock]bool{}, deferred: e.deferred()}
	return w.from(b, b.Instrs[i:])
}

// Fails reports whether the entry has a path at all that asks for the message once more. It is assumed of a
// function of another package.
func (e *Entry) Fails() bool {
	if e.Fn == nil || len(e.Fn.Blocks) == 0 {
		return e.Redelivered
	}
	if !e.Redelivered || e.Contract == nil {
		return false
	}
	for _, start := range e.starts {
		if e.again(present(start)) {
			return true
		}
	}
	return len(e.starts) == 0 && e.again(e.Fn.Blocks[0], 0)
}

// present is where a message that an instruction takes is there: after it, or after the test that it gave one.
func present(start ssa.Instruction) (*ssa.BasicBlock, int) {
	b := start.Block()
	after := slices.Index(b.Instrs, start) + 1
	iff, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	v, isValue := start.(ssa.Value)
	if !ok || !isValue {
		return b, after
	}
	for _, ref := range *v.Referrers() {
		x, ok := ref.(*ssa.Extract)
		if !ok {
			continue
		}
		if iff.Cond == x {
			return b.Succs[0], 0 // Have: m, ok := <-ch; if ok
		}
		cmp, ok := iff.Cond.(*ssa.BinOp)
		if !ok || cmp.X != x || !isError(x.Type()) {
			continue
		}
		if cmp.Op == token.NEQ {
			return b.Succs[1], 0 // Have: m, err := fetch(); if err != nil { return }
		}
		return b.Succs[0], 0
	}
	return b, after
}

// lift is the instruction of Fn that in belongs to: itself, or what makes the closure that it is in.
func (e *Entry) lift(in ssa.Instruction) ssa.Instruction {
	for in != nil && in.Parent() != e.Fn {
		fn := in.Parent()
		if fn.Parent() == nil {
			return nil
		}
		in = makerOf(fn)
	}
	return in
}

// makerOf is the instruction that makes a closure or takes a function literal as a value.
func makerOf(fn *ssa.Function) ssa.Instruction {
	for _, b := range fn.Parent().Blocks {
		for _, in := range b.Instrs {
			if mc, ok := in.(*ssa.MakeClosure); ok && mc.Fn == fn {
				return in
			}
			for _, op := range in.Operands(nil) {
				if *op == ssa.Value(fn) {
					return in
				}
			}
		}
	}
	return nil
}

// walk looks for a path that asks for the message once more.
type walk struct {
	entry    *Entry
	seen     map[*ssa.BasicBlock]bool
	deferred bool
}

// from walks the instructions of a block that are left, and what follows.
func (w *walk) from(b *ssa.BasicBlock, left []ssa.Instruction) bool {
	for _, in := range left {
		switch w.entry.settles(in) {
		case done:
			if w.entry.Contract.When == fact.IfUnsettled {
				return false // this path is settled
			}
		case again:
			return true
		}
		if ret, ok := in.(*ssa.Return); ok {
			return w.returns(ret)
		}
		if slices.Contains(w.entry.starts, in) && w.entry.Contract.When == fact.IfUnsettled {
			return !w.deferred // the next message is taken, and this one is not settled
		}
	}
	for _, s := range b.Succs {
		if !w.seen[s] {
			w.seen[s] = true
			if w.from(s, s.Instrs) {
				return true
			}
		}
	}
	return false
}

// returns reports whether a return asks for the message.
func (w *walk) returns(ret *ssa.Return) bool {
	switch w.entry.Contract.When {
	case fact.IfUnsettled:
		return !w.deferred
	case fact.IfRefused:
		return true // the status that is answered is not followed
	}
	n := len(ret.Results)
	if n == 0 || !isError(ret.Results[n-1].Type()) {
		return false
	}
	if n > 1 && namesFailures(ret.Results[0]) {
		return true
	}
	if c, ok := ret.Results[0].(*ssa.Const); ok && n > 1 && isBool(c) && !isTrue(c) {
		return false // Have: return false, err; do not retry
	}
	return slices.ContainsFunc(flow.Definitions(flow.Returned(ret, n-1)), func(v ssa.Value) bool { return !isNil(v) && !isFinal(v, 0) })
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// maxWraps bounds the errors inside of errors in which one is looked for that stops the redelivery.
const maxWraps = 5

// isFinal reports whether an error is one after which the library does not deliver again, or wraps one.
func isFinal(v ssa.Value, depth int) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		g, ok := x.X.(*ssa.Global)
		return ok && x.Op == token.MUL && knowledge.EntriesOf(g.Pkg.Pkg.Path()).IsStop(g.Name())
	case *ssa.Call:
		for _, n := range namesOf(&x.Call) {
			if n.recv == "" && n.entries().IsStop(n.name) {
				return true
			}
			if n.path == "fmt" && n.name == "Errorf" || n.path == "errors" && n.name == "Join" {
				args, _ := list(x.Call.Args[len(x.Call.Args)-1])
				return depth < maxWraps && slices.ContainsFunc(args, func(a ssa.Value) bool {
					return slices.ContainsFunc(flow.Definitions(a), func(d ssa.Value) bool { return isFinal(d, depth+1) })
				})
			}
		}
	}
	return false
}

// settlement is what a call does to the message.
type settlement uint8

const (
	nothing settlement = iota
	done
	again
)

// settles tells what an instruction does to the message. A deferred call does it when the function ends.
func (e *Entry) settles(in ssa.Instruction) settlement {
	call, ok := in.(*ssa.Call)
	if !ok {
		return nothing
	}
	if s := e.own[in]; s != nothing {
		return s
	}
	return settling(&call.Call)
}

func settling(c *ssa.CallCommon) settlement {
	for _, n := range namesOf(c) {
		s := n.entries().Settle(n.recv, n.name)
		if s == nil {
			continue
		}
		if s.Again {
			return again
		}
		if v := effect.Argument(c, s.Requeue); v != nil && !isFalse(v) {
			return again
		}
		return done
	}
	return nothing
}

// deferred reports whether the function settles the message when it ends, whatever happened.
func (e *Entry) deferred() bool {
	for _, in := range e.Fn.Blocks[0].Instrs {
		if d, ok := in.(*ssa.Defer); ok && (settling(&d.Call) == done || e.own[d] == done) {
			return true
		}
	}
	return false
}

// namesFailures reports whether v is Lambda's response to a batch, and the function puts messages into it that are to
// be delivered again.
func namesFailures(v ssa.Value) bool {
	for _, d := range flow.Definitions(v) {
		a, ok := d.(*ssa.Alloc)
		if !ok {
			continue
		}
		for _, ref := range *a.Referrers() {
			fa, ok := ref.(*ssa.FieldAddr)
			if !ok || flow.Field(fa) != "BatchItemFailures" {
				continue
			}
			for _, use := range *fa.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == fa {
					return true
				}
			}
		}
	}
	return false
}
