package dedupe

import (
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// lockedRow is evidence that a condition asks whether a look-up has found its row, which it locks and looks for in the state in
// which the work is still to be done: SELECT ... WHERE id = $1 AND status = 'pending' FOR UPDATE. Whoever comes second
// finds none, however the function treats that. on says that the work is done if the condition holds.
func lockedRow(cond ssa.Value, on bool) string {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok || !isErrorTest(cmp) || (cmp.Op == token.EQL) != on {
		return ""
	}
	err := cmp.X
	if !isError(err.Type()) || isNil(err) {
		err = cmp.Y
	}
	state, locks := "", false
	call := callOf(err)
	for depth := 0; call != nil && depth < maxChain; depth++ {
		for _, arg := range call.Call.Args {
			text, ok := flow.String(flow.Concrete(arg))
			if !ok {
				locks = locks || anyOf(arg, isLocking)
				continue
			}
			method := effect.NameOf(&call.Call).Name
			locks = locks || saysLock(strings.ToUpper(text), method)
			if s := stateIn(text, method); s != "" {
				state = s
			}
		}
		call = receiverCall(call)
	}
	if !locks {
		return ""
	}
	return state
}

// maxChain bounds the calls of a chain that builds a statement.
const maxChain = 12

// receiverCall is the call on whose result another one is made, nil if there is none.
func receiverCall(call *ssa.Call) *ssa.Call {
	if call.Call.IsInvoke() {
		return callOf(call.Call.Value)
	}
	if call.Call.Signature().Recv() == nil || len(call.Call.Args) == 0 {
		return nil
	}
	return callOf(call.Call.Args[0])
}

// saysLock reports whether a text in upper case, or the argument of bun's method For, locks the rows that a SELECT finds.
func saysLock(text, method string) bool {
	return strings.Contains(text, "FOR UPDATE") || strings.Contains(text, "FOR NO KEY UPDATE") || method == "For" && strings.Contains(text, "UPDATE")
}

// stateIn is the word of a condition on rows that says how far some work has got, "" if there is none. The text is a whole
// statement, or the argument of a method that adds a condition.
func stateIn(text, method string) string {
	if _, where, ok := strings.Cut(strings.ToUpper(text), "WHERE"); ok {
		text = text[len(text)-len(where):]
	} else if method != "Where" {
		return ""
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) }) {
		if saysState(w) {
			return w
		}
	}
	return ""
}

// anyOf reports whether what a variadic argument holds, or the argument itself, has a type of that kind.
func anyOf(arg ssa.Value, kind func(types.Type) bool) bool {
	given, ok := flow.Variadic(arg)
	if !ok {
		return kind(arg.Type())
	}
	return slices.ContainsFunc(given, func(v ssa.Value) bool { return v != nil && kind(flow.Concrete(v).Type()) })
}

// isLocking reports whether t says how to lock: gorm's clause.Locking.
func isLocking(t types.Type) bool {
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == "Locking"
}

// skipped is evidence that a function of this package gives nothing because of the state of what it has looked up, if cond asks
// whether it has given something, and does not fail then either.
func skipped(cond ssa.Value, on bool) string {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok || (cmp.Op == token.NEQ) != on || !isNil(cmp.Y) || isError(cmp.X.Type()) {
		return ""
	}
	call := callOf(cmp.X)
	if call == nil || call.Call.StaticCallee() == nil {
		return ""
	}
	fn := call.Call.StaticCallee()
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) != 2 || !isNil(ret.Results[0]) || !isNil(ret.Results[1]) {
			continue
		}
		for d := b.Idom(); d != nil; d = d.Idom() {
			branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
			if !ok {
				continue
			}
			if test, ok := branch.Cond.(*ssa.BinOp); ok && (stateOf(test.X) != "" || stateOf(test.Y) != "") {
				return stateOf(test.X) + stateOf(test.Y)
			}
		}
	}
	return ""
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}
