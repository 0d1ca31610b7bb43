// Package redispkg runs commands of redis.
package redispkg

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
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

func increment(ctx context.Context, c *redis.Client, user string, n int64) error {
	return again(func() error {
		return c.IncrBy(ctx, "balance:"+user, n).Err() // want `unsaferetry/high: .*increment this key`
	})
}

func through(ctx context.Context, c redis.Cmdable, user string) error {
	return again(func() error {
		return c.DecrBy(ctx, "stock:"+user, 1).Err() // want `unsaferetry/high: .*decrement this key`
	})
}

func views(ctx context.Context, c redis.UniversalClient, page string) error {
	return again(func() error { return c.Incr(ctx, "views:"+page).Err() })
}

func unnamed(ctx context.Context, c *redis.Client, key string) error {
	return again(func() error {
		return c.Incr(ctx, key).Err() // want `unsaferetry/low: .*increment this key`
	})
}

func set(ctx context.Context, c *redis.Client, key string) error {
	return again(func() error { return c.Set(ctx, key, 1, 0).Err() })
}

func push(ctx context.Context, c *redis.Client, key string) error {
	return again(func() error {
		return c.LPush(ctx, key, 1).Err() // want `unsaferetry/low: .*push onto this list`
	})
}

func stream(ctx context.Context, c *redis.Client, v any) error {
	return again(func() error {
		return c.XAdd(ctx, &redis.XAddArgs{Stream: "s", Values: v}).Err() // want `unsaferetry/medium: .*add this entry to the stream`
	})
}

func streamWithID(ctx context.Context, c *redis.Client, id string, v any) error {
	return again(func() error {
		return c.XAdd(ctx, &redis.XAddArgs{Stream: "s", ID: id, Values: v}).Err()
	})
}
