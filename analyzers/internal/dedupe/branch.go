package dedupe

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// test is a branch before a call, one side of which does not come to it.
type test struct {
	fn   *ssa.Function
	call ssa.CallInstruction
	at   *ssa.BasicBlock // that ends with the branch
	off  *ssa.BasicBlock // where the side begins that leaves
	on   bool            // the condition holds on the side that goes on
}

// why tells what the condition finds out, "" if it is no evidence: it must look at something that lasts, and the
// side that leaves must end well, as when there is nothing to do.
func (t *test) why(cond ssa.Value) string {
	if why := returned(cond, t.on, 0); why != "" {
		return why // without rows there is nothing to do, whatever comes then
	}
	if why := lockedRow(cond, t.on); why != "" {
		return why
	}
	why := t.finds(cond, t.on, 0)
	if isLock(t.fn, cond) {
		return ""
	}
	if why == "" {
		why = skipped(cond, t.on)
	}
	if why != "" && t.endsWell(t.off) {
		return why
	}
	if isErrorTest(cond) {
		return t.conflictInside()
	}
	return ""
}

// finds tells what a condition finds out, which is on when the work is still to be done.
func (t *test) finds(cond ssa.Value, on bool, depth int) string {
	if depth > 4 {
		return ""
	}
	switch x := cond.(type) {
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return t.finds(x.X, !on, depth+1)
		}
	case *ssa.BinOp:
		if x.Op == token.NEQ {
			on = !on
		}
		return t.comparison(x, on)
	case *ssa.Phi: // a && b as a value
		for _, e := range x.Edges {
			if _, isConst := e.(*ssa.Const); isConst {
				continue
			}
			if why := t.finds(e, on, depth+1); why != "" {
				return why
			}
		}
		return ""
	case *ssa.Call:
		return t.predicate(x, on)
	}
	return stateOf(cond)
}

// comparison is a test for equality: equal says that the work is still to be done when the sides are.
func (t *test) comparison(x *ssa.BinOp, equal bool) string {
	v, other := x.X, x.Y
	if _, isConst := v.(*ssa.Const); isConst {
		v, other = other, v
	}
	c, isConst := other.(*ssa.Const)
	isNil := isConst && c.IsNil()
	switch {
	case isError(v.Type()) && isNil:
		if call := callOf(v); call != nil && !equal && !saysParse(effect.NameOf(&call.Call).Name) && reads(call) {
			return effect.NameOf(&call.Call).String() // found without an error: nothing to do
		}
		return ""
	case isError(v.Type()):
		name := sentinel(v) + sentinel(other)
		if saysMissing(name) && equal || saysConflict(name) && !equal || saysMissing(name) && !equal && setsIfAbsent(v) {
			return name
		}
		return ""
	case isNil:
		if call := callOf(v); call != nil && equal && !isPure(call) && !isPart(call) {
			return effect.NameOf(&call.Call).String() // nothing there yet
		}
		return stateOf(v)
	}
	if isConst && c.Value != nil && c.Value.Kind() == constant.Int {
		if list := counted(v); list != nil && lasts(list) && emptyWhen(x.Op, c, equal) {
			return effect.NameOf(&list.Call).String() // nothing there yet
		}
		if call := callOf(v); call != nil {
			if n := effect.NameOf(&call.Call).Name; saysState(n) || n == "RowsAffected" {
				return effect.NameOf(&call.Call).String()
			}
		}
	}
	return stateOf(v)
}

// predicate is a test by a call: errors.Is, or a question about what was done before.
func (t *test) predicate(call *ssa.Call, on bool) string {
	k := effect.NameOf(&call.Call)
	switch {
	case k.Path == "errors" && k.Name == "Is" && len(call.Call.Args) == 2:
		name := sentinel(call.Call.Args[1])
		if saysMissing(name) && on || saysConflict(name) && !on {
			return name
		}
		return ""
	case saysMissing(k.Name) && on && consumesError(call):
		return k.String()
	case consumesError(call):
		if saysConflict(k.Name) && !on {
			return k.String()
		}
		return ""
	case isPure(call) && !on && searched(&call.Call) != "":
		return searched(&call.Call)
	case isPure(call) || saysParse(k.Name):
		return ""
	case k.Path == "time" || k.Name == "IsZero":
		for _, a := range call.Call.Args {
			if why := stateOf(a); why != "" {
				return why
			}
		}
		return ""
	}
	if lasts(call) {
		return k.String()
	}
	return ""
}

