package summary

import (
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestFailedFunction has the analysis of one function panic, which is the first to ask for a position: the user and we want to
// know where.
func TestFailedFunction(t *testing.T) {
	pass := testssa.Pass(t, `package p
import "net/http"
func good() {}
func (c *client) bad() { http.Post("", "", nil) }
type client struct{}`)
	u := newUnit(pass, nil)
	if got := u.where(pass); got != "package example.com/p" {
		t.Errorf("before the first function: %s", got)
	}
	pass.Fset = nil
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
		if got := u.where(pass); got != "function (*example.com/p.client).bad" {
			t.Errorf("in a function: %s", got)
		}
	}()
	u.summarize()
}

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
