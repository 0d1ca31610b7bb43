// Package transactions does something else inside of transactions that are run again.
package transactions

import (
	"context"
	"net/http"

	"github.com/cockroachdb/cockroach-go/v2/crdb/crdbgorm"
	"github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgx"
	pgxv5 "github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgxv5"
	"github.com/cockroachdb/cockroach-go/v2/crdb/crdbsqlx"
	pgx4 "github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"
	"gorm.io/gorm"
)

const orders = "https://shop.example/v1/orders"

func inGorm(ctx context.Context, db *gorm.DB) error {
	return crdbgorm.ExecuteTx(ctx, db, nil, func(tx *gorm.DB) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: http.Post may send this POST again \(crdbgorm.ExecuteTx on L\d+ runs it again after a conflict\)`
		return err
	})
}

func inPgx4(ctx context.Context, conn crdbpgx.Conn) error {
	return crdbpgx.ExecuteTx(ctx, conn, pgx4.TxOptions{}, func(tx pgx4.Tx) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*crdbpgx.ExecuteTx on L\d+`
		return err
	})
}

func inPgx5(ctx context.Context, conn pgxv5.Conn) error {
	return pgxv5.ExecuteTx(ctx, conn, pgx.TxOptions{}, func(tx pgx.Tx) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*crdbpgx.ExecuteTx on L\d+`
		return err
	})
}

func inSqlx(ctx context.Context, db *sqlx.DB) error {
	return crdbsqlx.ExecuteTx(ctx, db, nil, func(tx *sqlx.Tx) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*crdbsqlx.ExecuteTx on L\d+`
		return err
	})
}

// undone writes to the database only, which forgets it.
func undone(ctx context.Context, db *gorm.DB, conn crdbpgx.Conn, conn5 pgxv5.Conn, dbx *sqlx.DB) error {
	err := crdbgorm.ExecuteTx(ctx, db, nil, func(tx *gorm.DB) error {
		return tx.Exec("INSERT INTO payments (id) VALUES (1)").Error
	})
	if err != nil {
		return err
	}
	err = crdbpgx.ExecuteTx(ctx, conn, pgx4.TxOptions{}, func(tx pgx4.Tx) error {
		_, err := tx.Exec(ctx, "INSERT INTO payments (id) VALUES (1)")
		return err
	})
	if err != nil {
		return err
	}
	err = pgxv5.ExecuteTx(ctx, conn5, pgx.TxOptions{}, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "INSERT INTO payments (id) VALUES (1)")
		return err
	})
	if err != nil {
		return err
	}
	return crdbsqlx.ExecuteTx(ctx, dbx, nil, func(tx *sqlx.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO payments (id) VALUES (1)")
		return err
	})
}
