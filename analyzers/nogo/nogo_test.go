package nogo_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/nogo"
)

func TestValid(t *testing.T) {
	if err := analysis.Validate([]*analysis.Analyzer{nogo.Analyzer}); err != nil {
		t.Error(err)
	}
}

// TestUnits runs a driver that has nothing but the analyzer, with one process a package and facts in files between them.
func TestUnits(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	tool := filepath.Join(t.TempDir(), "unit")
	if out, err := exec.Command("go", "build", "-o", tool, "./testdata/unit").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	vet := func(flags ...string) string {
		args := append(append([]string{"vet", "-vettool=" + tool}, flags...), "./before/...")
		cmd := exec.Command("go", args...)
		cmd.Dir = filepath.Join("..", "..", "testdata", "incident")
		out, err := cmd.CombinedOutput()
		if err == nil && strings.Contains(string(out), " may ") {
			t.Errorf("%v: findings, but no failure\n%s", flags, out)
		}
		return string(out)
	}
	const client, server, worker = "before/client/client.go:23:", "before/server/server.go:31:", "before/worker/worker.go:28:"
	for _, tt := range []struct {
		flags      []string
		want, none []string
	}{
		{nil, []string{client, server, worker}, nil},
		{[]string{"-idemlint.disable=nodedupe"}, []string{client}, []string{server, worker}},
		{[]string{"-idemlint.confidence=high"}, []string{client, worker}, []string{server}},
		{[]string{"-idemlint.confidence=certain"}, []string{`unknown confidence "certain"`}, []string{client}},
		{[]string{"-idemlint.disable=nodupes"}, []string{"nodupes"}, []string{client}},
	} {
		out := vet(tt.flags...)
		for _, want := range tt.want {
			if !strings.Contains(out, want) {
				t.Errorf("%v: nothing of %q in\n%s", tt.flags, want, out)
			}
		}
		for _, none := range tt.none {
			if strings.Contains(out, none) {
				t.Errorf("%v: %q in\n%s", tt.flags, none, out)
			}
		}
	}
}
