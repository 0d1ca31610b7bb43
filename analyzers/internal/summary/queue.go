package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// Work that is kept in a channel is done again if its worker puts it back.

// put is a place at which a function puts something into a channel: by itself, in a goroutine that it starts, or by
// another function.
type put struct {
	at   ssa.Instruction
	into any // the channel, as channelOf names it
	what ssa.Value
}

// puts are the places at which the function puts something into a channel.
func (a *frame) puts() []put {
	var all []put
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(ssa.CallInstruction); ok {
				all = append(all, a.putsBy(in, call)...)
				continue
			}
			for _, s := range sendsAt(in) {
				all = append(all, put{in, a.channelOf(s.ch), s.what})
			}
		}
	}
	return all
}

// send is a value that goes into a channel.
type send struct{ ch, what ssa.Value }

// sendsAt are the sends of an instruction: a select may have several.
func sendsAt(in ssa.Instruction) []send {
	switch x := in.(type) {
	case *ssa.Send:
		return []send{{x.Chan, x.X}}
	case *ssa.Select:
		var all []send
		for _, st := range x.States {
			if st.Dir == types.SendOnly {
				all = append(all, send{st.Chan, st.Send})
			}
		}
		return all
	}
	return nil
}

// putsBy are the sends of a function that a call starts, of what this one gives it: a closure, or a function that puts its
// argument into a queue.
func (a *frame) putsBy(at ssa.Instruction, call ssa.CallInstruction) []put {
	c := call.Common()
	v := c.Value
	if k := effect.NameOf(c); k.Path == "time" && k.Recv == "" && k.Name == "AfterFunc" {
		v = c.Args[1]
	}
	var all []put
	for _, f := range functionsOf(v) {
		fn := origin(f.fn)
		if c.IsInvoke() || fn == a.fn || len(fn.Blocks) == 0 || len(fn.Blocks) > maxConstructor {
			continue
		}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				for _, s := range sendsAt(in) {
					if what := given(s.what, c, f.mc); what != nil {
						all = append(all, put{at, a.channelOf(s.ch), what})
					}
				}
			}
		}
	}
	return all
}

// given is what the caller gives a function for a value of it: an argument, or a variable that the closure captures; nil if
// the value is its own.
func given(v ssa.Value, c *ssa.CallCommon, mc *ssa.MakeClosure) ssa.Value {
	for _, d := range contents(v) {
		i, ok := flow.Index(d)
		if !ok {
			continue
		}
		if i < len(c.Args) {
			return c.Args[i]
		}
		if j := i - len(c.Args); mc != nil && j < len(mc.Bindings) {
			return mc.Bindings[j]
		}
	}
	return nil
}

// contents are the definitions of a value, and of a variable what it holds.
func contents(v ssa.Value) []ssa.Value {
	var all []ssa.Value
	for _, d := range flow.Definitions(v) {
		if variable, ok := d.(*ssa.Alloc); ok {
			all = append(all, flow.Content(variable)...)
		}
		all = append(all, d)
	}
	return all
}

// channelOf names a channel by where it is kept: the declaration of a field, a variable of the package, or the value in
// the function that makes it.
func (u *unit) channelOf(v ssa.Value) any {
	for range maxEvalDepth {
		switch x := v.(type) {
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return v
			}
			v = x.X
		case *ssa.ChangeType: // to one direction only
			v = x.X
		case *ssa.FieldAddr:
			return flow.FieldVar(x).Origin()
		case *ssa.Field:
			return flow.ValueVar(x).Origin()
		case *ssa.Alloc:
			held := flow.Content(x)
			if len(held) != 1 || held[0] == v {
				return v
			}
			v = held[0]
		case *ssa.FreeVar:
			b := bindingOf(x)
			if b == nil {
				return v
			}
			v = b
		default:
			return v
		}
	}
	return v
}

// bindingOf is what a captured variable is in the function that makes the closure, nil if that is not known.
func bindingOf(fv *ssa.FreeVar) ssa.Value {
	parent := fv.Parent().Parent()
	if parent == nil {
		return nil
	}
	i := slices.Index(fv.Parent().FreeVars, fv)
	for _, b := range parent.Blocks {
		for _, in := range b.Instrs {
			if mc, ok := in.(*ssa.MakeClosure); ok && mc.Fn == fv.Parent() {
				return mc.Bindings[i]
			}
		}
	}
	return nil
}

// returning are the places at which the work of a call goes back into the channel that it comes from.
func (a *frame) returning(call *ssa.Call, puts []put) []region.Aim {
	var aims []region.Aim
	for _, p := range puts {
		if p.into != nil && a.comesFrom(call, p) {
			aims = append(aims, region.Aim{At: p.at})
		}
	}
	return aims
}

