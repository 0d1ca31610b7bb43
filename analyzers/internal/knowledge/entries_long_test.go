//go:build long

package knowledge

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testdecl"
)

// TestCgoEntryRows resolves the rows of what needs a C compiler.
func TestCgoEntryRows(t *testing.T) {
	resolveEntries(t, testdecl.LoadCgo(t, filepath.Join("..", "..", "..", "testdata", "handlerscgo"), cgoEntry))
}
