//go:build long

package unsaferetry_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

// TestRareStores: databases that fewer programs use.
func TestRareStores(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "storemore"))
}

// TestRareRetries: what fewer programs repeat with, and make keys with.
func TestRareRetries(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "retryrare"))
}

// TestRareOutbound: mail, messages, payments and jobs of libraries that fewer programs use.
func TestRareOutbound(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "outboundrare"))
}

// TestRareClouds: libraries that bring hundreds of packages with them.
func TestRareClouds(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "cloud"))
}
