package entrypoint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// MethodsAt gives the methods of HTTP with which in is reached: those of the route, or those for which the
// function asks the request before it gets there; empty if any. in is an instruction of Fn or of a closure in it.
func (e *Entry) MethodsAt(in ssa.Instruction) []string {
	in = e.lift(in)
	if len(e.Methods) > 0 || in == nil {
		return e.Methods
	}
	tests := testsOf(e.Fn)
	if reached(e.Fn, in.Block(), tests, "") {
		return nil // with a method that it does not ask for
	}
	var methods []string
	for _, m := range e.Asks() {
		if reached(e.Fn, in.Block(), tests, m) {
			methods = append(methods, m)
		}
	}
	return methods
}

// Asks gives all methods of HTTP for which the function asks the request, sorted.
func (e *Entry) Asks() []string {
	if e.Fn == nil {
		return nil
	}
	var methods []string
	for _, t := range testsOf(e.Fn) {
		methods = append(methods, t.method)
	}
	slices.Sort(methods)
	return slices.Compact(methods)
}

// test is a branch at the end of a block that asks for the method of the request: yes is taken if it is this one.
type test struct {
	method  string
	yes, no *ssa.BasicBlock
}

// reached reports whether a function gets to a block when the request has the method.
func reached(fn *ssa.Function, block *ssa.BasicBlock, tests map[*ssa.BasicBlock]test, method string) bool {
	seen := map[*ssa.BasicBlock]bool{fn.Blocks[0]: true}
	todo := []*ssa.BasicBlock{fn.Blocks[0]}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if b == block {
			return true
		}
		succs := b.Succs
		if t, ok := tests[b]; ok {
			succs = []*ssa.BasicBlock{t.no}
			if t.method == method {
				succs = []*ssa.BasicBlock{t.yes}
			}
		}
		for _, s := range succs {
			if !seen[s] {
				seen[s] = true
				todo = append(todo, s)
			}
		}
	}
	return false
}

// testsOf are the branches of a function that compare the method of a request with a constant, by their blocks.
func testsOf(fn *ssa.Function) map[*ssa.BasicBlock]test {
	tests := map[*ssa.BasicBlock]test{}
	for _, b := range fn.Blocks {
		iff, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		t := test{yes: b.Succs[0], no: b.Succs[1]}
		cond := iff.Cond
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, t.yes, t.no = not.X, t.no, t.yes
		}
		switch x := cond.(type) {
		case *ssa.BinOp:
			t.method = compared(x)
			if x.Op == token.NEQ {
				t.yes, t.no = t.no, t.yes
			}
		case *ssa.Call:
			t.method = asked(&x.Call)
		}
		if t.method != "" {
			tests[b] = t
		}
	}
	return tests
}

// compared is the constant that a comparison holds the method of a request against, empty if it does not.
func compared(x *ssa.BinOp) string {
	if x.Op != token.EQL && x.Op != token.NEQ {
		return ""
	}
	for _, p := range [][2]ssa.Value{{x.X, x.Y}, {x.Y, x.X}} {
		if m, ok := flow.String(p[1]); ok && slices.ContainsFunc(flow.Definitions(p[0]), isMethod) {
			return m
		}
	}
	return ""
}

// isMethod reports whether v is the method of a request: its field, or what a method of that name gives.
func isMethod(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		return ok && holdsMethod(fa.X.Type(), flow.Field(fa))
	case *ssa.Field:
		return holdsMethod(x.X.Type(), structOf(x.X.Type()).Field(x.Field).Name())
	case *ssa.Call:
		obj := callee(&x.Call)
		return obj != nil && (obj.Name() == "Method" || obj.Name() == "string") && len(x.Call.Args) <= 1 && takesMessage(&x.Call)
	}
	return false
}

// holdsMethod reports whether a field of that name holds the method of a request: net/http's, or an event of Lambda.
func holdsMethod(t types.Type, field string) bool {
	if field == "HTTPMethod" {
		m, _ := messageOf(t)
		return m != nil
	}
	return field == "Method" && isNamed(t, "net/http", "Request")
}

// asked is the method of HTTP for which a call asks, as fasthttp's IsPost; empty if it asks for none.
func asked(c *ssa.CallCommon) string {
	obj := callee(c)
	if obj == nil || !takesMessage(c) {
		return ""
	}
	for _, m := range [...][2]string{{"IsPost", "POST"}, {"IsPut", "PUT"}, {"IsPatch", "PATCH"}, {"IsDelete", "DELETE"}, {"IsGet", "GET"}} {
		if obj.Name() == m[0] {
			return m[1]
		}
	}
	return ""
}

// takesMessage reports whether a call is a method of a request that a library gives.
func takesMessage(c *ssa.CallCommon) bool {
	v := c.Value
	if !c.IsInvoke() {
		if c.Signature().Recv() == nil || len(c.Args) == 0 {
			return false
		}
		v = c.Args[0]
	}
	m, _ := messageOf(v.Type())
	return m != nil
}
