// Package builders builds statements with squirrel, goqu and bun.
package builders

import (
	"context"
	"database/sql"
	"time"

	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
	"github.com/uptrace/bun"
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

var psql = sq.StatementBuilder.PlaceholderFormat(sq.Dollar)

func insert(ctx context.Context, db *sql.DB, order string) error {
	return again(func() error {
		_, err := psql.Insert("payments").Columns("order_id").Values(order).RunWith(db).ExecContext(ctx) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func insertText(ctx context.Context, db *sql.DB, order string) error {
	query, args, err := sq.Insert("payments").Columns("order_id").Values(order).ToSql()
	if err != nil {
		return err
	}
	return again(func() error {
		_, err := db.ExecContext(ctx, query, args...) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func suffix(db *sql.DB, order string) error {
	return again(func() error {
		_, err := sq.Insert("payments").Columns("order_id").Values(order).Suffix("ON CONFLICT DO NOTHING").RunWith(db).Exec()
		return err
	})
}

func ignore(db *sql.DB, order string) error {
	return again(func() error {
		_, err := sq.Insert("payments").Options("IGNORE").Columns("order_id").Values(order).RunWith(db).Exec()
		return err
	})
}

func update(db *sql.DB, id string) error {
	return again(func() error {
		_, err := sq.Update("accounts").Set("balance", sq.Expr("balance - ?", 1)).Where(sq.Eq{"id": id}).RunWith(db).Exec() // want `unsaferetry/high: .*UPDATE of accounts`
		return err
	})
}

func updateOnce(db *sql.DB, id string) error {
	return again(func() error {
		_, err := sq.Update("accounts").Set("balance", 5).SetMap(map[string]any{"name": id}).Where("id = ?", id).RunWith(db).Exec()
		return err
	})
}

func inTx(db *sql.DB, order string) error {
	return again(func() error {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := sq.Insert("payments").Columns("order_id").Values(order).RunWith(tx).Exec(); err != nil { // want `unsaferetry/low: .*INSERT into payments`
			return err
		}
		return tx.Commit()
	})
}

func dataset(db *goqu.Database, order string) error {
	return again(func() error {
		_, err := db.Insert("payments").Rows(goqu.Record{"order_id": order}).Executor().Exec() // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func datasetOnConflict(db *goqu.Database, order string) error {
	return again(func() error {
		_, err := db.Insert("payments").Rows(goqu.Record{"order_id": order}).OnConflict(goqu.DoNothing()).Executor().Exec()
		return err
	})
}

func datasetUpdate(db *goqu.Database, id string) error {
	return again(func() error {
		_, err := db.Update("accounts").Set(goqu.Record{"balance": goqu.L("balance - 1")}).Where(goqu.Ex{"id": id}).Executor().Exec() // want `unsaferetry/high: .*UPDATE of accounts`
		return err
	})
}

type Payment struct{ ID string }

func model(ctx context.Context, db *bun.DB, p *Payment) error {
	return again(func() error {
		_, err := db.NewInsert().Model(p).Exec(ctx) // want `unsaferetry/high: .*INSERT into Payment`
		return err
	})
}

func modelOn(ctx context.Context, db bun.IDB, p *Payment) error {
	return again(func() error {
		_, err := db.NewInsert().Model(p).On("CONFLICT (id) DO UPDATE").Set("amount = EXCLUDED.amount").Exec(ctx)
		return err
	})
}

// modelLater changes the query itself.
func modelLater(ctx context.Context, db bun.IDB, p *Payment) error {
	return again(func() error {
		q := db.NewInsert().Model(p)
		q.Ignore()
		_, err := q.Exec(ctx)
		return err
	})
}

func modelUpdate(ctx context.Context, db *bun.DB, id string) error {
	return again(func() error {
		_, err := db.NewUpdate().Table("accounts").Set("balance = balance - ?", 1).Where("id = ?", id).Exec(ctx) // want `unsaferetry/high: .*UPDATE of accounts`
		return err
	})
}

func modelRaw(ctx context.Context, db *bun.DB, id string) error {
	return again(func() error {
		_, err := db.NewRaw("UPDATE accounts SET balance = balance - 1 WHERE id = ?", id).Exec(ctx) // want `unsaferetry/high: .*UPDATE of accounts`
		return err
	})
}

// tooLong is a chain of more calls than are followed.
func tooLong(db *sql.DB, v any) error {
	return again(func() error {
		_, err := sq.Insert("payments").
			Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").
			Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").
			Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").
			Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").
			Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").Columns("c").
			Values(v).RunWith(db).Exec()
		return err
	})
}
