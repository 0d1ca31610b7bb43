// Package worker records a job together with the credit.
package worker

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/hibiken/asynq"
)

// Worker credits sellers.
type Worker struct {
	DB     *sql.DB
	Notify func(ctx context.Context, seller int64) error
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("seller:credit", w.credit)
}

func (w *Worker) credit(ctx context.Context, t *asynq.Task) error {
	var c struct{ Seller, Cents int64 }
	if err := json.Unmarshal(t.Payload(), &c); err != nil {
		return err
	}
	id, _ := asynq.GetTaskID(ctx)
	if err := w.once(ctx, id, c.Seller, c.Cents); err != nil {
		return err
	}
	return w.Notify(ctx, c.Seller)
}

// once credits a seller once for each job.
func (w *Worker) once(ctx context.Context, id string, seller, cents int64) error {
	tx, err := w.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	res, err := tx.ExecContext(ctx, "INSERT INTO credits (job, seller, cents) VALUES ($1, $2, $3) ON CONFLICT (job) DO NOTHING", id, seller, cents)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err // credited before
	}
	if _, err := tx.ExecContext(ctx, "UPDATE sellers SET balance = balance + $1 WHERE id = $2", cents, seller); err != nil {
		return err
	}
	return tx.Commit()
}
