//go:build long

package unsaferetry_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

// TestRareStores: the libraries that fewer programs use.
func TestRareStores(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "storemore"))
}
