package freshkey_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

func TestRealLibraries(t *testing.T) { testmod.Check(t, filepath.Join("..", "..", "testdata", "keys")) }

func TestFixes(t *testing.T) { testmod.CheckFixes(t, filepath.Join("..", "..", "testdata", "fixes")) }
