package idemkey

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// fieldRow is the row of a field, nil if it has none.
func fieldRow(fa *ssa.FieldAddr) *knowledge.Key {
	n := named(fa.X.Type())
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	if row := knowledge.Of(n.Obj().Pkg().Path()).Key(n.Obj().Name(), flow.Field(fa)); row != nil && row.Field {
		return row
	}
	return nil
}

// isReceiver reports whether v is the receiver of its method, which is seldom what a method sends.
func isReceiver(v ssa.Value) bool {
	p, ok := v.(*ssa.Parameter)
	return ok && p.Parent().Signature.Recv() != nil && len(p.Parent().Params) > 0 && p.Parent().Params[0] == p
}

// root is the variable, parameter or call that v is a part of.
func root(v ssa.Value) ssa.Value {
	for range maxDepth {
		switch x := v.(type) {
		case *ssa.UnOp:
			if x.Op == token.ARROW {
				return v // what comes through a channel was made anywhere
			}
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Index:
			v = x.X
		case *ssa.Lookup:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.Range:
			v = x.X
		case *ssa.Next:
			v = x.Iter
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Alloc:
			d := flow.Content(x)
			if len(d) != 1 || d[0] == v {
				return v
			}
			v = d[0]
		default:
			return v
		}
	}
	return v
}

// typeName is the name of a type, or of what it points to.
func typeName(t types.Type) string {
	if n := named(t); n != nil {
		return n.Obj().Name()
	}
	return ""
}

func named(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

// isMarshal reports whether a function encodes its argument.
func isMarshal(k effect.Callee) bool {
	return strings.Contains(k.Name, "Marshal") || k.Name == "Encode"
}
