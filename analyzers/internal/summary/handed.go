package summary

import (
	"cmp"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// handed adds the operations of the functions that a call is given: by a helper that repeats them, of this
// package, of another or of a library, or by a callee that just calls them.
func (a *frame) handed(call ssa.CallInstruction, sum *fact.Summary) {
	c := call.Common()
	k := effect.NameOf(c)
	done := map[ssa.Value]bool{}
	var byRow ssa.Value
	if row := a.added.Repeater(k.Path, k.Recv, k.Name); row != nil {
		v := effect.Argument(c, row.Op)
		if v == nil {
			return
		}
		done[v], byRow = true, v
		var by *repeatedBy
		if a.repeatsAt(c, k.Path, row) {
			by = a.byLibrary(call, row, k, v)
		}
		a.handOver(call, valuesOf(v, row.Field), by)
	}
	if sum != nil {
		for i := range sum.Params {
			p := &sum.Params[i]
			v, captured := effect.ArgumentOf(c, p.Ref)
			if v == nil || captured || v == byRow {
				continue // the row knows more than the library's body tells
			}
			done[v] = true
			first := len(a.ops)
			a.handOver(call, valuesOf(v, fieldName(p.Path)), a.byHelper(call, p, k.String()))
			if p.Retry == nil {
				for _, o := range a.ops[first:] {
					o.wrapped = p.Guard
				}
			}
		}
	}
	for _, v := range c.Args {
		if _, isFunc := v.Type().Underlying().(*types.Signature); isFunc && !done[v] {
			for _, f := range functionsOf(v) {
				a.fromFunction(call, f, nil)
			}
		}
	}
}

// handOver passes functions to a helper: known ones with their operations, and those of the caller, which
// the helper then repeats in the name of this function.
func (a *frame) handOver(call ssa.CallInstruction, vals []ssa.Value, by *repeatedBy) {
	for _, v := range vals {
		for _, f := range functionsOf(v) {
			a.fromFunction(call, f, by)
			if by != nil {
				a.throughClosure(f, by)
			}
		}
		if by == nil {
			continue
		}
		for _, r := range paramRefs(v) {
			p := fact.FuncParam{Ref: r, Retry: by.retry, Protocol: by.protocol}
			a.addParam(p)
		}
	}
}

// throughClosure finds functions of the caller that a closure calls which is repeated: the helper repeats
// them, too.
func (a *frame) throughClosure(f function, by *repeatedBy) {
	sum := a.unit.summary(f.fn)
	if sum == nil || f.mc == nil {
		return
	}
	for _, p := range sum.Params {
		v, captured := effect.Binding(f.mc, p.Ref)
		if v == nil {
			continue
		}
		q := fact.FuncParam{Retry: by.retry}
		for _, r := range p.Returns {
			yes := false
			for _, t := range r.Results {
				yes = yes || again(by.protocol, t)
			}
			q.Protocol = append(q.Protocol, fact.Answer{Results: r.Given, Again: yes})
		}
		defs := []ssa.Value{v}
		if captured {
			defs = flow.Content(v)
		}
		for _, d := range defs {
			refs := refsOf(d)
			if p.Path != "" {
				refs = nil
				if i, ok := flow.Index(d); ok {
					refs = []fact.Ref{{Param: i, Path: p.Path}}
				}
			}
			for _, r := range refs {
				q.Ref = r
				a.addParam(q)
			}
		}
	}
}

func fieldName(path string) string {
	if path == "" {
		return ""
	}
	return path[1:]
}

// valuesOf are v itself, or what the function at hand puts into the field of the struct that v is or
// points to.
func valuesOf(v ssa.Value, field string) []ssa.Value {
	if field == "" {
		return []ssa.Value{v}
	}
	base := v
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		base = load.X // a struct that is passed by value
	}
	variables := []ssa.Value{base}
	if _, isAlloc := base.(*ssa.Alloc); !isAlloc {
		variables = flow.Definitions(base)
	}
	var vals []ssa.Value
	for _, b := range variables {
		if _, isAlloc := b.(*ssa.Alloc); !isAlloc {
			continue
		}
		for _, ref := range *b.Referrers() {
			fa, ok := ref.(*ssa.FieldAddr)
			if !ok || flow.Field(fa) != field {
				continue
			}
			for _, use := range *fa.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == fa {
					vals = append(vals, st.Val)
				}
			}
		}
	}
	return vals
}

