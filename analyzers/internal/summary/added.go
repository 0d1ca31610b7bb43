package summary

import (
	"fmt"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/region"
)

// say makes a summary what the user says of the function. Calls of it have the row themselves; what hands the function
// on, or calls it through an interface, has the summary only.
func (a *frame) say(s *fact.Summary) {
	obj, ok := a.fn.Object().(*types.Func)
	if !ok || a.fn.Synthetic != "" || obj.Pkg() == nil {
		return
	}
	p := a.added.Of(obj.Pkg().Path())
	if p == nil {
		return
	}
	k := effect.Callee{Path: p.Path, Recv: receiverName(obj), Name: obj.Name()}
	if p.IsSafe(k.Recv, k.Name) {
		s.Idempotent, s.Effects = true, nil
		return
	}
	row := p.Write(k.Recv, k.Name)
	if row == nil {
		return
	}
	e := fact.Effect{
		Kind: row.Kind, Callee: k.Named(obj.Pkg().Name()).String(), Does: row.Does, Pos: a.position(a.fn.Pos()), Func: a.fn.String(),
		Outcomes: region.Outcomes(a.fn.Signature.Results(), fact.Value{}, fact.Failure),
	}
	for _, u := range a.keys.OfParameters(a.fn, k) {
		e.Keys = append(e.Keys, u.Fact(a.position))
	}
	e.Keys = fact.DistinctKeys(e.Keys)
	s.Effects = []fact.Effect{e}
}

// misplaced tells which of the user's rows does not fit the function that it names, as far as the package is, or imports, the one
// with that function; empty if all do.
func misplaced(pass *analysis.Pass, added *knowledge.Added) string {
	for _, p := range added.Packages() {
		if pass.Pkg.Path() == p.Path {
			if wrong := misfit(pass.Pkg, p); wrong != "" {
				return wrong
			}
		}
		for _, imported := range pass.Pkg.Imports() {
			if imported.Path() != p.Path {
				continue
			}
			if wrong := misfit(imported, p); wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

// misfit is misplaced for one package.
func misfit(pkg *types.Package, p *knowledge.Package) string {
	wrong := func(setting string, n knowledge.Name, why string) string {
		return fmt.Sprintf("settings: %s: %s: %s", setting, render(p.Path, n), why)
	}
	for _, row := range p.Writes {
		fn, why := resolve(pkg, row.Name)
		if fn == nil {
			return wrong("operations", row.Name, why)
		}
		if key := p.Key(row.Recv, row.Name.Name); key != nil && int(key.Arg) >= fn.Signature().Params().Len() {
			return wrong("operations", row.Name, outOfRange("key", key.Arg, fn))
		}
	}
	for i := range p.Repeaters {
		row := &p.Repeaters[i]
		fn, why := resolve(pkg, row.Name)
		if fn == nil {
			return wrong("repeaters", row.Name, why)
		}
		if why := misfitRepeater(fn, row); why != "" {
			return wrong("repeaters", row.Name, why)
		}
	}
	for _, row := range p.Marks {
		if fn, why := resolve(pkg, row.Name); fn == nil {
			return wrong("repeaters: stop", row.Name, why)
		} else if fn.Signature().Params().Len() == 0 {
			return wrong("repeaters: stop", row.Name, "it takes no error")
		}
	}
	for _, n := range p.Safe {
		if fn, why := resolve(pkg, n); fn == nil {
			return wrong("safe", n, why)
		}
	}
	return ""
}

// misfitRepeater tells what is wrong with the places of a repeater, empty if nothing is.
func misfitRepeater(fn *types.Func, row *knowledge.Repeater) string {
	params := fn.Signature().Params()
	if int(row.Op) >= params.Len() {
		return outOfRange("op", row.Op, fn)
	}
	if _, ok := params.At(int(row.Op)).Type().Underlying().(*types.Signature); !ok {
		return fmt.Sprintf("op is %d, but that argument is no function", row.Op)
	}
	for _, l := range row.Limit {
		if int(l.Arg) >= params.Len() {
			return outOfRange("attempts", l.Arg, fn)
		}
		if b, ok := params.At(int(l.Arg)).Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			return fmt.Sprintf("attempts is %d, but that argument is no integer", l.Arg)
		}
	}
	return ""
}

func outOfRange(field string, at knowledge.Arg, fn *types.Func) string {
	switch n := fn.Signature().Params().Len(); n {
	case 0:
		return fmt.Sprintf("%s is %d, but it has no arguments", field, at)
	case 1:
		return fmt.Sprintf("%s is %d, but its only argument is 0", field, at)
	default:
		return fmt.Sprintf("%s is %d, but its arguments are 0 to %d", field, at, n-1)
	}
}

// resolve finds a function in its package, or says why it does not.
func resolve(pkg *types.Package, n knowledge.Name) (_ *types.Func, why string) {
	if n.Recv == "" {
		if fn, ok := pkg.Scope().Lookup(n.Name).(*types.Func); ok {
			return fn, ""
		}
		return nil, "the package has no such function"
	}
	tn, ok := pkg.Scope().Lookup(n.Recv).(*types.TypeName)
	if !ok {
		return nil, "the package has no type " + n.Recv
	}
	t := types.Unalias(tn.Type())
	named, ok := t.(*types.Named)
	if !ok {
		return nil, n.Recv + " has no methods"
	}
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, n.Name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, n.Recv + " has no such method"
	}
	if !types.IsInterface(named) && (receiverName(fn) != n.Recv || fn.Pkg() != pkg) {
		return nil, "the method is promoted: name that of its own type, " + render(fn.Pkg().Path(), knowledge.Name{Recv: receiverName(fn), Name: n.Name})
	}
	return fn, ""
}

// render writes a function as the settings do.
func render(path string, n knowledge.Name) string {
	if n.Recv == "" {
		return path + "." + n.Name
	}
	return path + ".(" + n.Recv + ")." + n.Name
}
