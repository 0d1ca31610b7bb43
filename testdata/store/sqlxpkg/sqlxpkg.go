// Package sqlxpkg runs statements through sqlx.
package sqlxpkg

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

type payment struct {
	Order  string `db:"order_id"`
	Amount int    `db:"amount"`
}

func again(fn func() error) (err error) {
	for range 3 {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func named(ctx context.Context, db *sqlx.DB, p payment) error {
	return again(func() error {
		_, err := db.NamedExecContext(ctx, `INSERT INTO payments (order_id, amount) VALUES (:order_id, :amount)`, p) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func get(db *sqlx.DB, p payment) (id int64, err error) {
	err = again(func() error {
		return db.Get(&id, db.Rebind(`INSERT INTO payments (order_id) VALUES (?) RETURNING id`), p.Order) // want `unsaferetry/high: .*INSERT into payments`
	})
	return id, err
}

func read(db *sqlx.DB, p payment) (id int64, err error) {
	err = again(func() error {
		return db.Get(&id, `SELECT id FROM payments WHERE order_id = $1`, p.Order)
	})
	return id, err
}

func in(ctx context.Context, db sqlx.ExtContext, orders []string) error {
	query, args, err := sqlx.In(`UPDATE wallets SET balance = balance + 10 WHERE order_id IN (?)`, orders)
	if err != nil {
		return err
	}
	return again(func() error {
		_, err := db.ExecContext(ctx, db.Rebind(query), args...) // want `unsaferetry/high: .*UPDATE of wallets`
		return err
	})
}

func preparedNamed(db *sqlx.DB, p payment) error {
	stmt, err := db.PrepareNamed(`INSERT INTO refunds (order_id) VALUES (:order_id)`)
	if err != nil {
		return err
	}
	return again(func() error {
		_, err := stmt.Exec(p) // want `unsaferetry/high: .*INSERT into refunds`
		return err
	})
}

// begun rolls back what failed.
func begun(db *sqlx.DB, p payment) error {
	return again(func() error {
		tx, err := db.Beginx()
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := tx.NamedExec(`INSERT INTO payments (order_id) VALUES (:order_id)`, p); err != nil { // want `unsaferetry/low: .*INSERT into payments`
			return err
		}
		return tx.Commit()
	})
}
