// Package gozero runs statements through go-zero.
package gozero

import (
	"context"
	"time"

	"github.com/zeromicro/go-zero/core/stores/sqlx"
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

func exec(ctx context.Context, conn sqlx.SqlConn, order string) error {
	return again(func() error {
		_, err := conn.ExecCtx(ctx, "INSERT INTO payments (order_id) VALUES (?)", order) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func ignored(ctx context.Context, conn sqlx.SqlConn, order string) error {
	return again(func() error {
		_, err := conn.ExecCtx(ctx, "INSERT IGNORE INTO payments (order_id) VALUES (?)", order)
		return err
	})
}

func asked(ctx context.Context, conn sqlx.SqlConn, order string) error {
	var n int
	return again(func() error {
		return conn.QueryRowCtx(ctx, &n, "SELECT amount FROM payments WHERE order_id = ?", order)
	})
}
