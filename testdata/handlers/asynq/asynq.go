// Package asynq works on tasks of asynq.
package asynq

import (
	"context"
	"errors"
	"fmt"

	"github.com/hibiken/asynq"
)

func work() error { return errors.New("x") }

func pay(ctx context.Context, t *asynq.Task) error {
	if len(t.Payload()) == 0 {
		work() // at: nothing
		return fmt.Errorf("empty: %w", asynq.SkipRetry)
	}
	work() // at: again
	if err := work(); err != nil {
		return err
	}
	return nil
}

func always(ctx context.Context, t *asynq.Task) error {
	work() // at: nothing
	return nil
}

type mailer struct{}

// ProcessTask makes the mailer a handler.
func (m *mailer) ProcessTask(ctx context.Context, t *asynq.Task) error { return work() }

// Elsewhere is registered by another package.
func Elsewhere(ctx context.Context, t *asynq.Task) error { return work() } // entry: "job Elsewhere bytype again open"

// Silent cannot fail, so it is no handler.
func Silent(ctx context.Context, t *asynq.Task) {}

func idem(next asynq.Handler) asynq.Handler { return next }

func serve(srv *asynq.Server) {
	mux := asynq.NewServeMux()
	mux.HandleFunc("pay", pay)              // entry: "job pay pay again mw=asynq.idem"
	mux.HandleFunc("none", always)          // entry: "job none always again never mw=asynq.idem"
	mux.Handle("mail", &mailer{})           // entry: "job mail (*mailer).ProcessTask again mw=asynq.idem"
	mux.Handle("f", asynq.HandlerFunc(pay)) // entry: "job f pay again mw=asynq.idem"
	mux.Use(idem)
	srv.Run(mux)
	srv.Start(&mailer{}) // entry: "job (*mailer).ProcessTask again"
}

var _ = serve
