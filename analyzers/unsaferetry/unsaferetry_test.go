package unsaferetry_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

func TestRealLibraries(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "retry"))
}

func TestMoreLibraries(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "retrymore"))
}
