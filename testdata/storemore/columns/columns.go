// Package columns runs statements of ClickHouse.
package columns

import (
	"context"
	"time"

	"github.com/ClickHouse/clickhouse-go/v2/lib/driver"
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

func exec(ctx context.Context, conn driver.Conn, order string) error {
	return again(func() error {
		return conn.Exec(ctx, "INSERT INTO payments (order_id) VALUES (?)", order) // want `unsaferetry/high: .*INSERT into payments`
	})
}

func batch(ctx context.Context, conn driver.Conn, order string) error {
	return again(func() error {
		b, err := conn.PrepareBatch(ctx, "INSERT INTO payments")
		if err != nil {
			return err
		}
		if err := b.Append(order); err != nil {
			return err
		}
		return b.Send() // want `unsaferetry/low: b.Send may insert these rows again`
	})
}

func asked(ctx context.Context, conn driver.Conn) error {
	var n []int
	return again(func() error { return conn.Select(ctx, &n, "SELECT amount FROM payments") })
}
