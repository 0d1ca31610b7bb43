// Package transactions does something else inside of transactions that are run again.
package transactions

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/cockroachdb/cockroach-go/v2/crdb"
)

const orders = "https://shop.example/v1/orders"

// inside sends a request for each time that the transaction conflicts, although none of them fails.
func inside(ctx context.Context, db *sql.DB) error {
	return crdb.ExecuteTx(ctx, db, nil, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO payments (id) VALUES ($1)", 1); err != nil {
			return err
		}
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: http.Post may send this POST again \(crdb.ExecuteTx on L\d+ runs it again after a conflict\) although it went well; do it after the commit, or send one Idempotency-Key, made once before the call`
		return err
	})
}

func after(ctx context.Context, db *sql.DB) error {
	err := crdb.ExecuteTx(ctx, db, nil, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO payments (id) VALUES ($1)", 1)
		return err
	})
	if err != nil {
		return err
	}
	_, err = http.Post(orders, "", nil)
	return err
}

func keyed(ctx context.Context, db *sql.DB, key string) error {
	return crdb.ExecuteTx(ctx, db, nil, func(tx *sql.Tx) error {
		req, err := http.NewRequestWithContext(ctx, "POST", orders, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", key)
		_, err = http.DefaultClient.Do(req)
		return err
	})
}

// statement is repeated when it was refused, and only then.
func statement() error {
	return crdb.Execute(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}
