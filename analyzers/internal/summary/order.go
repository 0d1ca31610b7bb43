package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// summarize makes the summaries of all functions, callees before callers. Functions that call each other
// are gone through twice: the second time each of them knows of the others.
func (u *unit) summarize() {
	for _, group := range u.components() {
		u.group = group
		if len(group) > 1 {
			hazards, opens, uses, passes := u.hazards, u.opens, u.uses, u.passes
			for _, fn := range group {
				u.summaries[fn] = u.analyze(fn)
			}
			u.hazards, u.opens, u.uses, u.passes = hazards, opens, uses, passes // the second round finds them again
		}
		for _, fn := range group {
			u.summaries[fn] = u.analyze(fn)
		}
	}
}

// components are the strongly connected components of the call graph, callees first, by Tarjan's
// algorithm with a stack of its own: a generated package can nest deeper than is good for recursion.
func (u *unit) components() [][]*ssa.Function {
	t := &tarjan{u: u, index: map[*ssa.Function]int{}, low: map[*ssa.Function]int{}, onStack: map[*ssa.Function]bool{}}
	for _, fn := range u.funcs {
		if _, done := t.index[fn]; !done {
			t.visit(fn)
		}
	}
	return t.groups
}

type tarjan struct {
	u       *unit
	index   map[*ssa.Function]int
	low     map[*ssa.Function]int
	onStack map[*ssa.Function]bool
	stack   []*ssa.Function
	groups  [][]*ssa.Function
}

// visit is a function whose callees are being visited.
type visit struct {
	fn      *ssa.Function
	callees []*ssa.Function
	next    int
}

func (t *tarjan) visit(root *ssa.Function) {
	work := []*visit{t.enter(root)}
	for len(work) > 0 {
		v := work[len(work)-1]
		if v.next < len(v.callees) {
			c := v.callees[v.next]
			v.next++
			if _, done := t.index[c]; !done {
				work = append(work, t.enter(c))
			} else if t.onStack[c] {
				t.low[v.fn] = min(t.low[v.fn], t.index[c])
			}
			continue
		}
		work = work[:len(work)-1]
		if len(work) > 0 {
			caller := work[len(work)-1].fn
			t.low[caller] = min(t.low[caller], t.low[v.fn])
		}
		if t.low[v.fn] == t.index[v.fn] {
			t.pop(v.fn)
		}
	}
}

func (t *tarjan) enter(fn *ssa.Function) *visit {
	t.index[fn], t.low[fn] = len(t.index), len(t.index)
	t.stack = append(t.stack, fn)
	t.onStack[fn] = true
	return &visit{fn: fn, callees: t.u.callees(fn)}
}

// pop takes the component of fn, its entry, from the stack.
func (t *tarjan) pop(fn *ssa.Function) {
	for i := len(t.stack) - 1; ; i-- {
		t.onStack[t.stack[i]] = false
		if t.stack[i] == fn {
			t.groups = append(t.groups, append([]*ssa.Function(nil), t.stack[i:]...))
			t.stack = t.stack[:i]
			return
		}
	}
}

// callees are the functions with bodies in this package that fn refers to: it may call them, or hand them
// to something that does.
func (u *unit) callees(fn *ssa.Function) []*ssa.Function {
	var out []*ssa.Function
	var room [8]*ssa.Value
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			for _, op := range in.Operands(room[:0]) {
				f, ok := (*op).(*ssa.Function)
				if !ok {
					continue
				}
				f = origin(f)
				switch {
				case len(f.Blocks) == 0:
				case isWrapper(f):
					out = append(out, u.callees(f)...)
				default:
					out = append(out, f)
				}
			}
		}
	}
	return out
}

// byObject are the summaries of declared functions.
func (u *unit) byObject() map[*types.Func]*fact.Summary {
	all := map[*types.Func]*fact.Summary{}
	for _, fn := range u.funcs {
		if obj, ok := fn.Object().(*types.Func); ok && !u.summaries[fn].Empty() {
			all[obj] = u.summaries[fn]
		}
	}
	return all
}

// export hands the summaries of all functions that other packages can reach on as facts.
func (u *unit) export() {
	for _, fn := range u.funcs {
		s := u.summaries[fn]
		if s.Empty() || fn.Object() == nil {
			continue
		}
		f, err := fact.Encode(s)
		if err != nil {
			panic(err) // a type that no test has seen
		}
		u.pass.ExportObjectFact(fn.Object(), f)
	}
}
