// Package pgxfour runs statements through the fourth version of pgx.
package pgxfour

import (
	"context"
	"time"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
	pool5 "github.com/jackc/pgx/v5/pgxpool"
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
		_, err := conn.Exec(ctx, "INSERT INTO payments (order_id) VALUES ($1)", order) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func row(ctx context.Context, p *pgxpool.Pool, order string) (id int64, err error) {
	err = again(func() error {
		return p.QueryRow(ctx, "INSERT INTO payments (order_id) VALUES ($1) RETURNING id", order).Scan(&id) // want `unsaferetry/high: .*INSERT into payments`
	})
	return id, err
}

func onConflict(ctx context.Context, p *pgxpool.Pool, order string) error {
	return again(func() error {
		_, err := p.Exec(ctx, "INSERT INTO payments (order_id) VALUES ($1) ON CONFLICT DO NOTHING", order)
		return err
	})
}

func batch(ctx context.Context, p *pgxpool.Pool, order string) error {
	return again(func() error {
		b := &pgx.Batch{}
		b.Queue("UPDATE accounts SET balance = balance + 1 WHERE id = $1", order)
		return p.SendBatch(ctx, b).Close() // want `unsaferetry/high: .*UPDATE of accounts`
	})
}

func inTransaction(ctx context.Context, conn *pgx.Conn, order string) error {
	return again(func() error {
		tx, err := conn.Begin(ctx)
		if err != nil {
			return err
		}
		defer tx.Rollback(ctx)
		if _, err := tx.Exec(ctx, "INSERT INTO payments (order_id) VALUES ($1)", order); err != nil { // want `unsaferetry/low: .*INSERT into payments`
			return err
		}
		return tx.Commit(ctx)
	})
}

func pooled(ctx context.Context, p *pool5.Pool, order string) error {
	return again(func() error {
		_, err := p.Exec(ctx, "INSERT INTO payments (order_id) VALUES ($1)", order) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func pooledSet(ctx context.Context, p *pool5.Pool, order string) error {
	return again(func() error {
		_, err := p.Exec(ctx, "UPDATE orders SET status = 'paid' WHERE id = $1", order)
		return err
	})
}
