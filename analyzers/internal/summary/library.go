package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// byLibrary is how a row of the tables repeats its operand v.
func (a *frame) byLibrary(call ssa.CallInstruction, row *knowledge.Repeater, k effect.Callee, v ssa.Value) *repeatedBy {
	sig := functionType(flow.Concrete(v).Type(), row.Field)
	if sig == nil {
		return nil
	}
	n := sig.Results().Len()
	protocol := row.Protocol
	if a.finder(k.Path).any(call.Common(), row.Hedges) {
		protocol = knowledge.Always
	}
	by := &repeatedBy{
		call:   call,
		after:  row.After,
		undoes: row.Undoes,
		only:   a.userTest(call.Common(), row.If, k.Path),
		mark:   k.Sibling(knowledge.Of(k.Path).MarkOf(row.Stop)),
		retry: &fact.Retry{
			Pos: a.position(call.Pos()), Func: a.fn.String(), By: k.String(), Kind: fact.RetryRegion, Speaks: true, Gate: a.unbounding(call.Common(), row, k),
		},
	}
	if by.only != nil && row.If.Replaces && by.retry.Gate.Kind != fact.NoLimitGate {
		by.replaced, by.lost = a.testAt(call.Common(), row.If, k.Path), row.Stop
		open := *row
		open.Stop = ""
		row = &open
	}
	by.protocol = protocolOf(row, protocol, n)
	return by
}

// functionType is the type of a function, or of the function in a field of a struct.
func functionType(t types.Type, field string) *types.Signature {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		for f := range st.Fields() {
			if f.Name() == field {
				t = f.Type()
			}
		}
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}

// protocolOf spells out the protocol of a row for functions with n results.
func protocolOf(row *knowledge.Repeater, protocol knowledge.Protocol, n int) []fact.Answer {
	if n == 0 {
		return nil
	}
	answer := func(first, last fact.Value, yes bool) fact.Answer {
		t := make([]fact.Value, n)
		t[0] = first
		if n > 1 || last.Kind != fact.Unknown {
			t[n-1] = last
		}
		return fact.Answer{Results: t, Again: yes}
	}
	var any, isNil = fact.Value{}, fact.Value{Kind: fact.Nil}
	switch protocol {
	case knowledge.OnlyMarked:
		return []fact.Answer{answer(any, isNil, false), answer(any, fact.Tagged(), false), answer(any, fact.Tagged(row.Only), true)}
	case knowledge.OnTrue:
		return []fact.Answer{answer(fact.Bool(true), any, true), answer(fact.Bool(false), any, false)}
	case knowledge.UntilTrue:
		return []fact.Answer{answer(fact.Bool(true), any, false), answer(any, fact.Tagged(), false), answer(fact.Bool(false), isNil, true)}
	case knowledge.OnErrorIfTrue:
		return []fact.Answer{answer(any, isNil, false), answer(fact.Bool(false), any, false), answer(fact.Bool(true), fact.Tagged(), true)}
	case knowledge.Always:
		return []fact.Answer{answer(any, any, true)}
	}
	p := []fact.Answer{answer(any, isNil, false), answer(any, fact.Tagged(), true)}
	if row.Stop != "" {
		p = append(p, answer(any, fact.Tagged(row.Stop), false))
	}
	return p
}

// repeatsAt reports whether a call of a row's function repeats anything: it is given what it needs, nothing that
// decides otherwise, and no bound of one attempt.
func (a *frame) repeatsAt(c *ssa.CallCommon, path string, row *knowledge.Repeater) bool {
	f := a.finder(path)
	if len(row.Needs) > 0 && !f.any(c, row.Needs) && !f.any(c, row.Hedges) || f.any(c, row.Unless) {
		return false
	}
	for i := range row.Limit {
		if f.isOne(c, &row.Limit[i]) {
			return false
		}
	}
	return true
}

// testAt is where the user gives his own test of errors.
func (a *frame) testAt(c *ssa.CallCommon, test *knowledge.Test, path string) token.Position {
	if opt := a.finder(path).option(c, knowledge.Func{Name: test.With}); opt != nil {
		return a.position(opt.Pos())
	}
	return a.position(c.Pos())
}

// userTest is the user's own test of errors; nil if there is none, or none that can be followed.
func (a *frame) userTest(c *ssa.CallCommon, test *knowledge.Test, path string) func(fact.Value) bool {
	if test == nil {
		return nil
	}
	if test.With.Name != "" {
		opt := a.finder(path).option(c, knowledge.Func{Name: test.With})
		if opt == nil {
			return nil
		}
		c = &opt.Call
	}
	v := effect.Argument(c, test.Arg)
	if v == nil {
		return nil
	}
	for _, given := range valuesOf(v, test.Field) {
		fn := closureOf(given)
		if fn == nil || fn.Signature.Params().Len() != 1 {
			continue
		}
		return func(err fact.Value) bool {
			results, known := a.answers(fn, err)
			for _, t := range results {
				if len(t) == 1 && t[0] != fact.Bool(test.Stops) {
					return true
				}
			}
			return len(results) == 0 && !known
		}
	}
	return nil
}

