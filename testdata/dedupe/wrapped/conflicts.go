package wrapped

import (
	"context"
	"database/sql"
	"errors"

	"github.com/hibiken/asynq"
)

// Ledger moves money in transactions.
type Ledger struct{ DB *sql.DB }

// Register has the job run.
func (l *Ledger) Register(mux *asynq.ServeMux) { mux.HandleFunc("move", l.move) }

var errConflict = errors.New("serialization failure")

func isConflict(err error) bool { return errors.Is(err, errConflict) }

func (l *Ledger) runTx(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := l.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// inTx runs a transaction again that conflicts with another one: that is no conflict with what is there already.
func (l *Ledger) inTx(ctx context.Context, fn func(*sql.Tx) error) (err error) {
	for range 3 {
		if err = l.runTx(ctx, fn); !isConflict(err) {
			return err
		}
	}
	return err
}

func (l *Ledger) move(ctx context.Context, t *asynq.Task) error {
	return l.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE wallets SET balance = balance - 1 WHERE id = $1", string(t.Payload())) // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	})
}
