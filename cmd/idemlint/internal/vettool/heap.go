package vettool

import (
	"os"
	"runtime"
	"runtime/debug"
)

// startHeap is the size to which the heap of a unit may grow before the garbage is collected for the first time.
// Most units end before; to the largest ones it makes no difference.
const startHeap = 64 << 20

// growHeap puts the first collection off until the heap has grown to startHeap. By default that is at 4 MB, and
// again each time that the heap has doubled: a quarter of the time of a run in which each package is a process.
func growHeap() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return // somebody has decided
	}
	percent := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(startHeap)
	first := new(struct{ p *int }) // with a pointer, or it would share its memory with something that lives on
	runtime.AddCleanup(first, func(int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}, 0)
}
