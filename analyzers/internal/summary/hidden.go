package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// hidden adds a call of a method of one of the module's own interfaces: what it does is known when all
// packages are.
func (a *frame) hidden(call ssa.CallInstruction) {
	c := call.Common()
	iface := ownInterface(a.pass, c.Value.Type())
	results := c.Signature().Results()
	if iface == nil || !endsInError(results) {
		return
	}
	ic := &fact.InterfaceCall{Iface: iface.Obj().Pkg().Path() + "." + iface.Obj().Name(), Method: c.Method.Name(), Args: []fact.Method{{}}}
	for _, v := range c.Args {
		var m fact.Method
		if holdsText(v) || isRequest(v.Type()) {
			m = a.argument(v)
		}
		ic.Args = append(ic.Args, m)
	}
	o := &op{call: call, Effect: fact.Effect{Kind: fact.Hidden, Callee: effect.NameOf(c).String(), Interface: ic}}
	o.Pos, o.Func = a.position(call.Pos()), a.fn.String()
	o.Outcomes = region.Outcomes(results, fact.Value{}, fact.Failure)
	a.ops = append(a.ops, o)
}

// argument is what the argument of a hidden call can be as the method of a request.
func (a *frame) argument(v ssa.Value) fact.Method {
	if isRequest(v.Type()) {
		return a.effects.RequestOf(v).Method
	}
	return a.effects.Method(v)
}

// hiddenArgs is a hidden call of a callee as this function sees it.
func (a *frame) hiddenArgs(ic *fact.InterfaceCall, lift func(fact.Method) fact.Method) *fact.InterfaceCall {
	if ic == nil {
		return nil
	}
	lifted := &fact.InterfaceCall{Iface: ic.Iface, Method: ic.Method, Args: make([]fact.Method, len(ic.Args))}
	for i, m := range ic.Args {
		if m.Known() {
			lifted.Args[i] = lift(m)
		}
	}
	return lifted
}

// ownInterface is the named interface that t is, if it is declared in the module that is being looked at:
// only of that are all packages joined.
func ownInterface(pass *analysis.Pass, t types.Type) *types.Named {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || !types.IsInterface(n) || n.Obj().Pkg() == nil || n.TypeArgs().Len() > 0 {
		return nil
	}
	m := pass.Module
	if m == nil || m.Version != "" {
		return nil
	}
	path := n.Obj().Pkg().Path()
	if path != m.Path && !strings.HasPrefix(path, m.Path+"/") && n.Obj().Pkg() != pass.Pkg {
		return nil
	}
	return n
}

func endsInError(results *types.Tuple) bool {
	return results.Len() > 0 && simulate.IsError(results.At(results.Len()-1).Type())
}

func holdsText(v ssa.Value) bool {
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
		for _, d := range flow.Definitions(v) {
			if s, ok := flow.String(d); ok && len(s) > len("OPTIONS") {
				return false // no method is that long
			}
		}
		return true
	}
	return false
}
