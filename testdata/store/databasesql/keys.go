package databasesql

import (
	"context"
	"database/sql"
)

// A column that is called a key is one, wherever it stands in the statement; the statement itself is no name of a key.

func keyed(ctx context.Context, db *sql.DB, key string) error {
	var err error
	for range 3 {
		if _, err = db.ExecContext(ctx, "INSERT INTO payments (amount, idempotency_key) VALUES ($1, $2)", 5, key); err == nil {
			return nil
		}
	}
	return err
}

func keyedOnce(ctx context.Context, db *sql.DB, key string) error {
	_, err := db.ExecContext(ctx, "INSERT INTO payments (currency, idempotency_key) VALUES ($1, $2)", "EUR", key)
	return err
}
