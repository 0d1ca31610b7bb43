// Package claims holds jobs that claim their work in Redis, or bring a key, each beside what claims nothing.
package claims

import (
	"context"
	"database/sql"
	"net/http"
	"strings"
	"time"

	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

// Worker credits wallets and asks another service to.
type Worker struct {
	DB     *sql.DB
	Redis  *redis.Client
	Client *http.Client
	URL    string
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("setnx", w.setNX)
	mux.HandleFunc("setnx:dropped", w.setNXDropped)
	mux.HandleFunc("setnx:logged", w.setNXLogged)
	mux.HandleFunc("post", w.post)
	mux.HandleFunc("post:key", w.postWithKey)
	mux.HandleFunc("post:nonce", w.postWithNonce)
	mux.HandleFunc("wrapped", w.wrapped)
	mux.HandleFunc("named", w.named)
}

const credit = "UPDATE wallets SET balance = balance + 1 WHERE id = $1"

func id(t *asynq.Task) string { return string(t.Payload()) }

// setNX leaves when the claim has been made.
func (w *Worker) setNX(ctx context.Context, t *asynq.Task) error {
	first, err := w.Redis.SetNX(ctx, "credit:"+id(t), 1, time.Hour).Result()
	if err != nil {
		return err
	}
	if !first {
		return nil
	}
	_, err = w.DB.ExecContext(ctx, credit, id(t))
	return err
}

// setNXDropped does not look at what the claim says.
func (w *Worker) setNXDropped(ctx context.Context, t *asynq.Task) error {
	w.Redis.SetNX(ctx, "credit:"+id(t), 1, time.Hour)
	_, err := w.DB.ExecContext(ctx, credit, id(t)) // want `nodedupe/high: .* UPDATE of wallets again`
	if err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

// setNXLogged notes that the claim failed, and goes on.
func (w *Worker) setNXLogged(ctx context.Context, t *asynq.Task) error {
	if first, err := w.Redis.SetNX(ctx, "credit:"+id(t), 1, time.Hour).Result(); err != nil || !first {
		println("again")
	}
	_, err := w.DB.ExecContext(ctx, credit, id(t)) // want `nodedupe/high: .* UPDATE of wallets again`
	if err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}

func (w *Worker) send(ctx context.Context, t *asynq.Task, key string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL+"/payments", strings.NewReader(id(t)))
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	resp, err := w.Client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (w *Worker) post(ctx context.Context, t *asynq.Task) error {
	resp, err := w.Client.Post(w.URL+"/payments", "text/plain", strings.NewReader(id(t))) // want `nodedupe/high: .* POST again`
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// postWithKey sends the same key each time.
func (w *Worker) postWithKey(ctx context.Context, t *asynq.Task) error {
	return w.send(ctx, t, "credit-"+id(t))
}

// postWithNonce sends another key each time.
func (w *Worker) postWithNonce(ctx context.Context, t *asynq.Task) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL+"/payments", strings.NewReader(id(t)))
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", time.Now().String())
	resp, err := w.Client.Do(req) // want `nodedupe/high: .* POST again`
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

type processedEvents struct{ db *sql.DB }

// exec runs do for what has not been processed.
func (p *processedEvents) exec(ctx context.Context, key string, do func(context.Context) error) error {
	res, err := p.db.ExecContext(ctx, "INSERT INTO processed_events (id) VALUES ($1) ON CONFLICT DO NOTHING", key)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	return do(ctx)
}

// wrapped hands the write to what claims it first.
func (w *Worker) wrapped(ctx context.Context, t *asynq.Task) error {
	p := &processedEvents{w.DB}
	return p.exec(ctx, id(t), func(ctx context.Context) error {
		if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
			return err
		}
		return w.Redis.Ping(ctx).Err()
	})
}

func (w *Worker) isDuplicate(ctx context.Context, id string) bool {
	return w.Redis.Exists(ctx, id).Val() > 0
}

// named has a function whose name says what it asks.
func (w *Worker) named(ctx context.Context, t *asynq.Task) error {
	if w.isDuplicate(ctx, id(t)) {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Redis.Ping(ctx).Err()
}