// answers are the results of a function that tests an error. known says that the name of one of another
// package says enough: it tests for errors of servers that have refused.
func (u *unit) answers(fn *ssa.Function, err fact.Value) (results [][]fact.Value, known bool) {
	fn = origin(fn)
	if len(fn.Blocks) > 0 {
		return u.eval(fn, []fact.Value{err}), false
	}
	if region.SaysRefused(fn.Name()) {
		return nil, true
	}
	if s := u.summary(fn); s != nil {
		for _, m := range s.Results {
			if covers(m.Args, []fact.Value{err}) {
				return m.Results, false
			}
		}
	}
	return nil, false
}

// finder looks for the options of a call.
type finder struct {
	*unit
	path string // of the function that is called
}

func (u *unit) finder(path string) finder { return finder{u, path} }

// any reports whether the call is given something that one of the functions has made.
func (f finder) any(c *ssa.CallCommon, fns []knowledge.Func) bool {
	for i := range fns {
		if f.option(c, fns[i]) != nil {
			return true
		}
	}
	return false
}

// isOne reports whether a limit bounds the call to a single attempt, or to none.
func (f finder) isOne(c *ssa.CallCommon, l *knowledge.Limit) bool {
	at := f.limitCall(c, l)
	if at == nil {
		return false
	}
	if l.Type != "" {
		return f.isOf(effect.Argument(at, l.Arg), l.Type)
	}
	counts := f.counts(at, l)
	return slices.Contains(counts, l.One) || l.Zero == knowledge.ZeroNone && slices.Contains(counts, 0)
}

// limitCall is the call that is given a limit, nil if there is none.
func (f finder) limitCall(c *ssa.CallCommon, l *knowledge.Limit) *ssa.CallCommon {
	if l.With.Name.Name == "" {
		return c
	}
	if opt := f.option(c, l.With); opt != nil {
		return &opt.Call
	}
	return nil
}

// isOf reports whether a value is of a type of the library.
func (f finder) isOf(v ssa.Value, name string) bool {
	if v == nil {
		return false
	}
	return slices.ContainsFunc(f.definitions(v), func(d ssa.Value) bool {
		p, n := namedOf(d.Type())
		return p == f.path && n == name
	})
}

// counts are the constant numbers that a limit is given.
func (f finder) counts(c *ssa.CallCommon, l *knowledge.Limit) []int64 {
	v := effect.Argument(c, l.Arg)
	if v == nil {
		return nil
	}
	if vals, ok := flow.Variadic(v); ok && len(vals) == 1 && l.Field != "" {
		v = vals[0]
	}
	var counts []int64
	for _, n := range valuesOf(v, l.Field) {
		if i, ok := constInt(n); ok {
			counts = append(counts, i)
		}
	}
	return counts
}

// unbounding finds a number of attempts that is zero where zero bounds nothing.
func (a *frame) unbounding(c *ssa.CallCommon, row *knowledge.Repeater, k effect.Callee) fact.Gate {
	for i := range row.Limit {
		l := &row.Limit[i]
		if l.Zero != knowledge.ZeroNoLimit && l.Zero != knowledge.ZeroDefault {
			continue
		}
		f := a.finder(k.Path)
		at := f.limitCall(c, l)
		if at == nil || !slices.Contains(f.counts(at, l), 0) {
			continue
		}
		g := fact.Gate{Kind: fact.NoLimitGate, Name: l.Field, Pos: a.position(at.Pos())}
		if l.Zero == knowledge.ZeroDefault {
			g.Kind = fact.DefaultGate
		}
		if g.Name == "" {
			g.Name = effect.NameOf(at).String()
		}
		return g
	}
	return fact.Gate{}
}

// maxOptionDepth bounds how deep options are looked for in what options are given.
const maxOptionDepth = 8

// option is the call of an option's function among what a call is given: its arguments and receiver, theirs, and what the
// package keeps in fields and variables for it; nil if there is none.
func (f finder) option(c *ssa.CallCommon, option knowledge.Func) *ssa.Call {
	if option.In == "" {
		option.In = f.path
	}
	return f.among(c, option, map[*ssa.CallCommon]bool{}, 0)
}

func (f finder) among(c *ssa.CallCommon, option knowledge.Func, seen map[*ssa.CallCommon]bool, depth int) *ssa.Call {
	if depth > maxOptionDepth || seen[c] {
		return nil
	}
	seen[c] = true
	var args []ssa.Value
	if c.IsInvoke() {
		args = append(args, c.Value)
	}
	for _, arg := range c.Args {
		if vals, ok := flow.Variadic(arg); ok {
			args = append(args, vals...)
		} else {
			args = append(args, arg)
		}
	}
	for _, arg := range args {
		for _, d := range f.definitions(arg) {
			call, ok := d.(*ssa.Call)
			if !ok {
				continue
			}
			if k := effect.NameOf(&call.Call); k.Path == option.In && k.Name == option.Name.Name && k.Recv == option.Recv {
				return call
			}
			if found := f.among(&call.Call, option, seen, depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

// definitions are those of v, and of the field or variable of the package in which v was kept.
func (f finder) definitions(v ssa.Value) []ssa.Value {
	var all []ssa.Value
	for _, d := range flow.Definitions(v) {
		load, ok := d.(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			all = append(all, d)
			continue
		}
		var kept []ssa.Value
		switch addr := load.X.(type) {
		case *ssa.FieldAddr:
			kept = f.fieldStores(addr)
		case *ssa.Global:
			kept = f.globalStores(addr)
		}
		for _, k := range kept {
			all = append(all, flow.Definitions(k)...)
		}
	}
	return all
}
