// Package river works on jobs of river.
package river

import (
	"context"

	"github.com/riverqueue/river"
)

// Args are those of a job.
type Args struct{}

// Kind names the job.
func (Args) Kind() string { return "pay" }

func work() error { return nil }

type worker struct{ river.WorkerDefaults[Args] }

// Work does the job.
func (w *worker) Work(ctx context.Context, job *river.Job[Args]) error {
	if job.Attempt > 3 {
		work() // at: nothing
		return river.JobCancel(work())
	}
	return work() // at: again
}

// Elsewhere is added by another package.
type Elsewhere struct{ river.WorkerDefaults[Args] }

// Work does the job.
func (w *Elsewhere) Work(ctx context.Context, job *river.Job[Args]) error { return work() } // entry: "job (*Elsewhere).Work bytype again open"

// Other is no method that river calls.
func (w *Elsewhere) Other(ctx context.Context, job *river.Job[Args]) error { return work() }

func serve() {
	workers := river.NewWorkers()
	river.AddWorker(workers, &worker{})                                                                               // entry: "job (*worker).Work again"
	river.AddWorkerSafely[Args](workers, &worker{})                                                                   // entry: "job (*worker).Work again"
	river.AddWorker(workers, river.WorkFunc(func(ctx context.Context, job *river.Job[Args]) error { return work() })) // entry: "job serve$1 again"
}

var _ = serve
