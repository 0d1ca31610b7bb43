package testmod

import (
	"bytes"
	"io/fs"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// Check runs all rules over the module in dir and compares their findings, those of low confidence
// included, with the want comments of its packages. A want comment sees the findings of all rules as
// "rule/confidence: message", so that it shows also which rule has to stay silent. One run loads the standard
// library from source: a module is checked once, with all of its packages.
func Check(t *testing.T, dir string) {
	t.Helper()
	run(t, dir, analysistest.Run)
}

// CheckFixes is Check, and compares what the fixes make of each file with the golden file beside it. A file without one
// must have no fixes.
func CheckFixes(t *testing.T, dir string) {
	t.Helper()
	run(t, dir, analysistest.RunWithSuggestedFixes)
}

func run(t *testing.T, dir string, check func(analysistest.Testing, string, *analysis.Analyzer, ...string) []*analysistest.Result) {
	t.Helper()
	if testing.Short() {
		t.Skip("loads the standard library")
	}
	Download(t, dir)
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	// The go command keeps the result of a test until a file or folder changes that the test has opened;
	// it does not see what is opened on the test's behalf.
	if err := filepath.WalkDir(dir, func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
		t.Fatal(err)
	}
	check(t, dir, together(&analyzers.Settings{Confidence: "low"}), "./...")
}

// Download fills the module cache with all that the module in dir needs: analysistest forbids the go
// command to download anything.
func Download(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go mod download in %s: %v\n%s", dir, err, bytes.TrimSpace(out))
	}
}

// together is one analyzer that reports what all rules do.
func together(s *analyzers.Settings) *analysis.Analyzer {
	rules := analyzers.New(s)
	all := &analysis.Analyzer{Name: "allrules", Doc: "allrules: every rule"}
	for _, r := range rules {
		all.Requires = append(all.Requires, r.Requires...)
	}
	all.Run = func(pass *analysis.Pass) (any, error) {
		for _, r := range rules {
			own := *pass
			own.Report = func(d analysis.Diagnostic) {
				rule, confidence, _, _, _ := finding.ParseCategory(d.Category)
				d.Message = rule + "/" + confidence.String() + ": " + d.Message
				pass.Report(d)
			}
			if _, err := r.Run(&own); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return all
}
