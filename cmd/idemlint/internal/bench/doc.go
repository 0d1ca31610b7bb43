// Package bench compares what idemlint costs with the go vet that comes with Go and with a vet tool that does nothing. The
// latter is the floor: starting a process for each package, parsing and type-checking it. It has only a
// benchmark,
//
//	go test -run='^$' -bench=Vet ./cmd/idemlint/internal/bench -args -module=/path/to/module
//
// which prints a table. Each tool runs cold, with a build cache that is warm and with no result of its own, and then
// again, warm. The tools take turns, and the median of all rounds counts. User and system time of all
// processes of a run are what to compare; the time on the clock depends on what else the machine does.
// It runs where a process can be asked what its descendants used, which is not on Windows.
package bench
