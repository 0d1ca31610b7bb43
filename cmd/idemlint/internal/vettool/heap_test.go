package vettool

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestGrowHeap pins that the collector is off until it has run once, and as it was from then on: a unit whose heap goes
// beyond must not run into a limit.
func TestGrowHeap(t *testing.T) {
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	before := debug.SetGCPercent(70)
	defer debug.SetGCPercent(before)
	growHeap()
	if limit := debug.SetMemoryLimit(-1); limit != startHeap {
		t.Errorf("limit %d before the first collection", limit)
	}
	runtime.GC()
	for range 100 {
		if debug.SetMemoryLimit(-1) == math.MaxInt64 {
			break
		}
		time.Sleep(10 * time.Millisecond) // cleanups have a goroutine of their own
	}
	if limit, percent := debug.SetMemoryLimit(-1), debug.SetGCPercent(70); limit != math.MaxInt64 || percent != 70 {
		t.Errorf("limit %d, percent %d after the first collection", limit, percent)
	}
}

// TestGrowHeapDecided pins that the user's own choice stands.
func TestGrowHeapDecided(t *testing.T) {
	t.Setenv("GOGC", "50")
	growHeap()
	if limit := debug.SetMemoryLimit(-1); limit != math.MaxInt64 {
		t.Errorf("limit %d", limit)
	}
}
