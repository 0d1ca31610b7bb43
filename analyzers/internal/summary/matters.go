package summary

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// isStd reports whether the package belongs to the standard library, of which the tables say what is worth
// knowing: its functions are called by everybody, and what they do inside is not what they are for.
func isStd(pass *analysis.Pass) bool {
	first, _, _ := strings.Cut(pass.Pkg.Path(), "/")
	return (pass.Module == nil || pass.Module.Path == "" || pass.Module.Path == "std") && !strings.Contains(first, ".")
}

// matters reports whether the package can hold or hand on anything of interest, from its imports and
// uses alone: it is asked of every dependency, and most answer no before any SSA is built.
func matters(pass *analysis.Pass, added *knowledge.Added) bool {
	if acts(knowledge.Of(pass.Pkg.Path())) || added.Of(pass.Pkg.Path()) != nil {
		return true
	}
	return usesRows(pass, added) || usesFacts(pass) || takesFunctions(pass) || callsInterfaces(pass) || handsOn(pass) || declaresIdempotent(pass)
}

// acts reports whether a package performs or repeats operations, which more than makes values.
func acts(p *knowledge.Package) bool {
	return p != nil && (len(p.Operations) > 0 || len(p.Statements) > 0 || len(p.Writes) > 0 || len(p.Repeaters) > 0 || len(p.Requests) > 0 || len(p.Clients) > 0)
}

// usesRows reports whether the package uses a function that performs or repeats something, as the tables or its
// shape say.
func usesRows(pass *analysis.Pass, added *knowledge.Added) bool {
	rows := map[*types.Package]*knowledge.Package{}
	for _, obj := range pass.TypesInfo.Uses {
		if fn, ok := obj.(*types.Func); ok && effect.RunsSQL(fn) {
			return true
		}
		p := obj.Pkg()
		if p == nil || p == pass.Pkg {
			continue
		}
		k, known := rows[p]
		if !known {
			k = knowledge.Of(p.Path())
			rows[p] = k
		}
		switch obj := obj.(type) {
		case *types.Const:
			if p.Path() == "net/http" && strings.HasPrefix(obj.Name(), "Method") {
				return true // it may hold a test of the method, which another package asks
			}
		case *types.Func:
			recv := receiverName(obj)
			if added.Of(p.Path()).Acts(recv, obj.Name()) {
				return true
			}
			if acts(k) && k.Acts(recv, obj.Name()) || effect.IsRemote(obj) {
				return true
			}
			if _, makes := knowledge.ActOf(p.Path(), recv, obj.Name()); makes {
				return true
			}
		}
	}
	return false
}

// usesFacts reports whether the package uses a function whose summary says that it does something.
func usesFacts(pass *analysis.Pass) bool {
	for _, obj := range pass.TypesInfo.Uses {
		fn, ok := obj.(*types.Func)
		if !ok || fn.Pkg() == nil || fn.Pkg() == pass.Pkg {
			continue
		}
		var s fact.Encoded
		if pass.ImportObjectFact(fn.Origin(), &s) && s.Acts {
			return true
		}
	}
	return false
}

// callsInterfaces reports whether the package calls a method of one of the module's own interfaces that can
// fail: its implementation may be in a package that this one knows nothing of.
func callsInterfaces(pass *analysis.Pass) bool {
	for _, obj := range pass.TypesInfo.Uses {
		fn, ok := obj.(*types.Func)
		if !ok || fn.Signature().Recv() == nil || !endsInError(fn.Signature().Results()) {
			continue
		}
		if ownInterface(pass, fn.Signature().Recv().Type()) != nil {
			return true
		}
	}
	return false
}

// handsOn reports whether the package, one of the module's own, calls or hands on functions that can fail and come
// from elsewhere, or takes messages: what is done with them may be in a package that this one knows nothing of.
func handsOn(pass *analysis.Pass) bool {
	u := &unit{pass: pass}
	if !u.inModule(pass.Pkg) {
		return false
	}
	for _, obj := range pass.TypesInfo.Uses {
		switch obj := obj.(type) {
		case *types.Var:
			if carriesFunction(obj.Type()) {
				return true
			}
		case *types.Func:
			if u.inModule(obj.Pkg()) && carriesAny(obj.Signature().Params()) || gives(obj) {
				return true
			}
		}
	}
	return false
}

// gives reports whether a function of a library gives messages, which the package may hand on.
func gives(fn *types.Func) bool {
	return fn.Pkg() != nil && knowledge.EntriesOf(fn.Pkg().Path()).Receive(receiverName(fn), fn.Name()) != nil
}

func carriesAny(params *types.Tuple) bool {
	for p := range params.Variables() {
		if carriesFunction(p.Type()) {
			return true
		}
	}
	return false
}

// takesFunctions reports whether a function of the package may be a helper that calls another one again:
// it takes a function that can fail, directly or in a struct, and has a loop or calls itself.
func takesFunctions(pass *analysis.Pass) bool {
	for _, f := range pass.Files {
		for _, d := range f.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Body == nil {
				continue
			}
			fn, ok := pass.TypesInfo.Defs[fd.Name].(*types.Func)
			if ok && takesFunction(fn.Signature()) && repeats(fd) {
				return true
			}
		}
	}
	return false
}

func takesFunction(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if canFail(p.Type()) || hasFailingField(p.Type()) {
			return true
		}
	}
	return sig.Recv() != nil && hasFailingField(sig.Recv().Type())
}

// canFail reports whether t is a function whose results can tell of a failure.
func canFail(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() == 0 {
		return false
	}
	last := sig.Results().At(sig.Results().Len() - 1).Type()
	return simulate.IsError(last) || sig.Results().Len() == 1 && simulate.IsBool(last)
}

func hasFailingField(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if canFail(f.Type()) {
			return true
		}
	}
	return false
}

// repeats reports whether a function has a loop, a goto, or a call by its own name.
func repeats(fd *ast.FuncDecl) bool {
	found := false
	ast.Inspect(fd.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			found = true
		case *ast.BranchStmt:
			found = found || n.Label != nil
		case *ast.Ident:
			found = found || n.Name == fd.Name.Name
		}
		return !found
	})
	return found
}

// receiverName is the name of the type that a method belongs to, "" for a function.
func receiverName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	t := types.Unalias(recv.Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
