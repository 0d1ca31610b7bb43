package entrypoint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// name is a function of a library: what the tables are asked for.
type name struct{ path, recv, name string }

func (n name) entries() *knowledge.Entries { return knowledge.EntriesOf(n.path) }

// namesOf are the names of what a call calls: a method of an interface has the name of the interface that
// declares it, and that of the one on which it is called.
func namesOf(c *ssa.CallCommon) []name {
	obj := callee(c)
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	names := []name{nameOf(obj)}
	if c.IsInvoke() {
		if n := named(c.Value.Type()); n != nil && n.Obj().Pkg() != nil && n.Obj().Name() != names[0].recv {
			names = append(names, name{n.Obj().Pkg().Path(), n.Obj().Name(), obj.Name()})
		}
	}
	return names
}

// callee is the declaration of what a call calls, nil if it is not known.
func callee(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		return declared(fn)
	}
	return nil
}

// declared is the declaration of a function, nil for a closure.
func declared(fn *ssa.Function) *types.Func {
	obj, _ := origin(fn).Object().(*types.Func)
	return obj
}

func nameOf(fn *types.Func) name {
	n := name{name: fn.Name()}
	if fn.Pkg() != nil {
		n.path = fn.Pkg().Path()
	}
	if recv := fn.Signature().Recv(); recv != nil {
		if t := named(recv.Type()); t != nil {
			n.recv = t.Obj().Name()
		}
	}
	return n
}

// named is the named type that t is or points to, nil if there is none.
func named(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

// messageOf is what a parameter of type t tells, nil if nothing, and the package that says so. A type may be known
// under the name of an alias, or under that of what it stands for.
func messageOf(t types.Type) (*knowledge.Message, string) {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if a, ok := t.(*types.Alias); ok {
		if m, path := messageNamed(a.Obj()); m != nil {
			return m, path
		}
	}
	if n := named(t); n != nil {
		return messageNamed(n.Obj())
	}
	return nil, ""
}

func messageNamed(obj *types.TypeName) (*knowledge.Message, string) {
	if obj.Pkg() == nil {
		return nil, ""
	}
	return knowledge.EntriesOf(obj.Pkg().Path()).Message(obj.Name()), obj.Pkg().Path()
}

// message is the parameter of a handler that brings the message: one whose type is known, or else the last.
func message(fn *ssa.Function) *ssa.Parameter {
	for _, p := range fn.Params {
		if m, _ := messageOf(p.Type()); m != nil {
			return p
		}
	}
	if n := len(fn.Params); n > 0 && !isContext(fn.Params[n-1].Type()) {
		return fn.Params[n-1]
	}
	return nil
}

func isContext(t types.Type) bool { return isNamed(t, "context", "Context") }

func isNamed(t types.Type, path, name string) bool {
	n := named(t)
	return n != nil && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// isLibrary reports whether a function belongs to a library of the tables: what it handles is its own affair.
func isLibrary(fn *types.Func) bool {
	return fn.Pkg() == nil || strings.HasPrefix(fn.Pkg().Path(), "net/http") || knowledge.EntriesOf(fn.Pkg().Path()) != nil
}
