// Package locks holds jobs that lock in Redis, or claim there: what lets go of the lock when it is done knows nothing the
// next time.
package locks

import (
	"context"
	"database/sql"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

// Worker credits wallets.
type Worker struct {
	DB    *sql.DB
	Redis *redis.Client
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("lock", w.lock)
	mux.HandleFunc("lock:helper", w.lockByHelper)
	mux.HandleFunc("lock:look", w.lockAndLook)
	mux.HandleFunc("claim", w.claim)
	mux.HandleFunc("claim:given:back", w.claimGivenBack)
	mux.HandleFunc("claim:args", w.claimByArgs)
	mux.HandleFunc("flag", w.flag)
}

const credit = "UPDATE wallets SET balance = balance + 1 WHERE id = $1"

func id(t *asynq.Task) string { return string(t.Payload()) }

// lock keeps others out for as long as it works.
func (w *Worker) lock(ctx context.Context, t *asynq.Task) error {
	ok, err := w.Redis.SetNX(ctx, "lock:"+id(t), 1, time.Minute).Result()
	if err != nil {
		return err
	}
	if !ok {
		return nil
	}
	defer w.Redis.Del(ctx, "lock:"+id(t))
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

func (w *Worker) tryLock(ctx context.Context, key string) (bool, error) {
	return w.Redis.SetNX(ctx, key, 1, time.Minute).Result()
}

func (w *Worker) unlock(ctx context.Context, key string) { w.Redis.Del(ctx, key) }

func (w *Worker) lockByHelper(ctx context.Context, t *asynq.Task) error {
	ok, err := w.tryLock(ctx, id(t))
	if err != nil {
		return err
	}
	if !ok {
		return nil
	}
	defer func() { w.unlock(ctx, id(t)) }()
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

// lockAndLook looks behind the lock.
func (w *Worker) lockAndLook(ctx context.Context, t *asynq.Task) error {
	ok, err := w.tryLock(ctx, id(t))
	if err != nil {
		return err
	}
	if !ok {
		return nil
	}
	defer w.unlock(ctx, id(t))
	var done bool
	if err := w.DB.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM credits WHERE id = $1)", id(t)).Scan(&done); err != nil {
		return err
	}
	if done {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

// claim stays when the work is done.
func (w *Worker) claim(ctx context.Context, t *asynq.Task) error {
	ok, err := w.Redis.SetNX(ctx, "done:"+id(t), 1, time.Hour).Result()
	if err != nil {
		return err
	}
	if !ok {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

// claimGivenBack gives the claim back if the work has failed.
func (w *Worker) claimGivenBack(ctx context.Context, t *asynq.Task) (err error) {
	ok, err := w.Redis.SetNX(ctx, "done:"+id(t), 1, time.Hour).Result()
	if err != nil {
		return err
	}
	if !ok {
		return nil
	}
	defer func() {
		if err != nil {
			w.Redis.Del(ctx, "done:"+id(t))
		}
	}()
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return nil
}

// claimByArgs has the condition among the arguments, and knows the second one by the answer.
func (w *Worker) claimByArgs(ctx context.Context, t *asynq.Task) error {
	err := w.Redis.SetArgs(ctx, "done:"+id(t), 1, redis.SetArgs{Mode: "nx"}).Err()
	if err == redis.Nil {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

// flag carries on what it has found, and leaves later.
func (w *Worker) flag(ctx context.Context, t *asynq.Task) error {
	isAgain := false
	var n int
	if err := w.DB.QueryRowContext(ctx, "SELECT 1 FROM credits WHERE id = $1", id(t)).Scan(&n); err == nil {
		isAgain = true
	}
	if isAgain {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}