// comesFrom reports whether what is put into a channel was taken from it, and the call works on it: here, or in a function
// that hands it to this one.
func (a *frame) comesFrom(call *ssa.Call, p put) bool {
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			for _, r := range receivesAt(in) {
				if a.channelOf(r.ch) == p.into && isOf(p.what, r.what) && worksOn(call, r.what) {
					return true
				}
			}
		}
	}
	for i, param := range a.fn.Params {
		if isOf(p.what, param) && worksOn(call, param) && a.isFed(i, p.into) {
			return true
		}
	}
	return false
}

// receivesAt are the values that an instruction takes from channels.
func receivesAt(in ssa.Instruction) []send {
	switch x := in.(type) {
	case *ssa.UnOp:
		if x.Op == token.ARROW {
			return []send{{x.X, x}}
		}
	case *ssa.Extract:
		s, ok := x.Tuple.(*ssa.Select)
		if !ok || x.Index < 2 {
			return nil
		}
		i := x.Index - 2
		for _, st := range s.States {
			if st.Dir != types.RecvOnly {
				continue
			}
			if i == 0 {
				return []send{{st.Chan, x}}
			}
			i--
		}
	}
	return nil
}

// isFed reports whether a function of the package takes something from the channel and hands it to this one as argument i.
func (a *frame) isFed(i int, channel any) bool {
	for _, fn := range a.funcs {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				call, ok := in.(ssa.CallInstruction)
				if !ok || call.Common().StaticCallee() == nil || origin(call.Common().StaticCallee()) != a.fn || i >= len(call.Common().Args) {
					continue
				}
				if a.takes(call.Common(), call.Common().Args[i], channel) {
					return true
				}
			}
		}
	}
	return false
}

// takes reports whether an argument of a call was taken from the channel, which may be another argument.
func (a *frame) takes(c *ssa.CallCommon, arg ssa.Value, channel any) bool {
	if p, ok := channel.(*ssa.Parameter); ok && p.Parent() == a.fn {
		if i, ok := flow.Index(p); ok && i < len(c.Args) {
			channel = a.channelOf(c.Args[i])
		}
	}
	fn := parentOf(arg)
	if fn == nil {
		return false
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			for _, r := range receivesAt(in) {
				if a.channelOf(r.ch) == channel && isOf(arg, r.what) {
					return true
				}
			}
		}
	}
	return false
}

func parentOf(v ssa.Value) *ssa.Function {
	if in, ok := v.(ssa.Instruction); ok {
		return in.Parent()
	}
	return nil
}

// worksOn reports whether a call is given something that is made of an item.
func worksOn(call *ssa.Call, item ssa.Value) bool {
	if slices.ContainsFunc(call.Call.Args, func(arg ssa.Value) bool { return isOf(arg, item) }) {
		return true
	}
	mc, ok := call.Call.Value.(*ssa.MakeClosure)
	return ok && slices.ContainsFunc(mc.Bindings, func(b ssa.Value) bool { return isOf(b, item) })
}

// maxDerived bounds how far a value is followed to what it is made of.
const maxDerived = 10

// isOf reports whether a value is an item, a copy of it, or made of parts of it.
func isOf(v, item ssa.Value) bool { return derives(v, item, 0, map[ssa.Value]bool{}) }

func derives(v, item ssa.Value, depth int, seen map[ssa.Value]bool) bool {
	if v == item {
		return true
	}
	if v == nil || depth > maxDerived || seen[v] {
		return false
	}
	seen[v] = true
	next := func(o ssa.Value) bool { return derives(o, item, depth+1, seen) }
	switch x := v.(type) {
	case *ssa.Alloc:
		for _, ref := range *x.Referrers() {
			switch r := ref.(type) {
			case *ssa.Store:
				if r.Addr == x && next(r.Val) {
					return true
				}
			case *ssa.FieldAddr, *ssa.IndexAddr:
				for _, use := range *r.(ssa.Value).Referrers() {
					if st, ok := use.(*ssa.Store); ok && st.Addr == r.(ssa.Value) && next(st.Val) {
						return true
					}
				}
			}
		}
		return false
	case *ssa.Const, *ssa.Parameter, *ssa.FreeVar, *ssa.Global, *ssa.Function:
		return false
	}
	in, ok := v.(ssa.Instruction)
	return ok && slices.ContainsFunc(in.Operands(nil), func(op *ssa.Value) bool { return *op != nil && next(*op) })
}
