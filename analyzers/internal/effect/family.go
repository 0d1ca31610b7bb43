package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// actOf is what a method of a generated package does, as its name says. The user's own interface may have it, too, so
// that the client can be replaced in tests: it takes the input of a package and gives its output.
func actOf(c *ssa.CallCommon, k Callee) (knowledge.Act, bool) {
	if act, ok := knowledge.ActOf(k.Path, k.Recv, k.Name); ok || !c.IsInvoke() {
		return act, ok
	}
	results := c.Signature().Results()
	if results.Len() != 2 {
		return knowledge.Act{}, false
	}
	output := pointedAt(results.At(0).Type())
	if output == nil || !knowledge.TakesTokens(output.Pkg().Path()) {
		return knowledge.Act{}, false
	}
	for p := range c.Signature().Params().Variables() {
		if input := pointedAt(p.Type()); input != nil && input.Pkg() == output.Pkg() && strings.HasSuffix(input.Name(), "Input") {
			return knowledge.ActOf(input.Pkg().Path(), "Client", k.Name)
		}
	}
	return knowledge.Act{}, false
}

// pointedAt is the named type that t is a pointer to, nil if it is none.
func pointedAt(t types.Type) *types.TypeName {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return nil
	}
	n := namedOf(p.Elem())
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	return n.Obj()
}
