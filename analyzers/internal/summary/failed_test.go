package summary

import (
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/settings"
)

// TestFailed has the analysis panic, by a pass that lacks what every driver provides: the user's build must
// not crash, and whoever imports the package must hear of it.
func TestFailed(t *testing.T) {
	broken := types.NewPackage("example.com/broken", "broken")
	user := types.NewPackage("example.com/user", "user")
	user.SetImports([]*types.Package{broken})
	facts := map[*types.Package]*failed{}
	pass := func(p *types.Package, info *types.Info, imports ...*types.Package) *analysis.Pass {
		return &analysis.Pass{
			Pkg:               p,
			TypesInfo:         info,
			ExportPackageFact: func(f analysis.Fact) { facts[p] = f.(*failed) },
			ImportPackageFact: func(q *types.Package, f analysis.Fact) bool {
				if facts[q] == nil {
					return false
				}
				*f.(*failed) = *facts[q]
				return true
			},
		}
	}
	for _, p := range []*analysis.Pass{pass(broken, nil), pass(user, &types.Info{})} {
		r, err := run(p, &settings.Settings{})
		if err != nil {
			t.Fatalf("%s: %v; go vet would say so once and then forget it", p.Pkg.Path(), err)
		}
		got := r.(*Result)
		if got == nil || !strings.Contains(got.Failed, "internal error in package example.com/broken") {
			t.Errorf("%s: %+v, want a reason that names the broken package", p.Pkg.Path(), got)
		}
	}
}
