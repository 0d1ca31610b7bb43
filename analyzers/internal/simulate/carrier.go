package simulate

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Some libraries give no error, but a value that holds it: *gorm.DB in its field Error, the commands of go-redis by
// their method Err; or a value that will have it, once a message that is under way has been answered. Such a carrier is
// simulated as a pointer whose text says how it went.
const (
	carriesFailure = "carries=failure"
	carriesNil     = "carries=nil"
)

// IsCarrier reports whether t is a pointer to a struct that holds an error, in an exported field or given by a
// method Err without parameters, and is no error itself; or something that promises one.
func IsCarrier(t types.Type) bool {
	if IsError(t) {
		return false
	}
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return promises(t)
	}
	st, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if (f.Name() == "Error" || f.Name() == "Err") && IsError(f.Type()) {
			return true
		}
	}
	return givesError(t, "Err", 0) || promises(t)
}

// promises reports whether t stands for what is under way: the result of a message of Pub/Sub, whose method Get waits for
// it, a token of MQTT, which is an interface, or a list of results with the method FirstErr.
func promises(t types.Type) bool {
	switch u := types.Unalias(t).Underlying().(type) {
	case *types.Pointer:
		n, ok := types.Unalias(u.Elem()).(*types.Named)
		return ok && strings.HasSuffix(n.Obj().Name(), "Result") && givesError(t, "Get", 1)
	case *types.Interface:
		_, ok := types.Unalias(t).(*types.Named)
		return ok && givesError(t, "Error", 0) && method(t, "Wait") != nil
	case *types.Slice:
		_, ok := types.Unalias(t).(*types.Named)
		return ok && givesError(t, "FirstErr", 0)
	}
	return false
}

// givesError reports whether t has a method of that name and number of parameters whose last result is an error.
func givesError(t types.Type, name string, params int) bool {
	fn := method(t, name)
	if fn == nil {
		return false
	}
	sig := fn.Signature()
	n := sig.Results().Len()
	return sig.Params().Len() == params && n > 0 && IsError(sig.Results().At(n-1).Type())
}

func method(t types.Type, name string) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	fn, _ := obj.(*types.Func)
	return fn
}

// Carrying is a carrier that holds a failure, or nil.
func Carrying(failure bool) fact.Value {
	v := fact.Value{Kind: fact.NonNil, Text: carriesNil}
	if failure {
		v.Text = carriesFailure
	}
	return v
}

// carried is the error that a carrier holds; ok is false for any other value.
func carried(v fact.Value) (err fact.Value, ok bool) {
	switch {
	case v.Kind != fact.NonNil:
		return fact.Value{}, false
	case v.Text == carriesNil:
		return fact.Value{Kind: fact.Nil}, true
	case v.Text == carriesFailure:
		return fact.Failure, true
	}
	return fact.Value{}, false
}

// isCarrying reports whether a value is a carrier.
func isCarrying(v fact.Value) bool {
	_, ok := carried(v)
	return ok
}

// errorField is what the field of a carrier holds.
func errorField(base fact.Value, fa *ssa.FieldAddr) fact.Value {
	if err, ok := carried(base); ok && IsError(fieldOf(fa).Type()) {
		return err
	}
	return fact.Value{}
}

// ByCarrier are the results of a method of a carrier: its errors are the one that it holds, and methods of
// builders give it back. ok is false for any other receiver.
func ByCarrier(recv fact.Value, results *types.Tuple) (vals []fact.Value, ok bool) {
	err, ok := carried(recv)
	if !ok {
		return nil, false
	}
	vals = make([]fact.Value, results.Len())
	for i := range vals {
		switch t := results.At(i).Type(); {
		case IsError(t):
			vals[i] = err
		case IsCarrier(t):
			vals[i] = recv
		}
	}
	return vals, true
}
