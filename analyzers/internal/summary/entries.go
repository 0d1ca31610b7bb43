package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/dedupe"
	"github.com/idemlint/idemlint/analyzers/internal/entrypoint"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Arrival is an operation that an entry point comes to, and that nothing on the way makes harmless when the
// entry is called again.
type Arrival struct {
	Entry  *entrypoint.Entry
	Fn     *ssa.Function
	Call   ssa.CallInstruction // in Fn, which leads to the operation
	Effect fact.Effect

	// Columns are those of an INSERT that get the same value each time.
	Columns []string

	// Again says that the entry asks for the message once more on a path that has done the operation, or that its author
	// expects it, having looked whether it was there.
	Again bool
}

// arrivals are the operations that the entries of the package come to, and what was found on the way.
func (u *unit) arrivals() ([]Arrival, *entrypoint.Found) {
	if m := u.pass.Module; m != nil && m.Version != "" {
		return nil, new(entrypoint.Found) // a dependency: what a library has called is its users' business
	}
	var all []Arrival
	found := u.entries()
	u.handOn(found.Entries)
	for _, e := range found.Entries {
		if e.Fn == nil || e.Gives || covered(e) {
			continue
		}
		fn := origin(e.Fn)
		if u.declared[fn] != nil {
			continue // its author says that it can be called again
		}
		for _, o := range u.ops[fn] {
			if o.danger() != certain && o.Kind != fact.Hidden || o.guarded(e) || protected(o) || u.refused(o) {
				continue
			}
			in, ok := o.call.(ssa.Instruction)
			if !ok || e.Fn == fn && e.SettledBefore(in) {
				continue
			}
			all = append(all, Arrival{Entry: e, Fn: fn, Call: o.call, Effect: o.Effect, Columns: o.stableColumns(), Again: e.Fn == fn && e.AgainAfter(in) || o.Claim.IsValid() && e.Redelivered})
		}
	}
	return all, found
}

// entries are the functions of the package that are called from outside, and what is known of their routers.
func (u *unit) entries() *entrypoint.Found {
	return entrypoint.Find(entrypoint.Source{
		Pkg: u.pkg, Funcs: u.funcs, Own: u.inModule,
		Imported: func(fn *types.Func) []fact.Entry {
			if s := u.importedSummary(fn); s != nil {
				return s.Entries
			}
			return nil
		},
		Gives: func(fn *types.Func) *fact.Entry {
			if s := u.importedSummary(fn); s != nil {
				return s.Gives
			}
			return nil
		},
	})
}

// handOn notes in the summaries of functions that they have something of their callers' called from outside, or give them
// messages.
func (u *unit) handOn(entries []*entrypoint.Entry) {
	for _, e := range entries {
		if s := u.summaries[e.Fn]; e.Gives && s != nil {
			x := e.Export(u.pass.Fset)
			s.Gives = &x
		}
		if e.Param < 0 || e.Func == nil || e.Func.Pkg() != u.pass.Pkg {
			continue
		}
		fn := u.pkg.Prog.FuncValue(e.Func)
		if s := u.summaries[fn]; s != nil {
			s.Entries = append(s.Entries, e.Export(u.pass.Fset))
		}
	}
}

// covered reports whether what stands before the entry recognises what was there before.
func covered(e *entrypoint.Entry) bool {
	for _, m := range e.Middleware {
		if dedupe.Says(m.Name[strings.LastIndexByte(m.Name, '/')+1:]) {
			return true // the name of its package may say so, those of the folders around that say nothing
		}
	}
	return false
}

// guarded reports whether evidence makes the operation harmless when the entry is called again. What a look is worth
// depends on what is behind an interface, which the link step sees. A reconciler looks into a cache, where it does not find
// what it has made under a new name.
func (o *op) guarded(e *entrypoint.Entry) bool {
	if o.Look.IsValid() && (o.Kind == fact.Hidden || o.Named && e.Kind == fact.Reconciler) {
		return false
	}
	return o.Guarded()
}

// protected reports whether the operation brings a key that is the same when the entry is called again: one that is
// made of what the entry was given.
func protected(o *op) bool {
	if o.Kind == fact.Create && o.Named {
		return false // its name is made anew
	}
	for i := range o.uses {
		u := &o.uses[i]
		if u.Name != "" && !u.Column && u.Stable() {
			return true
		}
	}
	return false
}
