//go:build long

package entrypoint_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testdecl"
)

// TestFindCgo is TestFind for the libraries that need a C compiler.
func TestFindCgo(t *testing.T) {
	checkAll(t, testdecl.LoadCgo(t, filepath.Join("..", "..", "..", "testdata", "handlerscgo"), "./..."))
}
