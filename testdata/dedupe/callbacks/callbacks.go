// Package callbacks hands values to a library that calls their methods. Which of them are entry points the tables have to
// say; of the others nothing is known.
package callbacks

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

// Store is called by the library.
type Store struct{ DB *sql.DB }

// Server has a job, and somebody to tell of its failures.
func (s *Store) Server(redis asynq.RedisConnOpt) (*asynq.Server, asynq.Handler) {
	mux := asynq.NewServeMux()
	mux.HandleFunc("job", s.job)
	return asynq.NewServer(redis, asynq.Config{ErrorHandler: s}), mux
}

func (s *Store) job(ctx context.Context, t *asynq.Task) error {
	if _, err := s.DB.ExecContext(ctx, "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(t.Payload())); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return s.DB.PingContext(ctx)
}

// HandleError is called after each failure of the job. This is not seen.
func (s *Store) HandleError(ctx context.Context, t *asynq.Task, err error) {
	if _, err := s.DB.ExecContext(ctx, "UPDATE wallets SET balance = balance - 1 WHERE id = $1", string(t.Payload())); err != nil {
		println(err.Error())
	}
}
