package simulate

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Some libraries give no error, but a value that holds it: *gorm.DB in its field Error, the commands of go-redis by
// their method Err. Such a carrier is simulated as a pointer whose text says how it went.
const (
	carriesFailure = "carries=failure"
	carriesNil     = "carries=nil"
)

// IsCarrier reports whether t is a pointer to a struct that holds an error, in an exported field or given by a
// method Err or Error without parameters, and is no error itself.
func IsCarrier(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok || IsError(t) {
		return false
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
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "Err")
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	sig := fn.Signature()
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && IsError(sig.Results().At(0).Type())
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
