//go:build long

package torture

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// helper makes any package one that matters, all of whose functions are analyzed.
const helper = "\nfunc repeatForTest(op func() error) error {\nfor range 3 {\nif err := op(); err == nil { return nil }\n}\nreturn nil\n}\n"

// TestGoroot runs the rules over the tests of the compiler, which hold every corner of the language: each file that is a
// package by itself and type-checks.
func TestGoroot(t *testing.T) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(strings.TrimSpace(string(out)), "test")
	loader := testssa.NewLoader()
	files, lines, found := 0, 0, 0
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		pass, err := loader.Load(path, string(src)+helper)
		if err != nil {
			return nil // a test of an error, or a part of a package
		}
		files++
		lines += strings.Count(string(src), "\n")
		t.Run(filepath.Base(path), func(t *testing.T) { found += len(check(t, pass)) })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, %d lines, %d findings", files, lines, found)
	if files < 1000 {
		t.Errorf("only %d files of %s", files, dir)
	}
}
