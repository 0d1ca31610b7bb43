// Package conflicts repeats transactions that the database refused, and only those.
package conflicts

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/lib/pq"
)

const debit = `UPDATE accounts SET balance = balance - 1 WHERE id = $1`

func retry(db *sql.DB, again func(error) bool) (err error) {
	for range 3 {
		if _, err = db.Exec(debit, 1); err == nil || !again(err) { // want `unsaferetry/high: .*UPDATE of accounts`
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

func always(db *sql.DB) error { return retry(db, func(error) bool { return true }) }

func serialization(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		var pgErr *pgconn.PgError
		if errors.As(err, &pgErr) && pgErr.Code == "40001" {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

func either(db *sql.DB) (err error) {
	for range 3 {
		if _, err = db.Exec(debit, 1); err == nil {
			return nil
		}
		if !isSerialization(err) {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

func isSerialization(err error) bool {
	var pgErr *pgconn.PgError
	if !errors.As(err, &pgErr) {
		return false
	}
	switch pgErr.Code {
	case "40001", "40P01":
		return true
	}
	return false
}

func libpq(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		if pqErr, ok := err.(*pq.Error); ok && pqErr.Code == "40001" {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

func libpqName(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		var pqErr *pq.Error
		if errors.As(err, &pqErr) && pqErr.Code.Name() == "serialization_failure" {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

func deadlock(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		var myErr *mysql.MySQLError
		if errors.As(err, &myErr) && (myErr.Number == 1213 || myErr.Number == 1205) {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

func deadlockCases(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		var myErr *mysql.MySQLError
		if !errors.As(err, &myErr) {
			return err
		}
		switch myErr.Number {
		case 1213, 1205:
			time.Sleep(time.Second)
		default:
			return err
		}
	}
	return err
}

func byText(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		if err != nil && strings.Contains(err.Error(), "database is locked") {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

func busy(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1)
		if err != nil && (strings.Contains(err.Error(), "SQLITE_BUSY") || strings.Contains(err.Error(), "deadlock detected")) {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
	return err
}

// connection repeats what was cut off as well.
func connection(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1) // want `unsaferetry/high: .*UPDATE of accounts`
		var pgErr *pgconn.PgError
		if err == nil || errors.As(err, &pgErr) && pgErr.Code != "40001" {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

// unlikeUnique stops at one error only.
func unlikeUnique(db *sql.DB) (err error) {
	for range 3 {
		_, err = db.Exec(debit, 1) // want `unsaferetry/high: .*UPDATE of accounts`
		var myErr *mysql.MySQLError
		if err == nil || errors.As(err, &myErr) && myErr.Number == 1062 {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

func unsent(db *sql.DB) (err error) {
	for range 3 {
		if _, err = db.Exec(debit, 1); !errors.Is(err, driver.ErrBadConn) && !pgconn.SafeToRetry(err) {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}
