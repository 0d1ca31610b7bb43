package region

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Callees answers for functions whose bodies or summaries are known.
type Callees interface {
	// Results gives the tuples that the callee can return for arguments of which that is known; nil when
	// nothing is known of it. With success everything that it does goes well.
	Results(c *ssa.CallCommon, args []fact.Value) [][]fact.Value

	// NoReturn reports whether the call never comes back.
	NoReturn(c *ssa.CallCommon) bool

	// Elements are what a container of the package is filled with, by text, when that is known and final:
	// a map or slice of constants.
	Elements(container ssa.Value) (elems map[string]fact.Value, ok bool)

	// Unset reports whether v is an optional function, a field, that the package never sets.
	Unset(v ssa.Value) bool

	// Mark is the tag that a function of a library adds to the error which it is given.
	Mark(c *ssa.CallCommon) (tag string, ok bool)
}

// oracle answers the simulator: what a call returns in a scenario in which everything but the judged
// call succeeds.
type oracle struct {
	callees     Callees
	boolAttempt func(*ssa.Call) bool
}

func (o *oracle) Unset(v ssa.Value) bool { return o.callees.Unset(v) }

func (o *oracle) NoReturn(c *ssa.CallCommon) bool { return o.callees.NoReturn(c) }

func (o *oracle) Element(container ssa.Value, key fact.Value) (elem, found fact.Value) {
	if key.Kind != fact.Str {
		return fact.Value{}, fact.Value{}
	}
	elems, ok := o.callees.Elements(container)
	if !ok {
		return fact.Value{}, fact.Value{}
	}
	elem, held := elems[key.Text]
	if !held {
		elem = fact.Value{}
		if m, isMap := container.Type().Underlying().(*types.Map); isMap && simulate.IsBool(m.Elem()) {
			elem = fact.Value{Kind: fact.False}
		}
	}
	return elem, fact.Bool(held)
}

// Fails reports whether the call makes an error out of nothing.
func (o *oracle) Fails(c *ssa.CallCommon) bool {
	path, recv, name := Callee(c)
	if recv != "" {
		return false
	}
	switch path {
	case "errors":
		return name == "New"
	case "fmt":
		return name == "Errorf"
	case "github.com/pkg/errors":
		return name == "New" || name == "Errorf"
	}
	return false
}

func (o *oracle) Call(e *simulate.Env, run *simulate.Run, call *ssa.Call) []fact.Value {
	c := &call.Call
	in := o.inputs(e, run, c)
	path, recv, name := Callee(c)
	if isRollback(c, path, name) || isThrottle(c, path) {
		return []fact.Value{{Kind: fact.False}}
	}
	if recv == "" {
		if vals, ok := o.errorFunction(e, run, c, path, name); ok {
			return vals
		}
		if v, ok := textFunction(e, run, c, path, name); ok {
			return []fact.Value{v}
		}
	}
	if c.IsInvoke() && name == "Error" && in.fault && simulate.IsError(c.Value.Type()) {
		return []fact.Value{{Kind: fact.NonNil}} // the text of a failure
	}
	if path == "slices" && name == "Contains" && len(c.Args) == 2 {
		_, found := o.Element(c.Args[0], in.args[1])
		return []fact.Value{found}
	}
	if recv != "" && len(in.args) > 0 {
		if vals, ok := simulate.ByCarrier(in.args[0], c.Signature().Results()); ok {
			return vals
		}
	}
	if tag, ok := o.callees.Mark(c); ok && len(in.args) > 0 {
		if in.args[0].Kind == fact.Nil {
			return []fact.Value{{Kind: fact.Nil}}
		}
		return []fact.Value{in.args[0].Wrap(tag)}
	}
	results := c.Signature().Results()
	if tuples := o.callees.Results(c, in.args); len(tuples) > 0 {
		return o.merge(c, name, in, tuples, run.Optimist)
	}
	vals := make([]fact.Value, results.Len())
	for i := range vals {
		vals[i] = o.guess(c, name, in, results.At(i).Type(), run.Optimist)
	}
	return vals
}

// inputs are what a call is given.
type inputs struct {
	args   []fact.Value // the receiver first
	fault  bool         // one of them is an error or the response of a failure
	errArg bool         // one of them has an error's type
	allNil bool         // and all of those are nil
	resp   fact.Value   // the response among them
	isResp bool
}

