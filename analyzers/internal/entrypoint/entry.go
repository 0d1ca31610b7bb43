package entrypoint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Entry is a function that is called from outside.
type Entry struct {
	// Fn is the function if its body is in this package. Otherwise Func names it: a function or method
	// of another package, an interface's method, or with Made a function that returns the handler. Param is the
	// index, receiver counted, of the parameter of Func that is the handler, or whose method Calls is; -1 if
	// it is none.
	Fn    *ssa.Function
	Func  *types.Func
	Made  bool
	Param int
	Calls string

	Kind      fact.EntryKind
	Framework string   // import path of the library
	Methods   []string // of HTTP, sorted; empty if any or unknown
	Route     string   // constant parts of the path, topic or name
	ByType    bool     // told by its parameters: it may be registered in another package, or nowhere

	// Contract says by whom and how often the call comes again. Redelivered says that it does by contract,
	// and that nothing at the registration switches it off.
	Contract    *knowledge.Contract
	Redelivered bool

	// Webhook tells how sure it is that the caller is a service that sends webhooks.
	Webhook fact.Sign

	// Middleware stands before the handler, outermost first. Open says that the router comes from
	// elsewhere, so that there may be more; Routers are the parameters of exported functions through which it
	// does, if there is no other way.
	Middleware []Middleware
	Open       bool
	Routers    []string

	// Message is the parameter that brings the message or request, nil if none does: then a call in Fn does.
	Message *ssa.Parameter

	// Pos is where it is registered or its messages are received; otherwise where it is declared.
	Pos token.Pos

	// Gives says that the function gives the message that it takes to its caller, who handles it.
	Gives bool

	// From is the method of an interface that brings the messages. If none of its implementations takes them from a
	// library, there is no entry.
	From *fact.InterfaceCall

	starts []ssa.Instruction              // in Fn, that take a message in a loop
	own    map[ssa.Instruction]settlement // in Fn, that settle one by a function of the module
}

// Middleware is a function that stands before a handler.
type Middleware struct {
	Name string        // as FullName of go/types
	Fn   *ssa.Function // if its body is in this package: the middleware, or else what returns it
	Func *types.Func   // its declaration, nil for a closure
}

// Source is what Find looks at: the functions of one package in source order, with closures, and its facts.
type Source struct {
	Pkg   *ssa.Package
	Funcs []*ssa.Function

	// Imported are the entries that another package's function makes of what it is given, nil if unknown.
	Imported func(*types.Func) []fact.Entry

	// Gives is what another package's function gives its caller messages of, nil if of nothing. Own reports whether a
	// package belongs to the module. Both may be nil.
	Gives func(*types.Func) *fact.Entry
	Own   func(*types.Package) bool
}

// maxEntries bounds the entries of one package. Those beyond are not found.
const maxEntries = 2000

// Found is what Find finds: entries, sorted by place, and what is known of routers that functions are given. A function
// that is registered twice is there twice.
type Found struct {
	Entries []*Entry
	Routers []fact.Router
	Puts    []fact.Put
}

// Find looks for the entries of a package.
func Find(src Source) *Found {
	f := &finder{Source: src, index: newIndex(src), touched: map[ssa.Value][]touch{}, givers: map[*ssa.Function]*Entry{}}
	for _, fn := range src.Funcs {
		f.scan(fn)
	}
	f.generated()
	f.byType()
	f.webhooks()
	for _, e := range f.entries {
		e.Gives = e.Fn != nil && len(e.starts) > 0 && f.giver(e.Fn) != nil
		if e.Message == nil && e.Fn != nil && len(e.starts) == 0 {
			e.Message = message(e.Fn)
		}
	}
	slices.SortStableFunc(f.entries, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Pos, b.Pos), cmp.Compare(a.name(), b.name()))
	})
	return &Found{Entries: f.entries, Routers: f.routers, Puts: f.puts}
}

func (e *Entry) name() string {
	switch {
	case e.Fn != nil:
		return e.Fn.String()
	case e.Func != nil:
		return e.Func.FullName()
	}
	return ""
}

// finder finds the entries of one package.
type finder struct {
	Source
	*index
	touched map[ssa.Value][]touch
	givers  map[*ssa.Function]*Entry
	entries []*Entry
	routers []fact.Router
	puts    []fact.Put
}

func (f *finder) add(e *Entry) {
	if len(f.entries) < maxEntries {
		f.entries = append(f.entries, e)
	}
}

// scan finds what one function registers and receives.
func (f *finder) scan(fn *ssa.Function) {
	f.putsBefore(fn)
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch x := in.(type) {
			case ssa.CallInstruction:
				f.registered(x)
				f.receives(x)
				f.passedOn(x)
				f.handsRouter(x)
			case *ssa.Store:
				f.held(x)
			case *ssa.UnOp:
				if x.Op == token.ARROW {
					f.channel(x, x.X)
				}
			case *ssa.Select:
				for _, s := range x.States {
					if s.Dir == types.RecvOnly {
						f.channel(x, s.Chan)
					}
				}
			}
		}
	}
}

// Export is what other packages get to know of an entry: what they may call or register, and what the link
// joins.
func (e *Entry) Export(fset *token.FileSet) fact.Entry {
	x := fact.Entry{
		Func: e.name(), Made: e.Made, Param: e.Param, Calls: e.Calls, Kind: e.Kind, Framework: e.Framework, Methods: e.Methods, Route: e.Route, ByType: e.ByType,
		Redelivered: e.Redelivered, Fails: e.Fails(), Webhook: e.Webhook, Open: e.Open, Routers: e.Routers, Pos: fset.Position(e.Pos),
	}
	if c := e.Contract; c != nil {
		x.When, x.By, x.Often, x.Stop, x.ID = c.When, c.By, c.Often, c.Stop, c.ID
	}
	for _, m := range e.Middleware {
		x.Middleware = append(x.Middleware, m.Name)
	}
	return x
}
