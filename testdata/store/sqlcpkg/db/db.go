// Package db is as sqlc writes it.
package db

import (
	"context"
	"database/sql"
)

type DBTX interface {
	ExecContext(context.Context, string, ...interface{}) (sql.Result, error)
	PrepareContext(context.Context, string) (*sql.Stmt, error)
	QueryContext(context.Context, string, ...interface{}) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...interface{}) *sql.Row
}

func New(db DBTX) *Queries { return &Queries{db: db} }

type Queries struct{ db DBTX }

func (q *Queries) WithTx(tx *sql.Tx) *Queries { return &Queries{db: tx} }

const createTransfer = `-- name: CreateTransfer :one
INSERT INTO transfers (from_account_id, to_account_id, amount) VALUES ($1, $2, $3)
RETURNING id
`

func (q *Queries) CreateTransfer(ctx context.Context, from, to, amount int64) (int64, error) {
	row := q.db.QueryRowContext(ctx, createTransfer, from, to, amount)
	var id int64
	err := row.Scan(&id)
	return id, err
}

const addAccountBalance = `-- name: AddAccountBalance :exec
UPDATE accounts SET balance = balance + $1 WHERE id = $2
`

func (q *Queries) AddAccountBalance(ctx context.Context, amount, id int64) error {
	_, err := q.db.ExecContext(ctx, addAccountBalance, amount, id)
	return err
}

const getAccount = `-- name: GetAccount :one
SELECT balance FROM accounts WHERE id = $1
`

func (q *Queries) GetAccount(ctx context.Context, id int64) (int64, error) {
	row := q.db.QueryRowContext(ctx, getAccount, id)
	var balance int64
	err := row.Scan(&balance)
	return balance, err
}