// conflictInside finds, on the side that an error takes, a test for a conflict with what exists that ends well:
// a claim that somebody else has made.
func (t *test) conflictInside() string {
	for _, b := range t.fn.Blocks {
		if !t.off.Dominates(b) || len(b.Succs) != 2 {
			continue
		}
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		var why string
		switch c := branch.Cond.(type) {
		case *ssa.Call:
			why = conflictTest(&c.Call)
		case *ssa.BinOp:
			if n := sentinel(c.X) + sentinel(c.Y); saysConflict(n) {
				why = n
			}
		}
		if why != "" && (t.endsWell(b.Succs[0]) || t.endsWell(b.Succs[1])) {
			return why
		}
	}
	return ""
}

// stateOf names what v is read from, if that is a field of something that was looked up, or a variable that a query
// filled, and its name tells how far some work has got.
func stateOf(v ssa.Value) string {
	// A variable that only a query fills has no definition but itself.
	for _, d := range append([]ssa.Value{v}, flow.Definitions(v)...) {
		switch x := d.(type) {
		case *ssa.UnOp:
			if fa, ok := x.X.(*ssa.FieldAddr); ok && saysState(flow.Field(fa)) && lookedUp(fa.X) {
				return flow.Field(fa)
			}
			if a, ok := x.X.(*ssa.Alloc); ok && saysState(a.Comment) && filled(a) {
				return a.Comment
			}
		case *ssa.Field:
			if st, ok := x.X.Type().Underlying().(*types.Struct); ok && saysState(st.Field(x.Field).Name()) && lookedUp(x.X) {
				return st.Field(x.Field).Name()
			}
		case *ssa.Alloc:
			if saysState(x.Comment) && filled(x) {
				return x.Comment
			}
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok && lasts(call) && simpleType(x.Type()) {
				return effect.NameOf(&call.Call).String()
			}
		}
	}
	return ""
}

// simpleType reports whether t is a bool: the answer to a question.
func simpleType(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// lookedUp reports whether what v points to, or is, comes from a call, or was filled by one that reads.
func lookedUp(v ssa.Value) bool {
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Call:
			return !isPure(x)
		case *ssa.Extract:
			call, ok := x.Tuple.(*ssa.Call)
			return ok && !isPure(call)
		case *ssa.Alloc:
			if filled(x) || keeps(x) {
				return true
			}
		case *ssa.UnOp:
			if fa, ok := x.X.(*ssa.FieldAddr); ok && lookedUp(fa.X) {
				return true
			}
		case *ssa.FieldAddr:
			if lookedUp(x.X) {
				return true
			}
		}
	}
	return false
}

// keeps reports whether the variable is a struct that a call gave as a value.
func keeps(a *ssa.Alloc) bool {
	for _, use := range usesOf(a) {
		st, ok := use.(*ssa.Store)
		if !ok || st.Addr != a {
			continue
		}
		if e, ok := st.Val.(*ssa.Extract); ok && lookedUp(e) {
			return true
		}
		if call, ok := st.Val.(*ssa.Call); ok && lookedUp(call) {
			return true
		}
	}
	return false
}

// filled reports whether the variable is filled by a call that reads something that lasts: not the message.
func filled(a *ssa.Alloc) bool {
	return slices.ContainsFunc(fillers(a), func(c *ssa.Call) bool {
		return !isPure(c) && !saysParse(effect.NameOf(&c.Call).Name) && !slices.ContainsFunc(c.Call.Args, isRequest)
	})
}

// isRequest reports whether v is a request of net/http: what is filled out of it is the message.
func isRequest(v ssa.Value) bool { return v.Type().String() == "*net/http.Request" }

// variadicCall is the call among whose variadic arguments an instruction puts a value, as in Scan(&a, &b); nil if it does
// something else.
func variadicCall(in ssa.Instruction) *ssa.Call {
	st, ok := in.(*ssa.Store)
	if !ok {
		return nil
	}
	ia, ok := st.Addr.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	for _, use := range usesOf(ia.X) {
		s, ok := use.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, u := range usesOf(s) {
			if c, ok := u.(*ssa.Call); ok {
				return c
			}
		}
	}
	return nil
}

func isErrorTest(cond ssa.Value) bool {
	b, ok := cond.(*ssa.BinOp)
	return ok && (isError(b.X.Type()) || isError(b.Y.Type()))
}

// callOf is the call whose result v is.
func callOf(v ssa.Value) *ssa.Call {
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Call:
			return x
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok {
				return call
			}
		case *ssa.UnOp:
			fa, ok := x.X.(*ssa.FieldAddr)
			if !ok || !isError(x.Type()) {
				continue
			}
			if call, ok := fa.X.(*ssa.Call); ok {
				return call // Have: db.First(&row).Error
			}
		}
	}
	return nil
}

func consumesError(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		if isError(a.Type()) {
			return true
		}
	}
	return false
}
