package summary

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/dedupe"
	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// repeatParams finds the functions given by the caller that the regions call again.
func (a *frame) repeatParams(regions []*region.Region) {
	for _, b := range a.fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			switch {
			case !ok || call.Call.IsInvoke():
			case call.Call.StaticCallee() != nil:
				a.passedOn(regions, call)
			default:
				same := func(s []fact.Value) [][]fact.Value { return [][]fact.Value{s} }
				for _, r := range paramRefs(call.Call.Value) {
					a.calledParam(regions, call, r, a.shapes(call), "", same)
				}
				for _, v := range decorated(&call.Call) {
					for _, r := range paramRefs(v) {
						a.calledParam(regions, call, r, a.shapes(call), "", same)
						a.unsure(r)
					}
				}
			}
		}
	}
}

// unsure notes that a parameter is called again only as far as types say.
func (a *frame) unsure(ref fact.Ref) {
	for i := range a.params {
		if p := &a.params[i]; p.Ref == ref && p.Retry != nil {
			p.Retry.Kind = fact.MixedRegion
		}
	}
}

// decorated are the functions that a function of unknown make is given and whose results it gives back, as its type
// says: it calls them. That is no more than likely.
func decorated(c *ssa.CallCommon) []ssa.Value {
	var fns []ssa.Value
	for _, arg := range c.Args {
		if sig, ok := arg.Type().Underlying().(*types.Signature); ok && sig.Results().Len() > 0 && types.Identical(sig.Results(), c.Signature().Results()) {
			fns = append(fns, arg)
		}
	}
	return fns
}

// passedOn judges a call whose callee calls a function of this one's caller, once, as a helper for a single attempt
// does.
func (a *frame) passedOn(regions []*region.Region, call *ssa.Call) {
	sum := a.summaryOf(&call.Call)
	if sum == nil {
		return
	}
	for i := range sum.Params {
		p := &sum.Params[i]
		v, captured := effect.ArgumentOf(&call.Call, p.Ref)
		if v == nil || captured || p.Retry != nil || p.Path != "" {
			continue
		}
		sig, ok := v.Type().Underlying().(*types.Signature)
		if !ok {
			continue
		}
		for _, r := range paramRefs(v) {
			a.calledParam(regions, call, r, a.shapesOf(sig.Results()), p.Guard, p.Gives)
		}
	}
}

// paramRefs are the references by which v is a function of the caller: a parameter, a captured variable,
// or a field of one.
func paramRefs(v ssa.Value) []fact.Ref {
	var refs []fact.Ref
	for _, d := range flow.Definitions(v) {
		refs = append(refs, refsOf(d)...)
	}
	return refs
}

func refsOf(d ssa.Value) []fact.Ref {
	if i, ok := flow.Index(d); ok {
		return []fact.Ref{{Param: i}}
	}
	var base ssa.Value
	var name string
	switch x := d.(type) {
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		if !ok || x.Op != token.MUL {
			return nil
		}
		base, name = fa.X, flow.Field(fa)
	case *ssa.Field:
		base, name = x.X, flow.ValueVar(x).Name()
	default:
		return nil
	}
	var refs []fact.Ref
	for _, b := range flow.Definitions(base) {
		if i, ok := flow.Index(b); ok {
			refs = append(refs, fact.Ref{Param: i, Path: "." + name})
			continue
		}
		v, ok := b.(*ssa.Alloc) // a struct parameter that was put into a variable
		if !ok {
			continue
		}
		for _, c := range flow.Content(v) {
			if i, ok := flow.Index(c); ok {
				refs = append(refs, fact.Ref{Param: i, Path: "." + name})
			}
		}
	}
	return refs
}

// calledParam judges the call of a function of the caller, which may return shapes; gives are the tuples that the
// call itself returns then, and guard is what stands before the function inside of it.
func (a *frame) calledParam(regions []*region.Region, call *ssa.Call, ref fact.Ref, shapes [][]fact.Value, guard string, gives func([]fact.Value) [][]fact.Value) {
	judge := a.judge(nil)
	if judge == nil {
		return
	}
	judge.BoolAttempt = func(c *ssa.Call) bool { return c == call }
	// As for an HTTP request: an answer to a conflict afterwards, such as that of two transactions, guards no function.
	p := fact.FuncParam{Ref: ref, Guard: cmp.Or(guard, dedupe.Guard(call, fact.HTTP))}
	for _, r := range regions {
		if !r.Contains(call) {
			continue
		}
		v := judge.Verdict(r, call, nil)
		if v.Kind != fact.RetryRegion && v.Kind != fact.StepRegion && v.Kind != fact.MixedRegion {
			continue
		}
		p.Retry = &fact.Retry{
			Pos: a.position(r.Pos()), Func: a.fn.String(), Site: a.position(call.Pos()), Class: v.Class, Kind: v.Kind, Bound: a.bound(r),
		}
		for _, s := range shapes {
			again := slices.ContainsFunc(gives(s), func(t []fact.Value) bool { return judge.Fails(r, call, t) })
			p.Protocol = append(p.Protocol, fact.Answer{Results: s, Again: again})
		}
		break
	}
	for _, s := range shapes {
		var returned [][]fact.Value
		for _, t := range gives(s) {
			returned = append(returned, judge.Returns(call, t, s[len(s)-1].Kind == fact.Nil)...)
		}
		p.Returns = append(p.Returns, fact.Return{Given: s, Results: distinct(returned)})
	}
	a.addParam(p)
}