// repeatedBy is how a helper calls a function again.
type repeatedBy struct {
	undoes   bool // what the function wrote to the database, and calls it again because of that
	call     ssa.CallInstruction
	retry    *fact.Retry
	protocol []fact.Answer
	after    fact.Class                // the only failures after which it does, 0 for all
	only     func(err fact.Value) bool // an error for which the user's own test lets it repeat; nil for all

	mark     string // the function that marks errors for it to stop, as the user writes it
	lost     string // the tag of such errors, if the user's own test, at replaced, is asked instead of that for them
	replaced token.Position
}

// byHelper is how a helper with a summary repeats one of its parameters, nil if it does not.
func (a *frame) byHelper(call ssa.CallInstruction, p *fact.FuncParam, name string) *repeatedBy {
	if p.Retry == nil {
		return nil
	}
	r := a.boundedRetry(call.Common(), p.Retry)
	if r == nil {
		return nil
	}
	r = unbounded(r)
	if r.By == "" {
		r.By = name
	}
	r.Pos, r.Func = a.position(call.Pos()), a.fn.String()
	return &repeatedBy{call: call, protocol: p.Protocol, retry: r}
}

// apply marks an operation of the function that is repeated, whose effect by itself is e.
func (by *repeatedBy) apply(a *frame, o *op, e *fact.Effect) {
	o.Outcomes = nil // they are the function's, not those of the call that repeats it
	if o.Retry != nil || e.Anew {
		return // repeated inside already, or something else each time
	}
	r := *by.retry
	var gate fact.Gate
	if r.Class, gate = by.class(e.Outcomes); gate.Kind != fact.NoGate {
		r.Gate = gate
	}
	if by.undoes {
		if o.Kind == fact.Hidden || o.Undone || o.Kind == fact.SQL || o.Kind == fact.Store {
			return // undone as well, or nobody knows
		}
		r.Class, r.Because = fact.Transport, r.Pos
	}
	if r.Class == 0 {
		return
	}
	r.Site = e.Pos
	if len(e.Via) > 0 {
		r.Site = e.Via[0]
	}
	o.Retry = &r
	o.in = &repetition{
		renews: func(in ssa.Instruction) bool { return in == by.call },
		counts: func(*ssa.Phi) bool { return false },
	}
}

// class are the failures of an operation after which the function that performs it is called again. gate is a mark that was
// to prevent it.
func (by *repeatedBy) class(outcomes []fact.Outcome) (class fact.Class, gate fact.Gate) {
	if len(outcomes) == 0 {
		outcomes = []fact.Outcome{{Class: fact.Transport, Results: [][]fact.Value{by.failure()}}}
	}
	for _, o := range outcomes {
		if o.Class == 0 {
			continue
		}
		for _, t := range o.Results {
			if !again(by.protocol, t) || by.only != nil && len(t) > 0 && !by.only(t[len(t)-1]) {
				continue
			}
			class |= o.Class
			if g := by.broken(t); o.Class&fact.Ambiguous != 0 && g.Kind != fact.NoGate {
				gate = g
			}
		}
	}
	if by.after != 0 {
		class &= by.after
	}
	return class, gate
}

// broken tells why a mark on the error of a tuple does not keep the function from being called again.
func (by *repeatedBy) broken(tuple []fact.Value) fact.Gate {
	if len(tuple) == 0 {
		return fact.Gate{}
	}
	err := tuple[len(tuple)-1]
	if by.lost != "" && err.HasTag(by.lost) {
		return fact.Gate{Kind: fact.ReplacedGate, Name: by.mark, Pos: by.replaced}
	}
	for _, a := range by.protocol {
		if len(a.Results) == 0 || a.Again {
			continue
		}
		for _, tag := range a.Results[len(a.Results)-1].Tags() {
			if err.HasTag(fact.Inside + tag) {
				return fact.Gate{Kind: fact.WrappedGate, Name: cmp.Or(by.mark, markName(tag))}
			}
		}
	}
	return fact.Gate{}
}

// markName is the function that marks errors by a tag, without its package.
func markName(tag string) string {
	path := strings.TrimPrefix(tag, "*")
	path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	return knowledge.Of(path).MarkOf(tag)
}

// failure is a tuple of which nothing is known but that its error is not nil.
func (by *repeatedBy) failure() []fact.Value {
	if len(by.protocol) == 0 {
		return nil
	}
	t := make([]fact.Value, len(by.protocol[0].Results))
	if n := len(t); n > 0 {
		t[n-1] = fact.Failure
	}
	return t
}
