// Package queues holds jobs that enqueue others.
package queues

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/hibiken/asynq"
	"github.com/riverqueue/river"
)

// Worker enqueues.
type Worker struct {
	Asynq  *asynq.Client
	River  *river.Client[*sql.Tx]
	DB     *sql.DB
	Notify func(ctx context.Context, id string) error
}

// Args are those of a job.
type Args struct {
	Order string `json:"order"`
}

// Kind names the job.
func (Args) Kind() string { return "pay" }

// OnceArgs are those of a job that is unique.
type OnceArgs struct {
	Order string `json:"order" river:"unique"`
}

// Kind names the job.
func (OnceArgs) Kind() string { return "pay" }

// InsertOpts says that there is one for each order.
func (OnceArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true}}
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("enqueue", w.enqueue)
	mux.HandleFunc("enqueue:id", w.enqueueID)
	mux.HandleFunc("enqueue:unique", w.enqueueUnique)
	mux.HandleFunc("enqueue:fresh", w.enqueueFresh)
	mux.HandleFunc("insert", w.insert)
	mux.HandleFunc("insert:unique", w.insertUnique)
	mux.HandleFunc("insert:unique:args", w.insertUniqueArgs)
	mux.HandleFunc("outbox", w.withOutbox)
	mux.HandleFunc("outbox:later", w.markedLater)
}

func id(t *asynq.Task) string { return string(t.Payload()) }

func (w *Worker) enqueue(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Asynq.EnqueueContext(ctx, asynq.NewTask("mail", t.Payload())); err != nil { // want `nodedupe/low: w.Asynq.EnqueueContext may enqueue this task again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// enqueueID has the second task refused.
func (w *Worker) enqueueID(ctx context.Context, t *asynq.Task) error {
	_, err := w.Asynq.EnqueueContext(ctx, asynq.NewTask("mail", t.Payload()), asynq.TaskID("mail:"+id(t)))
	if err != nil && !errors.Is(err, asynq.ErrTaskIDConflict) {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) enqueueUnique(ctx context.Context, t *asynq.Task) error {
	_, err := w.Asynq.EnqueueContext(ctx, asynq.NewTask("mail", t.Payload()), asynq.Unique(24*time.Hour))
	if err != nil && !errors.Is(err, asynq.ErrDuplicateTask) {
		return err
	}
	return w.Notify(ctx, id(t))
}

// enqueueFresh has another id each time.
func (w *Worker) enqueueFresh(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Asynq.EnqueueContext(ctx, asynq.NewTask("mail", t.Payload()), asynq.TaskID(time.Now().String())); err != nil { // want `nodedupe/low: w.Asynq.EnqueueContext may enqueue this task again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) insert(ctx context.Context, t *asynq.Task) error {
	if _, err := w.River.Insert(ctx, Args{Order: id(t)}, nil); err != nil { // want `nodedupe/low: w.River.Insert may enqueue this job again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) insertUnique(ctx context.Context, t *asynq.Task) error {
	if _, err := w.River.Insert(ctx, Args{Order: id(t)}, &river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true}}); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) insertUniqueArgs(ctx context.Context, t *asynq.Task) error {
	if _, err := w.River.Insert(ctx, OnceArgs{Order: id(t)}, nil); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

const credit = "UPDATE wallets SET balance = balance + 1 WHERE id = $1"

// withOutbox marks the message in the transaction of the write, and leaves when it was marked before.
func (w *Worker) withOutbox(ctx context.Context, t *asynq.Task) error {
	tx, err := w.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO done (message) VALUES ($1)", id(t)); err != nil {
		if isThere(err) {
			return nil
		}
		return err
	}
	if _, err := tx.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	if _, err := w.River.InsertTx(ctx, tx, Args{Order: id(t)}, nil); err != nil {
		return err
	}
	return tx.Commit()
}

func isThere(err error) bool {
	var e interface{ SQLState() string }
	return errors.As(err, &e) && e.SQLState() == "23505"
}

// markedLater marks the message when all has been done, and asks nobody.
func (w *Worker) markedLater(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	_, err := w.DB.ExecContext(ctx, "INSERT INTO done (message) VALUES ($1) ON CONFLICT DO NOTHING", id(t))
	return err
}
