package region

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// errorFunction is the result of a function that makes, wraps or tests errors; ok is false for others.
func (o *oracle) errorFunction(e *simulate.Env, run *simulate.Run, c *ssa.CallCommon, path, name string) (vals []fact.Value, ok bool) {
	one := func(v fact.Value) ([]fact.Value, bool) { return []fact.Value{v}, true }
	isErrors := path == "errors" || strings.HasSuffix(path, "/errors")
	switch {
	case isErrors && (name == "New" || name == "Errorf" && path != "errors"):
		return one(fact.Tagged())
	case path == "fmt" && name == "Errorf":
		return one(wrapped(e, run, c))
	case isErrors && name == "Is" && len(c.Args) == 2 && isRefusal(c.Args[1]):
		return one(fact.Value{Kind: fact.False})
	case isErrors && name == "Is" && len(c.Args) == 2:
		return one(is(run.Value(e, c.Args[0]), run.Value(e, c.Args[1])))
	case isErrors && name == "As" && len(c.Args) == 2:
		return one(as(run.Value(e, c.Args[0]), c.Args[1]))
	case isErrors && name == "AsType" && len(c.Args) == 1:
		return asType(run.Value(e, c.Args[0]), c), true
	case isErrors && name == "Join" && len(c.Args) == 1:
		return one(joined(e, run, c.Args[0]))
	case isCombiner(name) && len(c.Args) > 0 && simulate.IsError(c.Args[0].Type()) && c.Signature().Results().Len() == 1 && simulate.IsError(c.Signature().Results().At(0).Type()):
		// Have: errors.Wrap(err, "...") or a likeness
		switch v := run.Value(e, c.Args[0]); v.Kind {
		case fact.Nil:
			return one(v)
		case fact.NonNil:
			return one(inside(v).Join(fact.Tagged()))
		}
	}
	return nil, false
}

// wrapped is the error that fmt.Errorf makes: its chain holds those of the errors given for %w.
func wrapped(e *simulate.Env, run *simulate.Run, c *ssa.CallCommon) fact.Value {
	made := fact.Tagged()
	format, isConst := c.Args[0].(*ssa.Const)
	if isConst && format.Value != nil && format.Value.Kind() == constant.String && !strings.Contains(constant.StringVal(format.Value), "%w") {
		return made
	}
	args, ok := flow.Variadic(c.Args[1])
	if !ok {
		return fact.Failure
	}
	for _, a := range args {
		if !simulate.IsError(a.Type()) {
			continue
		}
		made = made.Join(inside(link(e, run, a)))
	}
	return made
}

// link is what an error that is given to be wrapped adds to a chain: of a concrete type also its tag.
func link(e *simulate.Env, run *simulate.Run, err ssa.Value) fact.Value {
	v := run.Value(e, err)
	if v.Kind == fact.NonNil && v.Text == "" && !types.IsInterface(err.Type()) {
		return fact.Tagged(simulate.TypeTag(err.Type()))
	}
	return v
}

// inside is an error as a part of another one: marks that are looked for on the error itself are not found any more.
func inside(err fact.Value) fact.Value {
	var tags []string
	for i, tag := range err.Tags() {
		if !knowledge.IsDirect(tag) {
			continue
		}
		if tags == nil {
			tags = err.Tags()
		}
		tags[i] = fact.Inside + tag
	}
	if tags == nil {
		return err
	}
	v := fact.Tagged(tags...)
	v.Open, v.Std, v.N = err.Open, err.Std, err.N
	return v
}

// is is errors.Is(err, target) for a target that is a package variable.
func is(err, target fact.Value) fact.Value {
	if err.Kind == fact.Nil {
		return fact.Bool(target.Kind == fact.Nil)
	}
	tags := target.Tags()
	if err.Kind != fact.NonNil || len(tags) != 1 {
		return fact.Value{}
	}
	return inChain(err, tags[0])
}

// as is errors.As(err, &target) for a target of concrete type.
func as(err fact.Value, target ssa.Value) fact.Value {
	if err.Kind == fact.Nil {
		return fact.Value{Kind: fact.False}
	}
	p, ok := flow.Concrete(target).Type().Underlying().(*types.Pointer)
	if !ok || err.Kind != fact.NonNil || types.IsInterface(p.Elem()) {
		return fact.Value{}
	}
	if isNamed(p.Elem(), "net", "DNSError") {
		return fact.Value{Kind: fact.False} // no connection was made
	}
	return inChain(err, simulate.TypeTag(p.Elem()))
}

// inChain reports whether the chain of err holds the tag. That a sentinel's own type may be asked for is
// left aside.
func inChain(err fact.Value, tag string) fact.Value {
	switch {
	case err.HasTag(tag), err.HasTag(fact.Inside + tag):
		return fact.Value{Kind: fact.True}
	case err.MayHold(tag):
		return fact.Value{}
	}
	return fact.Value{Kind: fact.False}
}

// joined is errors.Join(errs...).
func joined(e *simulate.Env, run *simulate.Run, slice ssa.Value) fact.Value {
	errs, ok := flow.Variadic(slice)
	if !ok {
		return fact.Value{}
	}
	all := fact.Value{Kind: fact.Nil}
	for _, a := range errs {
		switch v := inside(link(e, run, a)); {
		case v.Kind == fact.Unknown:
			return fact.Value{}
		case v.Kind == fact.Nil:
		case all.Kind == fact.Nil:
			all = v
		default:
			all = all.Join(v)
		}
	}
	return all
}

// asType is errors.AsType[T](err).
func asType(err fact.Value, c *ssa.CallCommon) []fact.Value {
	found := fact.Value{}
	if fn := c.StaticCallee(); fn != nil && len(fn.TypeArgs()) == 1 && err.Kind == fact.NonNil {
		found = inChain(err, simulate.TypeTag(fn.TypeArgs()[0]))
	} else if err.Kind == fact.Nil {
		found = fact.Value{Kind: fact.False}
	}
	return []fact.Value{{}, found}
}
