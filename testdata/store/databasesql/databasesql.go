// Package databasesql runs statements through database/sql.
package databasesql

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

const insertPayment = `INSERT INTO payments (order_id, amount) VALUES ($1, $2)`

func plain(ctx context.Context, db *sql.DB, order string, amount int) (err error) {
	for range 3 {
		if _, err = db.ExecContext(ctx, insertPayment, order, amount); err == nil { // want `unsaferetry/high: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func ordinary(db *sql.DB, name string) (err error) {
	for range 3 {
		if _, err = db.Exec(`INSERT INTO users (name) VALUES (?)`, name); err == nil { // want `unsaferetry/low: .*INSERT into users`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func upsert(db *sql.DB, id string, amount int) (err error) {
	for range 3 {
		if _, err = db.Exec(`INSERT INTO payments (id, amount) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`, id, amount); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func audit(db *sql.DB, what string) (err error) {
	for range 3 {
		if _, err = db.Exec(`INSERT INTO audit_log (what) VALUES ($1)`, what); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func returning(ctx context.Context, db *sql.DB, order string) (id int64, err error) {
	for range 3 {
		err = db.QueryRowContext(ctx, `INSERT INTO transfers (order_id) VALUES ($1) RETURNING id`, order).Scan(&id) // want `unsaferetry/high: .*INSERT into transfers`
		if err == nil {
			return id, nil
		}
		time.Sleep(time.Second)
	}
	return 0, err
}

func debit(db *sql.DB, id string, amount int) (err error) {
	for range 3 {
		if _, err = db.Exec(`UPDATE accounts SET balance = balance - $1 WHERE id = $2`, amount, id); err == nil { // want `unsaferetry/high: .*UPDATE of accounts`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func attempts(db *sql.DB, id string) (err error) {
	for range 3 {
		if _, err = db.Exec(`UPDATE jobs SET attempts = attempts + 1 WHERE id = $1`, id); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func absolute(db *sql.DB, id string) (err error) {
	for range 3 {
		if _, err = db.Exec(`UPDATE orders SET status = 'paid' WHERE id = $1`, id); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

type store struct {
	db     *sql.DB
	insert *sql.Stmt
	table  string
}

func open(db *sql.DB) (*store, error) {
	stmt, err := db.Prepare(insertPayment)
	if err != nil {
		return nil, err
	}
	return &store{db: db, insert: stmt, table: "payments"}, nil
}

func (s *store) prepared(order string) (err error) {
	for range 3 {
		if _, err = s.insert.Exec(order, 1); err == nil { // want `unsaferetry/high: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *store) builtUp(values []any) (err error) {
	var b strings.Builder
	b.WriteString("INSERT INTO ")
	b.WriteString(s.table)
	b.WriteString(" (order_id, amount) VALUES ($1, $2)")
	for range 3 {
		if _, err = s.db.Exec(b.String(), values...); err == nil { // want `unsaferetry/high: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// mayUpsert ends in what nobody knows.
func (s *store) mayUpsert(upsert bool, order string) (err error) {
	query := insertPayment
	if upsert {
		query += " ON CONFLICT DO NOTHING"
	}
	for range 3 {
		if _, err = s.db.Exec(query, order, 1); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// exec repeats whatever it is given.
func (s *store) exec(query string, args ...any) (err error) {
	for range 3 {
		if _, err = s.db.Exec(query, args...); err == nil { // want `unsaferetry/high: .*INSERT into payments again \(from \(\*store\).pay`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *store) pay(order string) error {
	return s.exec(insertPayment, order, 1)
}

func (s *store) paid(order string) error {
	return s.exec(`UPDATE orders SET status = 'paid' WHERE id = $1`, order)
}

// add runs a statement once, whose table is its caller's.
func (s *store) add(table string, id string) error {
	_, err := s.db.Exec(fmt.Sprintf("INSERT INTO %s (order_id) VALUES ($1)", table), id)
	return err
}

func (s *store) refund(id string) (err error) {
	for range 3 {
		if err = s.add("refunds", id); err == nil { // want `unsaferetry/high: .*INSERT into refunds`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// again begins a transaction with every attempt: what failed is rolled back, unless it was the commit's answer that was lost.
func (s *store) again(ctx context.Context, order string) (err error) {
	for range 3 {
		if err = s.once(ctx, order); err == nil { // want `unsaferetry/low: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *store) once(ctx context.Context, order string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, insertPayment, order, 1); err != nil {
		return err
	}
	return tx.Commit()
}

// inside repeats a statement of a transaction that goes on.
func inside(tx *sql.Tx, order string) (err error) {
	for range 3 {
		if _, err = tx.Exec(insertPayment, order, 1); err == nil { // want `unsaferetry/low: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// named gives the row an id of its caller's: the second one is refused.
func named(db *sql.DB, id string, amount int) (err error) {
	for range 3 {
		if _, err = db.Exec(`INSERT INTO payments (id, amount) VALUES ($1, $2)`, id, amount); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func renamed(db *sql.DB, amount int) (err error) {
	for range 3 {
		id := uuid.NewString()
		if _, err = db.Exec(`INSERT INTO payments (id, amount) VALUES ($1, $2)`, id, amount); err == nil { // want `unsaferetry/high: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// someName may give it an id; which value it is, is not known.
func someName(db *sql.DB, args ...any) (err error) {
	for range 3 {
		if _, err = db.Exec(`INSERT INTO payments (id, amount) VALUES ($1, $2)`, args...); err == nil { // want `unsaferetry/low: .*INSERT into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func copies(db *sql.DB, orders []string) (err error) {
	for range 3 {
		if err = copyOnce(db, orders); err == nil { // want `unsaferetry/low: .*COPY into payments` `unsaferetry/low: .*COPY into payments`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func copyOnce(db *sql.DB, orders []string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	stmt, err := tx.Prepare(pq.CopyIn("payments", "order_id"))
	if err != nil {
		return err
	}
	for _, o := range orders {
		if _, err := stmt.Exec(o); err != nil {
			return err
		}
	}
	if _, err := stmt.Exec(); err != nil {
		return err
	}
	return tx.Commit()
}
