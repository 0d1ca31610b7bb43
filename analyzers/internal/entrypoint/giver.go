package entrypoint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// A module that can do with one broker or another has a type of its own around the library of each. What takes a
// message there gives it to its caller: the loop that calls it is the consumer, and the methods by which that settles a
// message are the module's own.

// giver is the entry that a function would be if it did not give its message to its caller, nil if it takes or gives
// none.
func (f *finder) giver(fn *ssa.Function) *Entry {
	if e, ok := f.givers[fn]; ok {
		return e
	}
	f.givers[fn] = nil // ends a recursion
	if !givesSomething(fn.Signature) || settlesAny(fn) {
		return nil
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			e := f.taken(call)
			if e != nil && isReturned(call) {
				f.givers[fn] = e
				return e
			}
		}
	}
	return nil
}

// settlesAny reports whether a function settles messages: then it does not only hand them on.
func settlesAny(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(ssa.CallInstruction); ok && settling(call.Common()) != nothing {
				return true
			}
		}
	}
	return false
}

// taken is the entry that a call makes of its function by taking a message from a library, or from what gives one.
func (f *finder) taken(call *ssa.Call) *Entry {
	c := &call.Call
	for _, n := range namesOf(c) {
		if row := n.entries().Receive(n.recv, n.name); row != nil {
			if _, ok := channelOf(c.Signature().Results()); ok {
				return nil // the messages come out of the channel
			}
			return &Entry{Kind: row.Kind, Framework: n.path, Contract: row.Contract, Redelivered: redelivers(row.Contract) && !auto(c, row)}
		}
	}
	return f.given(c)
}

// given is what a function of the module gives messages of, nil if a call is of none that does.
func (f *finder) given(c *ssa.CallCommon) *Entry {
	fn := c.StaticCallee()
	if fn == nil {
		return nil
	}
	if fn = origin(fn); f.local[fn] {
		return f.giver(fn)
	}
	obj := declared(fn)
	if obj == nil || f.Gives == nil {
		return nil
	}
	x := f.Gives(obj)
	if x == nil {
		return nil
	}
	return &Entry{Kind: x.Kind, Framework: x.Framework, Contract: ContractOf(x), Redelivered: x.Redelivered}
}

// ContractOf is the contract of an entry of another package.
func ContractOf(x *fact.Entry) *knowledge.Contract {
	return &knowledge.Contract{By: x.By, Often: x.Often, Stop: x.Stop, ID: x.ID, When: x.When}
}

// givesSomething reports whether a function returns something that may be a message.
func givesSomething(sig *types.Signature) bool {
	for r := range sig.Results().Variables() {
		switch r.Type().Underlying().(type) {
		case *types.Pointer, *types.Struct, *types.Slice:
			return true
		case *types.Interface:
			if !isError(r.Type()) {
				return true
			}
		}
	}
	return false
}

// isReturned reports whether the function returns what a call gives it, or something that is made of it.
func isReturned(call *ssa.Call) bool {
	for v := range madeOf(call) {
		for _, ref := range *v.Referrers() {
			if ret, ok := ref.(*ssa.Return); ok && !isError(v.Type()) && slices.Contains(ret.Results, v) {
				return true
			}
		}
	}
	return false
}

// maxMade bounds the values that are looked at for what is made of a message.
const maxMade = 400

// madeOf is what a call gives, apart from its error, and what is made of that in the function.
func madeOf(call *ssa.Call) map[ssa.Value]bool {
	made := map[ssa.Value]bool{}
	work := []ssa.Value{call}
	for len(work) > 0 && len(made) < maxMade {
		v := work[len(work)-1]
		work = work[:len(work)-1]
		if made[v] || isError(v.Type()) || v.Referrers() == nil {
			continue
		}
		made[v] = true
		for _, ref := range *v.Referrers() {
			switch x := ref.(type) {
			case *ssa.Store:
				if x.Val == v {
					work = append(work, holder(x.Addr))
				}
			case *ssa.MapUpdate:
				work = append(work, x.Map)
			case ssa.Value:
				work = append(work, x)
			}
		}
	}
	return made
}

// holder is the variable that an address leads into.
func holder(addr ssa.Value) ssa.Value {
	for {
		switch x := addr.(type) {
		case *ssa.FieldAddr:
			addr = x.X
		case *ssa.IndexAddr:
			addr = x.X
		default:
			return addr
		}
	}
}

// consumes adds the function that takes messages in a loop from what gives them, if it settles them itself: otherwise
// whoever it hands them to may. Of an interface's method the link step knows whether it gives any.
func (f *finder) consumes(in ssa.CallInstruction) {
	call, ok := in.(*ssa.Call)
	if !ok || f.Own == nil || !reaches(call.Block(), call.Block()) {
		return
	}
	e := f.given(&call.Call)
	if e == nil {
		e = f.hidden(&call.Call)
	}
	if e == nil {
		return
	}
	own := f.ownSettles(call)
	if len(own) == 0 {
		return
	}
	e.Fn, e.Param, e.Pos, e.starts, e.own = call.Parent(), -1, call.Pos(), []ssa.Instruction{call}, own
	f.add(e)
}

// hidden is the entry that the caller of an interface's method would be if an implementation of it gave messages.
func (f *finder) hidden(c *ssa.CallCommon) *Entry {
	if !c.IsInvoke() || !givesSomething(c.Signature()) {
		return nil
	}
	n := named(c.Value.Type())
	if n == nil || n.Obj().Pkg() == nil || n.TypeArgs().Len() > 0 || !f.Own(n.Obj().Pkg()) {
		return nil
	}
	return &Entry{
		Kind: fact.Consumer, Contract: &knowledge.Contract{When: fact.IfUnsettled}, Redelivered: true,
		From: &fact.InterfaceCall{Iface: n.Obj().Pkg().Path() + "." + n.Obj().Name(), Method: c.Method.Name()},
	}
}

// ownSettles are the calls of the module's own functions that settle a message which a call gave, by their names.
func (f *finder) ownSettles(start *ssa.Call) map[ssa.Instruction]settlement {
	var own map[ssa.Instruction]settlement
	for v := range madeOf(start) {
		for _, ref := range *v.Referrers() {
			call, ok := ref.(ssa.CallInstruction)
			if !ok {
				continue
			}
			obj := callee(call.Common())
			if obj == nil || obj.Pkg() == nil || obj.Signature().Recv() == nil || !f.Own(obj.Pkg()) {
				continue
			}
			s := settledBy(obj.Name())
			if s == nothing {
				continue
			}
			if own == nil {
				own = map[ssa.Instruction]settlement{}
			}
			own[ref] = s
		}
	}
	return own
}
