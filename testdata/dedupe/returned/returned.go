// Package returned holds a job that inserts what is new and then deals with what the insert returns, beside one that
// deals with all of it.
package returned

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

// Worker credits wallets.
type Worker struct{ DB *sql.DB }

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("kept", w.kept)
	mux.HandleFunc("updated", w.updated)
}

const credit = "UPDATE wallets SET balance = balance + 1 WHERE id = $1"

// kept credits the wallets whose credits were not there yet.
func (w *Worker) kept(ctx context.Context, t *asynq.Task) error {
	tx, err := w.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	rows, err := tx.QueryContext(ctx, "INSERT INTO credits SELECT * FROM jsonb_to_recordset($1) ON CONFLICT DO NOTHING RETURNING wallet", t.Payload())
	if err != nil {
		return err
	}
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := tx.ExecContext(ctx, credit, id); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// updated gets all of them back, those that were there, too.
func (w *Worker) updated(ctx context.Context, t *asynq.Task) error {
	tx, err := w.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	rows, err := tx.QueryContext(ctx, "INSERT INTO credits SELECT * FROM jsonb_to_recordset($1) ON CONFLICT (id) DO UPDATE SET at = now() RETURNING wallet", t.Payload())
	if err != nil {
		return err
	}
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := tx.ExecContext(ctx, credit, id); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
			return err
		}
	}
	return tx.Commit()
}
