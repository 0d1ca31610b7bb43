// Package cql runs statements of CQL.
package cql

import (
	"context"
	"time"

	"github.com/gocql/gocql"
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

// insert replaces the row with the same key.
func insert(ctx context.Context, s *gocql.Session, id string) error {
	return again(func() error {
		return s.Query("INSERT INTO payments (id) VALUES (?)", id).WithContext(ctx).Exec()
	})
}

func counter(ctx context.Context, s *gocql.Session, id string) error {
	return again(func() error {
		return s.Query("UPDATE accounts SET balance = balance + 1 WHERE id = ?", id).WithContext(ctx).Exec() // want `unsaferetry/high: .*UPDATE of accounts`
	})
}

func batch(s *gocql.Session, id string) error {
	return again(func() error {
		b := s.NewBatch(gocql.LoggedBatch)
		b.Query("UPDATE accounts SET balance = balance + 1 WHERE id = ?", id)
		return s.ExecuteBatch(b) // want `unsaferetry/high: .*UPDATE of accounts`
	})
}

// run gives the text of its caller to a session.
func run(s *gocql.Session, text string, args ...any) error { return s.Query(text, args...).Exec() }

func through(s *gocql.Session, id string) error {
	return again(func() error { return run(s, "INSERT INTO payments (id) VALUES (?)", id) })
}
