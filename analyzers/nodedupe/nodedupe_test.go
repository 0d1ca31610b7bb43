package nodedupe_test

import (
	"path/filepath"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testmod"
)

// TestIncident: both halves of a double charge and the job behind them, before and after.
func TestIncident(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "incident"))
}

// TestDedupe: what keeps a second call from doing harm, and what only looks like it.
func TestDedupe(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "dedupe"))
}

// TestCluster: creates of a CSI driver and of reconcilers, which both come again until they succeed.
func TestCluster(t *testing.T) {
	testmod.Check(t, filepath.Join("..", "..", "testdata", "cluster"))
}
