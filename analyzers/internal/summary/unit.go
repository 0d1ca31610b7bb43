package summary

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/directive"
	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// unit is one package in SSA form with what has been found out about its functions so far.
type unit struct {
	pass  *analysis.Pass
	pkg   *ssa.Package
	funcs []*ssa.Function // with bodies, in source order, closures after their parents
	at    *ssa.Function   // the one that is being analyzed, or was last
	group []*ssa.Function // those that lead to one another, of which it is one

	summaries map[*ssa.Function]*fact.Summary
	ops       map[*ssa.Function][]*op
	imported  map[*types.Func]*fact.Summary
	graphs    map[*ssa.Function]*simulate.Graph
	evals     map[string][][]fact.Value // results of callees, by function and arguments
	depth     int                       // of evaluations inside evaluations
	stores    map[*types.Var][]ssa.Value
	globals   map[*ssa.Global][]ssa.Value
	indexed   bool

	declared map[*ssa.Function]*ast.FuncDecl // idempotent, by their authors
	excused  map[*ast.FuncDecl]bool          // those of them that do something

	unique []sqltext.UniqueKey // by the settings
	added  *knowledge.Added    // the user's rows

	taken map[string]*ssa.Function // functions that are taken as values, while they are looked for

	effects *effect.Tracer
	keys    *idemkey.Tracer
	hazards []Hazard
	opens   []Hazard
	uses    []Hazard
	passes  []fact.Retry
}

func newUnit(pass *analysis.Pass, added *knowledge.Added) *unit {
	u := &unit{
		pass:      pass,
		added:     added,
		summaries: map[*ssa.Function]*fact.Summary{},
		ops:       map[*ssa.Function][]*op{},
		imported:  map[*types.Func]*fact.Summary{},
		graphs:    map[*ssa.Function]*simulate.Graph{},
		evals:     map[string][][]fact.Value{},
		declared:  map[*ssa.Function]*ast.FuncDecl{},
		excused:   map[*ast.FuncDecl]bool{},
	}
	u.effects = &effect.Tracer{Summary: u.summaryOf, Field: u.fieldStores, Global: u.globalStores, Added: added}
	u.keys = &idemkey.Tracer{Summary: u.summaryOf, Added: added}
	u.build()
	return u
}

// build makes the SSA form of the package, with declarations only for what it imports.
func (u *unit) build() {
	prog := ssa.NewProgram(u.pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(u.noReturn)
	for _, p := range u.pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	u.pkg = prog.CreatePackage(u.pass.Pkg, withoutLarge(u.pass.Fset, u.pass.Files), u.pass.TypesInfo, false)
	u.pkg.Build()
	for _, f := range u.pass.Files {
		for _, d := range f.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if obj, ok := u.pass.TypesInfo.Defs[fd.Name].(*types.Func); ok {
				fn := prog.FuncValue(obj)
				u.add(fn)
				if directive.IsIdempotent(fd) {
					u.declared[fn] = fd
				}
			}
		}
	}
	if init := u.pkg.Func("init"); init != nil {
		for _, anon := range init.AnonFuncs {
			u.add(anon) // function literals of package variables
		}
	}
}

func (u *unit) add(fn *ssa.Function) {
	if fn == nil || len(fn.Blocks) == 0 {
		return
	}
	u.funcs = append(u.funcs, fn)
	for _, anon := range fn.AnonFuncs {
		u.add(anon)
	}
}

// noReturn reports whether a call of fn never comes back, from the tables and the facts of other packages.
func (u *unit) noReturn(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	if knowledge.Of(fn.Pkg().Path()).IsNoReturn(receiverName(fn), fn.Name()) {
		return true
	}
	s := u.importedSummary(fn)
	return s != nil && s.NoReturn
}

// importedSummary is the summary of a function of another package, nil if there is none.
func (u *unit) importedSummary(fn *types.Func) *fact.Summary {
	fn = fn.Origin()
	if fn.Pkg() == nil || fn.Pkg() == u.pass.Pkg {
		return nil
	}
	if s, ok := u.imported[fn]; ok {
		return s
	}
	var s *fact.Summary
	if f := new(fact.Encoded); u.pass.ImportObjectFact(fn, f) {
		var err error
		if s, err = f.Summary(); err != nil {
			panic(err) // becomes a failure of the unit, which nobody can take for a clean package
		}
	}
	u.imported[fn] = s
	return s
}

// summaryOf is what is known of the callee of a call, nil if nothing is.
func (u *unit) summaryOf(c *ssa.CallCommon) *fact.Summary {
	if c.IsInvoke() {
		return nil
	}
	fn := c.StaticCallee()
	if fn == nil {
		return nil
	}
	return u.summary(fn)
}

// summary is what is known of a function, nil if nothing is.
func (u *unit) summary(fn *ssa.Function) *fact.Summary {
	fn = origin(fn)
	if s, ok := u.summaries[fn]; ok {
		return s
	}
	if obj, ok := fn.Object().(*types.Func); ok && len(fn.Blocks) == 0 {
		return u.importedSummary(obj)
	}
	if isWrapper(fn) {
		u.summaries[fn] = &fact.Summary{} // ends a recursion
		u.summaries[fn] = u.analyze(fn)
		return u.summaries[fn]
	}
	return nil
}

// origin is the generic function of an instance.
func origin(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		return o
	}
	return fn
}

// isWrapper reports whether fn was made up by the SSA builder around a method: a method value, a promoted
// method, a method expression.
func isWrapper(fn *ssa.Function) bool {
	return fn.Synthetic != "" && len(fn.Blocks) > 0 && fn.Parent() == nil && fn.Name() != "init"
}

// isLocal reports whether the function has a body in this package.
func (u *unit) isLocal(fn *ssa.Function) bool { return len(origin(fn).Blocks) > 0 }

func (u *unit) graph(fn *ssa.Function) *simulate.Graph {
	fn = origin(fn)
	g, ok := u.graphs[fn]
	if !ok {
		g = simulate.NewGraph(fn)
		u.graphs[fn] = g
	}
	return g
}

func (u *unit) position(p token.Pos) token.Position { return u.pass.Fset.Position(p) }
