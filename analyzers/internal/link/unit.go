package link

import (
	"cmp"
	"go/types"
	"hash/fnv"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// unitOf puts together what the other packages' callers and implementations may bear on.
func unitOf(pass *analysis.Pass, sum *summary.Result, v *verdict.Result) *fact.Unit {
	u := &fact.Unit{
		Path:    pass.Pkg.Path(),
		Public:  isPublic(pass.Pkg),
		Clients: v.Clients,
		Senders: v.Senders,
		Opens:   v.Opens,
		Uses:    v.Uses,
		Passers: v.Excused,

		Directives: v.Directives,
		Arrivals:   v.Arrivals,
		Settled:    v.Settled,
		Inserts:    v.Inserts,
		Doubts:     v.Doubts,
	}
	if len(pass.Files) > 0 {
		u.Dir = filepath.Dir(pass.Fset.Position(pass.Files[0].FileStart).Filename)
	}
	var summaries map[*types.Func]*fact.Summary
	if sum != nil {
		summaries = sum.Summaries
		u.Flows, u.Values, u.Routers, u.Puts = sum.Flows, sum.Values, sum.Routers, sum.Puts
		for _, p := range sum.Passes {
			u.Passers = append(u.Passers, p.Site)
		}
		for fn, s := range summaries {
			if fn.Signature().Recv() != nil && (len(s.Effects) > 0 || s.Gives != nil) {
				u.Funcs = append(u.Funcs, fact.Func{Name: fn.FullName(), Effects: trim(s.Effects), Gives: s.Gives})
			}
		}
		for _, f := range sum.Funcs {
			u.Funcs = append(u.Funcs, fact.Func{Name: f.Name, Effects: trim(f.Effects)})
		}
		slices.SortFunc(u.Funcs, func(a, b fact.Func) int { return strings.Compare(a.Name, b.Name) })
	}
	scope := pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		full := pass.Pkg.Path() + "." + name
		if iface, ok := named.Underlying().(*types.Interface); ok {
			if methods := ifaceMethods(iface); len(methods) > 0 {
				u.Ifaces = append(u.Ifaces, fact.Iface{Name: full, Methods: methods})
			}
			continue
		}
		if methods := typeMethods(named, summaries); len(methods) > 0 {
			file := filepath.Base(pass.Fset.Position(tn.Pos()).Filename)
			u.Types = append(u.Types, fact.Type{Name: full, Pretend: pretends(full) || pretends(file), Methods: methods})
		}
	}
	return u
}

// isPublic reports whether other modules can import the package.
func isPublic(p *types.Package) bool {
	return p.Name() != "main" && !slices.Contains(strings.Split(p.Path(), "/"), "internal")
}

// trim keeps of effects what link reads.
func trim(effects []fact.Effect) []fact.Effect {
	kept := make([]fact.Effect, 0, len(effects))
	for _, e := range effects {
		e.Outcomes, e.Retry = nil, nil
		kept = append(kept, e)
	}
	return kept
}

func ifaceMethods(i *types.Interface) []uint64 {
	var hashes []uint64
	for m := range i.Methods() {
		hashes = append(hashes, hash(m))
	}
	slices.Sort(hashes)
	return hashes
}

// typeMethods are the methods of a type and of pointers to it.
func typeMethods(n *types.Named, summaries map[*types.Func]*fact.Summary) []fact.TypeMethod {
	var methods []fact.TypeMethod
	for sel := range types.NewMethodSet(types.NewPointer(n)).Methods() {
		fn, ok := sel.Obj().(*types.Func)
		if !ok {
			continue
		}
		m := fact.TypeMethod{Hash: hash(fn)}
		if s := summaries[fn]; s != nil && (len(s.Effects) > 0 || s.Gives != nil) || len(sel.Index()) > 1 { // also promoted ones: what is embedded may be of another package
			m.Name, m.Func = fn.Name(), fn.FullName()
		}
		methods = append(methods, m)
	}
	slices.SortFunc(methods, func(a, b fact.TypeMethod) int { return cmp.Compare(a.Hash, b.Hash) })
	return methods
}

// hash is a number for the name and signature of a method, equal in all packages.
func hash(m *types.Func) uint64 {
	h := fnv.New64a()
	h.Write([]byte(m.Name()))
	sig := m.Signature()
	for _, t := range [...]*types.Tuple{sig.Params(), sig.Results()} {
		h.Write([]byte{'|'})
		for v := range t.Variables() {
			h.Write([]byte(types.TypeString(v.Type(), (*types.Package).Path)))
			h.Write([]byte{','})
		}
	}
	return h.Sum64()
}

// pretends reports whether a type of that name, or declared in a file of that name, only stands in for the
// real implementation.
func pretends(name string) bool {
	name = strings.ToLower(name)
	for _, w := range [...]string{"mock", "fake", "stub", "dummy", "noop", "inmem", "in_mem", "memory", "memstore", "_test.go", "testutil", "testing", "spy"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
