package guards

import (
	"context"

	"github.com/hibiken/asynq"
)

// RegisterScanned has jobs run whose guard is a variable that a query fills.
func (w *Worker) RegisterScanned(mux *asynq.ServeMux) {
	mux.HandleFunc("scanned:exists", w.scannedExists)
	mux.HandleFunc("scanned:count", w.scannedCount)
	mux.HandleFunc("scanned:other", w.scannedOther)
}

func (w *Worker) scannedExists(ctx context.Context, t *asynq.Task) error {
	var exists bool
	if err := w.DB.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM credits WHERE job = $1)", string(t.Payload())).Scan(&exists); err != nil {
		return err
	}
	if exists {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, string(t.Payload())); err != nil {
		return err
	}
	return w.Notify(ctx, "x")
}

func (w *Worker) scannedCount(ctx context.Context, t *asynq.Task) error {
	var count int
	if err := w.DB.QueryRowContext(ctx, "SELECT count(*) FROM credits WHERE job = $1", string(t.Payload())).Scan(&count); err != nil {
		return err
	}
	if count > 0 {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, string(t.Payload())); err != nil {
		return err
	}
	return w.Notify(ctx, "x")
}

// scannedOther asks for something that says nothing about the work.
func (w *Worker) scannedOther(ctx context.Context, t *asynq.Task) error {
	var language string
	if err := w.DB.QueryRowContext(ctx, "SELECT language FROM wallets WHERE id = $1", string(t.Payload())).Scan(&language); err != nil {
		return err
	}
	if language == "xx" {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, string(t.Payload())); err != nil { // want `nodedupe/high: w.DB.ExecContext may run this UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, "x")
}
