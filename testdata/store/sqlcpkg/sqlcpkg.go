// Package sqlcpkg calls what sqlc wrote.
package sqlcpkg

import (
	"context"
	"database/sql"
	"time"

	"example.com/store/sqlcpkg/db"
)

func transfer(ctx context.Context, q *db.Queries) (err error) {
	for range 3 {
		if _, err = q.CreateTransfer(ctx, 1, 2, 3); err == nil { // want `unsaferetry/high: .*INSERT into transfers`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func credit(ctx context.Context, q *db.Queries) (err error) {
	for range 3 {
		if err = q.AddAccountBalance(ctx, 1, 2); err == nil { // want `unsaferetry/high: .*UPDATE of accounts`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func balance(ctx context.Context, q *db.Queries) (n int64, err error) {
	for range 3 {
		if n, err = q.GetAccount(ctx, 1); err == nil {
			return n, nil
		}
		time.Sleep(time.Second)
	}
	return 0, err
}

type store struct {
	db *sql.DB
	*db.Queries
}

// execTx is the helper that every store on sqlc has.
func (s *store) execTx(ctx context.Context, fn func(*db.Queries) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fn(db.New(tx)); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}

func (s *store) inTransaction(ctx context.Context) (err error) {
	for range 3 {
		err = s.execTx(ctx, func(q *db.Queries) error { // want `unsaferetry/low: .*INSERT into transfers`
			_, err := q.CreateTransfer(ctx, 1, 2, 3)
			return err
		})
		if err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *store) withTx(ctx context.Context) (err error) {
	for range 3 {
		if err = s.withTxOnce(ctx); err == nil { // want `unsaferetry/low: .*INSERT into transfers`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *store) withTxOnce(ctx context.Context) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := s.WithTx(tx).CreateTransfer(ctx, 1, 2, 3); err != nil {
		return err
	}
	return tx.Commit()
}