// addParam keeps what is done with a function of the caller; that it is repeated counts most. What guards it guards each
// of its calls.
func (a *frame) addParam(p fact.FuncParam) {
	for i := range a.params {
		if a.params[i].Ref == p.Ref {
			if p.Guard == "" || a.params[i].Guard == "" {
				p.Guard, a.params[i].Guard = "", ""
			}
			if a.params[i].Retry == nil && p.Retry != nil {
				a.params[i] = p
			}
			return
		}
	}
	a.params = append(a.params, p)
}

// maxShapes bounds the lines of a protocol.
const maxShapes = 24

// shapes are the tuples which a protocol is asked about: success, a failure, and a failure with each of
// the tags that the function or its callees look for; with a bool in front for either of its values.
func (a *frame) shapes(call *ssa.Call) [][]fact.Value {
	return a.shapesOf(call.Call.Signature().Results())
}

func (a *frame) shapesOf(results *types.Tuple) [][]fact.Value {
	n := results.Len()
	if n == 0 {
		return nil
	}
	last := []fact.Value{{}}
	if simulate.IsError(results.At(n - 1).Type()) {
		last = []fact.Value{{Kind: fact.Nil}, fact.Tagged()}
		for _, tag := range a.tags() {
			last = append(last, fact.Tagged(tag))
		}
	} else if n == 1 && simulate.IsBool(results.At(0).Type()) {
		return [][]fact.Value{{fact.Bool(true)}, {fact.Bool(false)}}
	}
	first := []fact.Value{{}}
	if n > 1 && simulate.IsBool(results.At(0).Type()) {
		first = []fact.Value{fact.Bool(true), fact.Bool(false)}
	}
	var shapes [][]fact.Value
	for _, l := range last {
		for _, f := range first {
			t := make([]fact.Value, n)
			t[0] = f
			t[n-1] = l
			if len(shapes) < maxShapes {
				shapes = append(shapes, t)
			}
		}
	}
	return shapes
}

// tags are what the function and the functions of its package that it calls look for in errors.
func (a *frame) tags() []string {
	found := map[string]bool{}
	seen := map[*ssa.Function]bool{}
	var visit func(fn *ssa.Function, depth int)
	visit = func(fn *ssa.Function, depth int) {
		if seen[fn] || depth > 2 {
			return
		}
		seen[fn] = true
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				call, ok := in.(*ssa.Call)
				if !ok {
					continue
				}
				if tag, ok := tagOf(call); ok {
					found[tag] = true
				}
				if callee := call.Call.StaticCallee(); callee != nil {
					visit(origin(callee), depth+1)
				}
			}
		}
	}
	visit(a.fn, 0)
	for _, p := range a.pass.Pkg.Imports() {
		for _, lib := range [...]*knowledge.Package{knowledge.Of(p.Path()), a.added.Of(p.Path())} {
			if lib == nil {
				continue
			}
			for _, m := range lib.Marks {
				found[m.Tag] = true // what a library, to which the function may be handed on, looks for
			}
		}
	}
	tags := make([]string, 0, len(found))
	for t := range found {
		tags = append(tags, t)
	}
	slices.SortFunc(tags, strings.Compare)
	return tags
}

// tagOf is the tag that errors.As or errors.Is look for.
func tagOf(call *ssa.Call) (string, bool) {
	path, recv, name := region.Callee(&call.Call)
	if fn := call.Call.StaticCallee(); name == "AsType" && path == "errors" && len(fn.TypeArgs()) == 1 {
		return simulate.TypeTag(fn.TypeArgs()[0]), true
	}
	if recv != "" || len(call.Call.Args) != 2 || path != "errors" && !strings.HasSuffix(path, "/errors") {
		return "", false
	}
	switch name {
	case "As":
		p, ok := flow.Concrete(call.Call.Args[1]).Type().Underlying().(*types.Pointer)
		if ok && !types.IsInterface(p.Elem()) {
			return simulate.TypeTag(p.Elem()), true
		}
	case "Is":
		load, ok := call.Call.Args[1].(*ssa.UnOp)
		if !ok {
			return "", false
		}
		if g, ok := load.X.(*ssa.Global); ok {
			return g.Pkg.Pkg.Path() + "." + g.Name(), true
		}
	}
	return "", false
}

func isStringy(v ssa.Value) bool {
	t := v.Type()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		if _, captured := v.(*ssa.FreeVar); captured {
			t = p.Elem()
		}
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
