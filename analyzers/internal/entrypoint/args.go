package entrypoint

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// maxText bounds the depth of a concatenation whose constant parts are read.
const maxText = 20

// text gives the constant parts of a string; a part that is not constant is "…". A parameter is what the callers
// give if they all give the same.
func (f *finder) text(v ssa.Value, depth int) string {
	if s, ok := flow.String(v); ok {
		return s
	}
	if depth == maxText {
		return "…"
	}
	switch x := v.(type) {
	case *ssa.BinOp:
		if x.Op == token.ADD {
			return f.text(x.X, depth+1) + f.text(x.Y, depth+1)
		}
	case *ssa.ChangeType:
		return f.text(x.X, depth+1)
	case *ssa.Convert:
		return f.text(x.X, depth+1)
	case *ssa.Parameter:
		i, _ := flow.Index(x)
		same := ""
		for n, call := range f.calls[x.Parent()] {
			args := call.Common().Args
			if i >= len(args) {
				return "…"
			}
			t := f.text(args[i], depth+1)
			if n > 0 && t != same {
				return "…"
			}
			same = t
		}
		if same != "" {
			return same
		}
	}
	return "…"
}

// texts gives the constant strings of a string, a list or a variadic parameter; nil if not all are constant.
func (f *finder) texts(v ssa.Value) []string {
	vals, ok := list(v)
	if !ok {
		vals = []ssa.Value{v}
	}
	var all []string
	for _, v := range vals {
		t := f.text(v, 0)
		if strings.Contains(t, "…") {
			return nil
		}
		all = append(all, t)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// list gives the elements of a variadic parameter or of a slice literal.
func list(v ssa.Value) ([]ssa.Value, bool) {
	if vals, ok := flow.Variadic(v); ok {
		return vals, true
	}
	for _, d := range flow.Definitions(v) {
		if d == v {
			continue
		}
		if vals, ok := flow.Variadic(d); ok {
			return vals, true
		}
	}
	return nil, false
}

// fieldsOf gives the values that a function stores in the fields of the struct at addr.
func fieldsOf(addr ssa.Value) map[string]ssa.Value {
	fields := map[string]ssa.Value{}
	if addr.Referrers() == nil {
		return fields
	}
	for _, ref := range *addr.Referrers() {
		switch x := ref.(type) {
		case *ssa.FieldAddr:
			for _, use := range *x.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == x {
					fields[flow.Field(x)] = st.Val
				}
			}
		case *ssa.Store:
			if load, ok := x.Val.(*ssa.UnOp); ok && x.Addr == addr && load.Op == token.MUL {
				for name, v := range fieldsOf(load.X) {
					fields[name] = v // Have: the literal was built elsewhere and then copied
				}
			}
		}
	}
	return fields
}

// structs gives the places of the structs that an argument holds: itself, or the elements of a list of them. A list
// may come from a function that takes it with middleware for all of them.
func structs(v ssa.Value) (addrs []ssa.Value, through []*ssa.Call) {
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Alloc:
			addrs = append(addrs, elements(x)...)
		case *ssa.Slice:
			if a, ok := x.X.(*ssa.Alloc); ok {
				addrs = append(addrs, elements(a)...)
			}
		case *ssa.Call:
			for _, arg := range x.Call.Args {
				if types.Identical(arg.Type().Underlying(), x.Type().Underlying()) {
					more, calls := structs(arg)
					addrs, through = append(addrs, more...), append(append(through, x), calls...)
				}
			}
		}
	}
	return addrs, through
}

// elements are the places of the elements of an array variable, or the variable itself.
func elements(a *ssa.Alloc) []ssa.Value {
	if _, isArray := a.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array); !isArray {
		return []ssa.Value{a}
	}
	var addrs []ssa.Value
	for _, ref := range *a.Referrers() {
		if x, ok := ref.(*ssa.IndexAddr); ok {
			addrs = append(addrs, x)
		}
	}
	return addrs
}

// isTrue reports whether v is the constant true.
func isTrue(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value)
}

// isFalse reports whether v is the constant false.
func isFalse(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && isBool(c) && !isTrue(c)
}

func isBool(c *ssa.Const) bool { return c.Value != nil && c.Value.Kind() == constant.Bool }
