package dedupe

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// counted is the call that gave the list whose length v is, nil if v is none.
func counted(v ssa.Value) *ssa.Call {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return nil
	}
	return callOf(call.Call.Args[0])
}

// emptyWhen reports whether a comparison of a length with a number says that the list is empty on the side that goes on:
// equal tells that side of a test for equality, of which "!=" is the opposite, and the condition itself otherwise.
func emptyWhen(op token.Token, c *ssa.Const, equal bool) bool {
	n, ok := constant.Int64Val(c.Value)
	if !ok {
		return false
	}
	switch op {
	case token.EQL, token.NEQ:
		return n == 0 && equal
	case token.GTR:
		return n == 0 && !equal
	case token.GEQ:
		return n == 1 && !equal
	case token.LSS:
		return n == 1 && equal
	case token.LEQ:
		return n == 0 && equal
	}
	return false
}

// sought is the call that gives a list through which a loop before the call goes to find the thing, and leaves when it has
// found it; nil if there is none.
func sought(call ssa.CallInstruction) *ssa.Call {
	at := call.Block()
	for _, b := range call.Parent().Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || b.Dominates(at) || !reaches(b, at) || !reaches(b, b) || reaches(at, b) {
			continue
		}
		cmp, ok := branch.Cond.(*ssa.BinOp)
		if !ok || cmp.Op != token.EQL {
			continue
		}
		t := &test{fn: call.Parent(), call: call, at: b, off: b.Succs[0]}
		if reaches(t.off, at) || reaches(t.off, b) || !t.endsWell(t.off) {
			continue
		}
		for _, side := range [...]ssa.Value{cmp.X, cmp.Y} {
			if list := elementOf(side, 0); list != nil && lasts(list) {
				return list
			}
		}
	}
	return nil
}

// elementOf is the call that gave the list of which v is an element, or a field or answer of one.
func elementOf(v ssa.Value, depth int) *ssa.Call {
	if depth > maxElement {
		return nil
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		return elementOf(x.X, depth+1)
	case *ssa.FieldAddr:
		return elementOf(x.X, depth+1)
	case *ssa.Field:
		return elementOf(x.X, depth+1)
	case *ssa.IndexAddr:
		return callOf(x.X)
	case *ssa.Alloc:
		for _, d := range flow.Content(x) {
			if call := elementOf(d, depth+1); call != nil {
				return call
			}
		}
	case *ssa.Call:
		if x.Call.Signature().Recv() != nil && x.Call.Signature().Params().Len() == 0 && len(x.Call.Args) > 0 {
			return elementOf(x.Call.Args[0], depth+1) // Have: item.GetName()
		}
	}
	return nil
}

// maxElement bounds the steps from a field back to the list of the thing that has it.
const maxElement = 8

// reaches reports whether there is a way of one step or more from a block to another.
func reaches(from, to *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{}
	var walk func(b *ssa.BasicBlock) bool
	walk = func(b *ssa.BasicBlock) bool {
		for _, s := range b.Succs {
			if s == to {
				return true
			}
			if !seen[s] {
				seen[s] = true
				if walk(s) {
					return true
				}
			}
		}
		return false
	}
	return walk(from)
}

// follows reports whether an instruction can be executed after a call.
func follows(in, call ssa.Instruction) bool {
	if in.Block() == call.Block() && slices.Index(in.Block().Instrs, in) > slices.Index(call.Block().Instrs, call) {
		return true
	}
	return reaches(call.Block(), in.Block())
}