func (o *oracle) inputs(e *simulate.Env, run *simulate.Run, c *ssa.CallCommon) inputs {
	in := inputs{allNil: true}
	add := func(v ssa.Value) {
		val := run.Argument(e, v)
		if _, isConst := v.(*ssa.Const); isConst && val.Kind == fact.Int {
			val.Kind = fact.Status // a number that is written down is no counter
			in.args = append(in.args, val)
			return
		}
		in.args = append(in.args, val)
		switch {
		case simulate.IsError(v.Type()):
			in.errArg = true
			in.allNil = in.allNil && val.Kind == fact.Nil
			in.fault = in.fault || val.Kind == fact.NonNil
		case simulate.IsResponse(v.Type()):
			if val.Kind == fact.Unknown && run.Status != 0 {
				val = fact.Value{Kind: fact.NonNil, N: run.Status}
				in.args[len(in.args)-1] = val
			}
			in.resp, in.isResp = val, true
			in.fault = in.fault || val.N >= 400
		case val.Kind == fact.Status:
			in.fault = in.fault || val.N >= 400
		}
	}
	if c.IsInvoke() {
		add(c.Value)
	}
	for _, a := range c.Args {
		add(a)
	}
	return in
}

// merge makes one tuple of many: what they agree on. Of a call that is given no failure the tuples that
// bring none count, if there are any.
func (o *oracle) merge(c *ssa.CallCommon, name string, in inputs, tuples [][]fact.Value, optimist bool) []fact.Value {
	results := c.Signature().Results()
	n := results.Len()
	if !in.fault && n > 0 && simulate.IsError(results.At(n-1).Type()) {
		var good [][]fact.Value
		for _, t := range tuples {
			if len(t) == n && t[n-1].Kind != fact.NonNil {
				good = append(good, t)
			}
		}
		if len(good) > 0 {
			tuples = good
		}
	}
	merged := make([]fact.Value, n)
	for i := range merged {
		agree := true
		for _, t := range tuples {
			if len(t) != n {
				return nil
			}
			agree = agree && t[i] == tuples[0][i]
		}
		if agree && tuples[0][i].Kind != fact.Unknown {
			merged[i] = tuples[0][i]
			continue
		}
		if !agree && in.fault && simulate.IsError(results.At(i).Type()) && allNonNil(tuples, i) {
			merged[i] = fact.Failure
			continue
		}
		merged[i] = o.guess(c, name, in, results.At(i).Type(), optimist)
	}
	return merged
}

func allNonNil(tuples [][]fact.Value, i int) bool {
	for _, t := range tuples {
		if t[i].Kind != fact.NonNil {
			return false
		}
	}
	return true
}

// guess is what one result of a call is likely to be when nothing is known of the callee: a call that is
// given no failure succeeds.
func (o *oracle) guess(c *ssa.CallCommon, name string, in inputs, t types.Type, optimist bool) fact.Value {
	switch {
	case simulate.IsStatusName(name) && simulate.IsInt(t) && in.isResp:
		if in.resp.N != 0 {
			return fact.Value{Kind: fact.Status, N: in.resp.N}
		}
	case !optimist:
	case simulate.IsError(t):
		if !in.fault {
			return fact.Value{Kind: fact.Nil}
		}
	case simulate.IsBool(t):
		return o.predicate(name, in)
	case simulate.IsResponse(t) && !in.fault:
		return fact.Value{Kind: fact.NonNil, N: 200}
	}
	return fact.Value{}
}

// predicate is the answer of an unknown predicate, told by its name where it is given what it judges.
func (o *oracle) predicate(name string, in inputs) fact.Value {
	if in.isResp && in.resp.N != 0 {
		ok := in.resp.N < 400
		switch {
		case hasAny(name, "error", "fail", "retry"):
			return fact.Bool(!ok)
		case saysSuccess(name):
			return fact.Bool(ok)
		}
	}
	if in.fault {
		if in.errArg && !in.isResp && hasAny(name, "deadlock", "safetoretry", "serializ") {
			return fact.Value{Kind: fact.False}
		}
		return fact.Value{}
	}
	switch {
	case in.errArg && in.allNil:
		return fact.Bool(saysSuccess(name) && !saysFailure(name))
	case saysRetry(name) && !strings.Contains(strings.ToLower(name), "no"):
		return fact.Value{Kind: fact.False}
	}
	return fact.Value{}
}
