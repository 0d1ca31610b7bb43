package entrypoint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// accepts reports whether the entry answers with a success whatever in does, as receivers do that only note what
// went wrong: then nobody sends the message again. It is not claimed of one that hands on what it answers by.
func (e *Entry) accepts(in ssa.Instruction) bool {
	if e.Contract.When != fact.IfRefused || e.Fn.Signature.Results().Len() > 0 || len(e.Fn.AnonFuncs) > 0 {
		return false
	}
	by := answersBy(e.Fn, e.Message)
	if by == nil || mayRefuse(in, by) {
		return false
	}
	reached := map[*ssa.BasicBlock]bool{}
	var follow func(b *ssa.BasicBlock) bool
	follow = func(b *ssa.BasicBlock) bool {
		for _, s := range b.Succs {
			if reached[s] {
				continue
			}
			reached[s] = true
			for _, x := range s.Instrs {
				if mayRefuse(x, by) {
					return false
				}
			}
			if !follow(s) {
				return false
			}
		}
		return true
	}
	after := false
	for _, x := range in.Block().Instrs {
		if after && mayRefuse(x, by) {
			return false
		}
		after = after || x == in
	}
	return follow(in.Block())
}

// answersBy are the values by which a function answers: the writer that it is given, or the message, and what is made
// of them. It is nil if there are none.
func answersBy(fn *ssa.Function, message *ssa.Parameter) map[ssa.Value]bool {
	by := map[ssa.Value]bool{}
	for _, p := range fn.Params {
		if isNamed(p.Type(), "net/http", "ResponseWriter") {
			by[p] = true
		}
	}
	if len(by) == 0 && message != nil {
		by[message] = true
	}
	if len(by) == 0 {
		return nil
	}
	for range 3 { // what is made of what is made of them
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if v, ok := in.(ssa.Value); ok && !by[v] && isHandle(v.Type()) && takesAny(in, by) {
					by[v] = true
				}
			}
		}
	}
	return by
}

// isHandle reports whether a value of the type may hold what somebody answers by.
func isHandle(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Struct, *types.Signature:
		return !isError(t) && !isContext(t) && !isNamed(t, "net/http", "Request")
	}
	return false
}

func takesAny(in ssa.Instruction, by map[ssa.Value]bool) bool {
	for _, op := range in.Operands(nil) {
		if *op != nil && by[*op] {
			return true
		}
	}
	return false
}

// mayRefuse reports whether an instruction may answer with a failure: it is not seen to answer with a success, or to do
// something else.
func mayRefuse(in ssa.Instruction, by map[ssa.Value]bool) bool {
	switch x := in.(type) {
	case *ssa.Panic:
		return true
	case *ssa.Store:
		return by[x.Val] || by[x.Addr]
	case ssa.CallInstruction:
		if !takesAny(in, by) {
			return false
		}
		c := x.Common()
		return !succeeds(c) && !oneOfNames(effect.NameOf(c).Name, plainAnswers[:])
	}
	return false
}

// plainAnswers are the names of what writes without a status, or reads the request.
var plainAnswers = [...]string{"Write", "WriteString", "Fprint", "Fprintf", "Fprintln", "Header", "Set", "Add", "Get", "NewEncoder", "Encode", "GetHeader", "Context"}

func oneOfNames(name string, names []string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// succeeds reports whether a call answers with a constant status below 300.
func succeeds(c *ssa.CallCommon) bool {
	for _, a := range c.Args {
		k, ok := a.(*ssa.Const)
		if !ok || k.Value == nil || k.Value.Kind() != constant.Int {
			continue
		}
		if n, exact := constant.Int64Val(k.Value); exact && n >= 200 && n < 300 {
			return true
		}
	}
	return false
}
