package dedupe

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// Guard tells why a second call of the function around makes the call harmless, which takes effect itself or
// leads to what does; "" if nothing says so.
func Guard(call ssa.CallInstruction, kind fact.Kind) string {
	fn := call.Parent()
	if why := named(fn, call); why != "" {
		return why
	}
	if why := tested(fn, call); why != "" {
		return why
	}
	if v, ok := call.(*ssa.Call); ok && (kind == fact.SQL || kind == fact.Store || kind == fact.Hidden) {
		return answered(v)
	}
	return ""
}

// named finds evidence in names: of the function, and of what is called before.
func named(fn *ssa.Function, call ssa.CallInstruction) string {
	for f := fn; f != nil; f = f.Parent() {
		if saysDedupe(f.Name()) {
			return f.Name()
		}
	}
	for _, b := range fn.Blocks {
		if !b.Dominates(call.Block()) {
			continue
		}
		for _, in := range b.Instrs {
			if in == call.(ssa.Instruction) {
				break
			}
			if c, ok := in.(ssa.CallInstruction); ok {
				if why := namedCall(c.Common()); why != "" {
					return why
				}
			}
		}
	}
	return namedCall(call.Common())
}

// namedCall is evidence in the name of what is called, of its receiver's type, or in a text that it is given: the
// name of a header or table.
func namedCall(c *ssa.CallCommon) string {
	k := effect.NameOf(c)
	for _, n := range [...]string{k.Name, k.Recv} {
		if saysDedupe(n) {
			return k.String()
		}
	}
	for _, a := range c.Args {
		if s, ok := flow.String(a); ok && saysDedupe(s) {
			return s
		}
	}
	return ""
}

// tested finds a test before the call, of something that lasts, that leaves when the work is done.
func tested(fn *ssa.Function, call ssa.CallInstruction) string {
	at := call.Block()
	for _, b := range fn.Blocks {
		if b == at || !b.Dominates(at) || len(b.Succs) != 2 {
			continue
		}
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		t := &test{fn: fn, call: call, at: b}
		switch yes, no := b.Succs[0], b.Succs[1]; {
		case yes.Dominates(at) && !no.Dominates(at):
			t.off, t.on = no, true
		case no.Dominates(at) && !yes.Dominates(at):
			t.off, t.on = yes, false
		default:
			continue
		}
		if why := t.why(branch.Cond); why != "" {
			return why
		}
	}
	return ""
}

// answered finds an answer to the conflict that a second insert runs into: a test of its error that knows
// duplicates.
func answered(call *ssa.Call) string {
	for _, e := range errorsOf(call) {
		for _, use := range usesOf(e) {
			switch x := use.(type) {
			case *ssa.Call:
				if why := conflictTest(&x.Call); why != "" {
					return why
				}
			case *ssa.BinOp:
				if saysConflict(sentinel(x.X)) || saysConflict(sentinel(x.Y)) {
					return sentinel(x.X) + sentinel(x.Y)
				}
			case *ssa.TypeAssert:
				if why := codes(x); why != "" {
					return why
				}
			}
		}
	}
	return ""
}

// errorsOf are the errors that a call gives, as values and loads of variables.
func errorsOf(call *ssa.Call) []ssa.Value {
	var errs []ssa.Value
	if isError(call.Type()) {
		errs = append(errs, flow.Aliases(call)...)
	}
	for _, ref := range *call.Referrers() {
		if e, ok := ref.(*ssa.Extract); ok && isError(e.Type()) {
			errs = append(errs, flow.Aliases(e)...)
		}
		if fa, ok := ref.(*ssa.FieldAddr); ok { // gorm's Error
			for _, load := range usesOf(fa) {
				if v, ok := load.(*ssa.UnOp); ok && isError(v.Type()) {
					errs = append(errs, flow.Aliases(v)...)
				}
			}
		}
	}
	return errs
}

func usesOf(v ssa.Value) []ssa.Instruction {
	if v.Referrers() == nil {
		return nil
	}
	return *v.Referrers()
}

// conflictTest is evidence that a call given an error asks whether it is a conflict with something that exists.
func conflictTest(c *ssa.CallCommon) string {
	k := effect.NameOf(c)
	if saysConflict(k.Name) {
		return k.String()
	}
	switch {
	case k.Path == "errors" && k.Name == "Is" && len(c.Args) == 2 && saysConflict(sentinel(c.Args[1])):
		return sentinel(c.Args[1])
	case k.Name == "As" && len(c.Args) == 2:
		return codes(flow.Concrete(c.Args[1]))
	case k.Name == "Error": // its text
		return ""
	}
	return ""
}

// codes is evidence in a test of the code that a database gives its error: unique violations.
func codes(target ssa.Value) string {
	seen := map[ssa.Value]bool{}
	var found string
	var walk func(v ssa.Value, depth int)
	walk = func(v ssa.Value, depth int) {
		if v == nil || seen[v] || depth > 6 || found != "" {
			return
		}
		seen[v] = true
		for _, use := range usesOf(v) {
			switch x := use.(type) {
			case *ssa.BinOp:
				for _, side := range [...]ssa.Value{x.X, x.Y} {
					if c, ok := side.(*ssa.Const); ok && c.Value != nil && isUniqueCode(c.Value.ExactString()) {
						found = c.Value.ExactString()
					}
				}
			case *ssa.Call:
				if saysConflict(effect.NameOf(&x.Call).Name) {
					found = effect.NameOf(&x.Call).Name
				}
				walk(x, depth+1)
			case ssa.Value:
				walk(x, depth+1)
			}
		}
	}
	walk(target, 0)
	return found
}

// sentinel is the name of the package-level variable that v is read from, "" if it is none.
func sentinel(v ssa.Value) string {
	load, ok := flow.Concrete(v).(*ssa.UnOp)
	if !ok {
		return ""
	}
	g, ok := load.X.(*ssa.Global)
	if !ok {
		return ""
	}
	return g.Name()
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
