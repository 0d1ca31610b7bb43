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
		if saysDedupe(n) && !ofList(c.Signature()) {
			return k.String()
		}
	}
	if k.Path == "net/http" && k.Recv == "Header" && (k.Name == "Set" || k.Name == "Add") {
		return "" // a key that is sent: what it is made of decides
	}
	for _, a := range c.Args {
		if s, ok := flow.String(a); ok && saysDedupe(s) {
			return s
		}
	}
	return ""
}

// ofList reports whether a function makes a list of a list, and cannot fail: what is there twice, it drops from that.
func ofList(sig *types.Signature) bool {
	if sig.Results().Len() != 1 {
		return false
	}
	result := sig.Results().At(0).Type()
	if _, ok := result.Underlying().(*types.Slice); !ok {
		return false
	}
	for p := range sig.Params().Variables() {
		if types.Identical(p.Type(), result) {
			return true
		}
	}
	return false
}

// tested finds a test before the call, of something that lasts, that leaves when the work is done. A look does not
// count if the claim after it is lost.
func tested(fn *ssa.Function, call ssa.CallInstruction) string {
	for _, t := range testsBefore(fn, call) {
		cond := t.branch().Cond
		if why := t.why(cond); why != "" && t.lost(cond) == nil {
			return why
		}
	}
	if list := sought(call); list != nil {
		return effect.NameOf(&list.Call).String()
	}
	return ""
}

// testsBefore are the branches before a call one side of which does not come to it.
func testsBefore(fn *ssa.Function, call ssa.CallInstruction) []*test {
	var tests []*test
	at := call.Block()
	for _, b := range fn.Blocks {
		if b == at || !b.Dominates(at) || len(b.Succs) != 2 {
			continue
		}
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); !ok {
			continue
		}
		t := &test{fn: fn, call: call, at: b}
		leads := func(s *ssa.BasicBlock) bool { return s.Dominates(at) && !s.Dominates(b) } // otherwise it is the next message
		switch yes, no := b.Succs[0], b.Succs[1]; {
		case leads(yes) && !leads(no):
			t.off, t.on = no, true
		case leads(no) && !leads(yes):
			t.off, t.on = yes, false
		default:
			continue
		}
		tests = append(tests, t)
	}
	return tests
}

// branch is the instruction that a test ends with.
func (t *test) branch() *ssa.If { return t.at.Instrs[len(t.at.Instrs)-1].(*ssa.If) }

// answered finds an answer to the conflict that a second insert runs into: a test of its error that knows
// duplicates.
func answered(call *ssa.Call) string {
	for _, e := range errorsOf(call) {
		for _, use := range usesOf(e) {
			if !follows(use, call) {
				continue // a variable for errors had another one before
			}
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
		target := flow.Concrete(c.Args[1])
		if name := errorType(target); saysConflict(name) {
			return name // Have: var failed *types.ConditionalCheckFailedException
		}
		return codes(target)
	case k.Name == "Error":
		return textTest(c)
	}
	return searched(c)
}

// errorType is the name of the type of errors to which the target of errors.As points, "" if it has none.
func errorType(target ssa.Value) string {
	t := target.Type()
	for range 2 { // a pointer to a variable, which may hold a pointer
		if p, ok := types.Unalias(t).(*types.Pointer); ok {
			t = p.Elem()
		}
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// textTest is evidence that the text of an error, which the call gives, is searched for that of a conflict.
func textTest(c *ssa.CallCommon) string {
	var found string
	each := func(v ssa.Value) {
		for _, use := range usesOf(v) {
			if x, ok := use.(*ssa.Call); ok && found == "" {
				found = searched(&x.Call)
			}
		}
	}
	for _, ref := range usesOf(errorOf(c)) {
		text, ok := ref.(*ssa.Call)
		if !ok || effect.NameOf(&text.Call).Name != "Error" {
			continue
		}
		each(text)
		for _, use := range usesOf(text) {
			if lower, ok := use.(*ssa.Call); ok && effect.NameOf(&lower.Call).Path == "strings" {
				each(lower)
			}
		}
	}
	return found
}

// errorOf is the error whose text a call of Error gives.
func errorOf(c *ssa.CallCommon) ssa.Value {
	if c.IsInvoke() || len(c.Args) == 0 {
		return c.Value
	}
	return c.Args[0]
}

// searched is the text of a conflict that the text of an error is searched for, "" if a call does something else.
func searched(c *ssa.CallCommon) string {
	if k := effect.NameOf(c); k.Path != "strings" || len(c.Args) != 2 || !ofError(c.Args[0]) {
		return ""
	}
	if s, ok := flow.String(c.Args[1]); ok && saysConflictText(s) {
		return s
	}
	return ""
}

// ofError reports whether v is the text of an error, in lower case or as it is.
func ofError(v ssa.Value) bool {
	call := callOf(v)
	if call == nil {
		return false
	}
	if effect.NameOf(&call.Call).Path == "strings" && len(call.Call.Args) == 1 {
		call = callOf(call.Call.Args[0])
	}
	return call != nil && effect.NameOf(&call.Call).Name == "Error"
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

// sentinel is the name of the package-level variable that v is read from, or the text of an error that is a constant,
// as redis.Nil is; "" if it is none.
func sentinel(v ssa.Value) string {
	v = flow.Concrete(v)
	if text, ok := flow.String(v); ok {
		return text
	}
	load, ok := v.(*ssa.UnOp)
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
