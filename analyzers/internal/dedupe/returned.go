package dedupe

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// returned is evidence that there is something to do only for rows that an insert has just kept: the insert ignores what
// is there already and returns the others, and the condition asks whether there are any. "" if it asks something else.
func returned(cond ssa.Value, on bool, depth int) string {
	if depth > 4 {
		return ""
	}
	switch x := cond.(type) {
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return returned(x.X, !on, depth+1)
		}
	case *ssa.BinOp:
		if rows := someOf(x, on); rows != nil {
			return keptRows(rows, depth)
		}
	case *ssa.Call:
		if on && effect.NameOf(&x.Call).Name == "Next" && len(x.Call.Args) > 0 {
			return ignoresConflict(callOf(x.Call.Args[0]))
		}
	}
	return ""
}

// someOf is the slice of which the comparison, being on, says that it is not empty or has one more element, nil if it
// says something else.
func someOf(x *ssa.BinOp, on bool) ssa.Value {
	side := x.X
	switch {
	case x.Op == token.LSS && on: // 0 < len(rows), i < len(rows)
		side = x.Y
	case x.Op == token.GTR && on, x.Op == token.NEQ && on, x.Op == token.EQL && !on:
	default:
		return nil
	}
	call, ok := side.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return nil
	}
	return call.Call.Args[0]
}

// keptRows is evidence that the slice holds such rows, or what was made of them.
func keptRows(rows ssa.Value, depth int) string {
	if load, ok := rows.(*ssa.UnOp); ok && load.Op == token.MUL {
		a, ok := load.X.(*ssa.Alloc)
		if !ok {
			return ""
		}
		return keptIn(a, depth)
	}
	why := ""
	for _, d := range flow.Definitions(rows) {
		w, ok := addsKept(d, depth)
		if !ok {
			return ""
		}
		why += w
	}
	return why
}

// keptIn is evidence that a variable is filled by such an insert, or that only what is made of its rows is appended to it.
func keptIn(a *ssa.Alloc, depth int) string {
	for _, call := range fillers(a) {
		if why := ignoresConflict(call); why != "" {
			return why
		}
	}
	why := ""
	for _, use := range usesOf(a) {
		if st, ok := use.(*ssa.Store); ok && st.Addr == a {
			w, ok := addsKept(st.Val, depth)
			if !ok {
				return ""
			}
			why += w
		}
	}
	return why
}

// addsKept tells why what an element stands for is such a row, if v is a slice that has got one more of them. ok is false if
// v may hold others.
func addsKept(v ssa.Value, depth int) (why string, ok bool) {
	switch x := v.(type) {
	case *ssa.Const:
		return "", x.IsNil()
	case *ssa.MakeSlice:
		n, ok := x.Len.(*ssa.Const)
		return "", ok && n.Int64() == 0
	case *ssa.Slice: // make with constants
		a, ok := x.X.(*ssa.Alloc)
		n, isConst := x.High.(*ssa.Const)
		return "", ok && a.Comment == "makeslice" && isConst && n.Int64() == 0
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
			return "", false
		}
		for b := x.Block(); b.Idom() != nil; b = b.Idom() {
			d := b.Idom()
			branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
			if ok && d.Succs[0] != d.Succs[1] && len(b.Preds) == 1 {
				if why := returned(branch.Cond, d.Succs[0] == b, depth+1); why != "" {
					return why, true
				}
			}
		}
	}
	return "", false
}

// fillers are the calls that a variable's address is given to.
func fillers(a *ssa.Alloc) []*ssa.Call {
	var calls []*ssa.Call
	for _, use := range usesOf(a) {
		switch x := use.(type) {
		case *ssa.Call:
			calls = append(calls, x)
		case *ssa.MakeInterface:
			for _, u := range usesOf(x) {
				if c, ok := u.(*ssa.Call); ok {
					calls = append(calls, c)
				} else if c := variadicCall(u); c != nil {
					calls = append(calls, c)
				}
			}
		}
	}
	return calls
}

// ignoresConflict is the text by which a call says that rows which are there already are left alone, in one of its arguments
// or in the chain of calls that has built what it is a method of; "" if there is none.
func ignoresConflict(call *ssa.Call) string {
	for depth := 0; call != nil && depth < maxChain; depth++ {
		for _, a := range call.Call.Args {
			text, ok := flow.String(flow.Concrete(a))
			if upper := strings.ToUpper(text); ok && (strings.Contains(upper, "DO NOTHING") || strings.Contains(upper, "INSERT IGNORE")) {
				return text
			}
		}
		call = receiverCall(call)
	}
	return ""
}
