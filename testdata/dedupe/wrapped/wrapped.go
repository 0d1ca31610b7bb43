// Package wrapped holds jobs that hand what they do to something that runs it.
package wrapped

import (
	"context"
	"net/smtp"

	"github.com/hibiken/asynq"

	"example.com/dedupe/wrapped/once"
)

// Jobs send mails.
type Jobs struct{ runner *once.Runner }

// Register registers them.
func (j *Jobs) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("exec", j.exec)
	mux.HandleFunc("through", j.through)
	mux.HandleFunc("sometimes", j.sometimes)
	mux.HandleFunc("timed", j.timed)
}

func (j *Jobs) exec(ctx context.Context, t *asynq.Task) error {
	return j.runner.Exec(ctx, string(t.Payload()), func(context.Context) error {
		return smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, t.Payload())
	})
}

func (j *Jobs) through(ctx context.Context, t *asynq.Task) error {
	return j.runner.Through(ctx, string(t.Payload()), func(context.Context) error {
		return smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, t.Payload())
	})
}

func (j *Jobs) sometimes(ctx context.Context, t *asynq.Task) error {
	return j.runner.Sometimes(ctx, string(t.Payload()), len(t.Payload()) > 9, func(context.Context) error {
		return smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, t.Payload()) // want `nodedupe/high: smtp.SendMail may send this mail again`
	})
}

func (j *Jobs) timed(ctx context.Context, t *asynq.Task) error {
	return j.runner.Timed(ctx, string(t.Payload()), func(context.Context) error {
		return smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, t.Payload()) // want `nodedupe/high: smtp.SendMail may send this mail again`
	})
}
