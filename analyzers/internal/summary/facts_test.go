package summary_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

// maxMean bounds the bytes of a fact on an average.
const maxMean = 250

// TestFacts pins that facts encode to the same bytes in each run, or else the go command would analyze again what
// imports a package, and that nothing of them is lost on the way.
func TestFacts(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the standard library")
	}
	dir := filepath.Join("..", "..", "..", "testdata", "retry")
	testmod.Download(t, dir)
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: dir}, "./...")
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatal("cannot load the module: ", err)
	}
	first, second := facts(t, pkgs), facts(t, pkgs)
	if len(first) < 100 || len(first) != len(second) {
		t.Fatalf("%d facts, then %d", len(first), len(second))
	}
	size, largest := 0, ""
	for fn, encoded := range first {
		if !bytes.Equal(encoded, second[fn]) {
			t.Errorf("the fact of %s is another one in the second run", fn)
		}
		s, err := (&fact.Encoded{Data: encoded}).Summary()
		if err != nil {
			t.Errorf("%s: %v", fn, err)
			continue
		}
		if again, err := fact.Encode(s); err != nil || !bytes.Equal(again.Data, encoded) {
			t.Errorf("the fact of %s has lost something: %+v", fn, s)
		}
		size += len(encoded)
		if len(encoded) > len(first[largest]) {
			largest = fn
		}
	}
	if mean := size / len(first); mean > maxMean {
		t.Errorf("a fact is of %d bytes, more than %d: units of other packages read them all", mean, maxMean)
	}
	t.Logf("%d facts of %d bytes, the largest that of %s with %d", len(first), size, largest, len(first[largest]))
}

// facts are those that one run leaves of all packages, encoded, by function.
func facts(t *testing.T, pkgs []*packages.Package) map[string][]byte {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{summary.New(&settings.Settings{})}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for act := range graph.All() {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		for _, f := range act.AllObjectFacts() {
			s, ok := f.Fact.(*fact.Encoded)
			if ok && f.Object.Pkg() == act.Package.Types {
				all[fmt.Sprint(act.Package.ID, " ", f.Object)] = s.Data
			}
		}
		for _, f := range act.AllPackageFacts() {
			t.Errorf("package fact of %s: %v", f.Package.Path(), f.Fact)
		}
	}
	return all
}
