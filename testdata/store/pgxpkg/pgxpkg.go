// Package pgxpkg runs statements through pgx.
package pgxpkg

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

func again(fn func() error) (err error) {
	for range 3 {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func exec(ctx context.Context, conn *pgx.Conn, order string) error {
	return again(func() error {
		_, err := conn.Exec(ctx, `INSERT INTO payments (order_id) VALUES ($1)`, order) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func guarded(ctx context.Context, conn *pgx.Conn, id string) error {
	return again(func() error {
		_, err := conn.Exec(ctx, `UPDATE orders SET status = 'paid', paid = paid + 1 WHERE id = $1 AND status = 'open'`, id)
		return err
	})
}

func row(ctx context.Context, conn *pgx.Conn, order string) (id int64, err error) {
	err = again(func() error {
		return conn.QueryRow(ctx, `INSERT INTO payments (order_id) VALUES (@order) RETURNING id`, pgx.NamedArgs{"order": order}).Scan(&id) // want `unsaferetry/high: .*INSERT into payments`
	})
	return id, err
}

func copies(ctx context.Context, conn *pgx.Conn, rows [][]any) error {
	return again(func() error {
		_, err := conn.CopyFrom(ctx, pgx.Identifier{"payments"}, []string{"order_id"}, pgx.CopyFromRows(rows)) // want `unsaferetry/low: .*copy these rows`
		return err
	})
}

// batch gives its failure when it is closed.
func batch(ctx context.Context, conn *pgx.Conn, orders []string) error {
	return again(func() error {
		b := &pgx.Batch{}
		for _, o := range orders {
			b.Queue(`INSERT INTO payments (order_id) VALUES ($1)`, o)
		}
		return conn.SendBatch(ctx, b).Close() // want `unsaferetry/high: .*INSERT into payments`
	})
}

func batchOfUpserts(ctx context.Context, conn *pgx.Conn, orders []string) error {
	return again(func() error {
		b := &pgx.Batch{}
		for _, o := range orders {
			b.Queue(`INSERT INTO payments (order_id) VALUES ($1) ON CONFLICT DO NOTHING`, o)
		}
		return conn.SendBatch(ctx, b).Close()
	})
}

// execer is what a pool, a connection and a transaction have in common.
type execer interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
}

func through(ctx context.Context, db execer, order string) error {
	return again(func() error {
		_, err := db.Exec(ctx, `INSERT INTO payments (order_id) VALUES ($1)`, order) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func beginFunc(ctx context.Context, conn *pgx.Conn, order string) error {
	return again(func() error {
		return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error { // want `unsaferetry/low: .*INSERT into payments`
			_, err := tx.Exec(ctx, `INSERT INTO payments (order_id) VALUES ($1)`, order)
			return err
		})
	})
}
