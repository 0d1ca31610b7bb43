// Package worker is what came after the charge: a job that credits the seller.
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
	_, err := w.DB.ExecContext(ctx, "UPDATE sellers SET balance = balance + $1 WHERE id = $2", c.Cents, c.Seller) // want `nodedupe/high: w.DB.ExecContext may run this UPDATE of sellers again: asynq runs the job again, up to 26 times by default .*record asynq.GetTaskID in the same transaction`
	if err != nil {
		return err
	}
	return w.Notify(ctx, c.Seller)
}
