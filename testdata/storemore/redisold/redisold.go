// Package redisold runs commands of redis through an older version of go-redis, and through go-zero.
package redisold

import (
	"context"
	"time"

	"github.com/go-redis/redis/v8"
	zero "github.com/zeromicro/go-zero/core/stores/redis"
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

func set(ctx context.Context, c *redis.Client, key string) error {
	return again(func() error { return c.Set(ctx, key, 1, 0).Err() })
}

func stream(ctx context.Context, c *redis.Client, v any) error {
	return again(func() error {
		return c.XAdd(ctx, &redis.XAddArgs{Stream: "s", Values: v}).Err() // want `unsaferetry/medium: .*add this entry to the stream`
	})
}

func streamWithID(ctx context.Context, c *redis.Client, id string, v any) error {
	return again(func() error { return c.XAdd(ctx, &redis.XAddArgs{Stream: "s", ID: id, Values: v}).Err() })
}

func zeroIncrement(ctx context.Context, c *zero.Redis, user string) error {
	return again(func() error {
		_, err := c.IncrbyCtx(ctx, "balance:"+user, 1) // want `unsaferetry/high: .*increment this key`
		return err
	})
}

func zeroSet(ctx context.Context, c *zero.Redis, user string) error {
	return again(func() error { return c.SetCtx(ctx, "name:"+user, "x") })
}
