// Package once runs functions that must not run twice, and others.
package once

import (
	"context"
	"log"
	"time"

	"github.com/redis/go-redis/v9"
)

// Runner keeps what has run in Redis.
type Runner struct{ rdb *redis.Client }

// Exec runs a function unless another delivery has done so, or is at it.
func (r *Runner) Exec(ctx context.Context, id string, f func(context.Context) error) error {
	first, err := r.first(ctx, id)
	if err != nil {
		return err
	}
	if !first {
		return nil
	}
	if err := f(ctx); err != nil {
		r.rdb.Del(ctx, id)
		return err
	}
	return nil
}

func (r *Runner) first(ctx context.Context, id string) (bool, error) {
	return r.rdb.SetNX(ctx, id, "running", time.Hour).Result()
}

// Through hands on to Exec.
func (r *Runner) Through(ctx context.Context, id string, f func(context.Context) error) error {
	return r.Exec(ctx, "through:"+id, f)
}

// Sometimes runs a function a second time when it has to.
func (r *Runner) Sometimes(ctx context.Context, id string, force bool, f func(context.Context) error) error {
	if force {
		return f(ctx)
	}
	return r.Exec(ctx, id, f)
}

// Timed runs a function and says how long it took.
func (r *Runner) Timed(ctx context.Context, id string, f func(context.Context) error) error {
	start := time.Now()
	defer func() { log.Print(id, time.Since(start)) }()
	return f(ctx)
}
