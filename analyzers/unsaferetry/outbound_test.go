package unsaferetry_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

func TestOutbound(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "outbound"))
}
