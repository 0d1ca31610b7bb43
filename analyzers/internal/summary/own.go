package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// own adds the operation that the call itself is.
func (a *frame) own(call ssa.CallInstruction, s effect.Site) {
	if s.Effect.Grade == fact.Harmless || s.Write != nil && !a.harms(call.Common(), &s) {
		return
	}
	o := &op{Effect: s.Effect, call: call}
	o.Pos, o.Func = a.position(call.Pos()), a.fn.String()
	switch {
	case s.Request != nil:
		o.uses = a.keys.OnRequest(s.Request)
	case s.Adds, o.Kind == fact.SQL && len(o.Method.Of) > 0:
	case s.Write != nil && s.Write.Counts:
		// The name of what it adds to is no key.
		o.uses = slices.DeleteFunc(a.keys.OnCall(call.Common()), func(u idemkey.Use) bool { return u.Weak || u.Name == "" })
	case o.Kind != fact.HTTP && (s.Write == nil || !s.Write.Keyless):
		o.uses = a.keys.OnCall(call.Common())
		if len(o.Columns) > 0 {
			o.uses = append(a.keys.OnInsert(call.Common(), o.Columns), o.uses...)
			o.Columns = nil
		}
	}
	if s.Values != nil {
		o.uses = append(a.keys.OnModel(s.Values), o.uses...)
	}
	if o.Kind == fact.Create {
		o.Unkeyed = idemkey.Unkeyed(call, s.Token)
	}
	if s.Row != nil && s.Row.Alone {
		o.Retry = a.aloneRetry(call, s)
	} else if s.Client != nil {
		o.Retry = a.clientRetry(call, s)
		a.clientOf(o, s)
	} else if o.Kind == fact.RPC {
		o.Retry = a.connectionRetry(call)
	}
	failed, failure := fact.Value{}, fact.Failure
	switch {
	case s.Row != nil && effect.NameOf(call.Common()).Path == "net/http":
		failed, failure = fact.Value{Kind: fact.Nil}, fact.StdFailure // net/http gives no response with an error
	case o.Kind == fact.SQL:
		failure = fact.StdFailure // of the connection: what the server refused is an error of the driver's own type
	}
	o.call = resultOf(call)
	o.Outcomes = region.Outcomes(o.call.Common().Signature().Results(), failed, failure)
	a.ops = append(a.ops, o)
}

// harms reports whether what a call is given makes it one that must not be repeated, and weighs it.
func (a *frame) harms(c *ssa.CallCommon, s *effect.Site) bool {
	row := s.Write
	if len(row.When) == 0 && len(row.Unless) == 0 && !row.Counts {
		return true
	}
	texts, names := a.keys.Says(c)
	if row.Counts {
		s.Effect.Grade = knowledge.CountGrade(texts)
		if s.Effect.Grade == fact.Harmless {
			return false
		}
	}
	among := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.Contains(names, w) || slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, w) })
		})
	}
	return (len(row.When) == 0 || among(row.When)) && !among(row.Unless)
}

// resultOf is the call that tells how an operation went: of a query for one row the one that reads it.
func resultOf(call ssa.CallInstruction) ssa.CallInstruction {
	v, ok := call.(*ssa.Call)
	if !ok || !isRow(v.Type()) {
		return call
	}
	for _, a := range flow.Aliases(v) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			read, ok := ref.(*ssa.Call)
			if ok && effect.Argument(&read.Call, knowledge.Receiver) == a && endsInError(read.Call.Signature().Results()) {
				return read
			}
		}
	}
	return call
}

// isRow reports whether t is a row that a query gives, or the results of a batch, whose reading tells of its failure.
func isRow(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && (n.Obj().Name() == "Row" || n.Obj().Name() == "BatchResults")
}
