// Package entpkg uses what ent generates.
package entpkg

import (
	"context"
	"time"

	"example.com/store/entpkg/ent"
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

func create(ctx context.Context, c *ent.Client) error {
	return again(func() error {
		_, err := c.Payment.Create().SetAmount(1).Save(ctx) // want `unsaferetry/high: .*INSERT into Payment`
		return err
	})
}

func bulk(ctx context.Context, c *ent.Client) error {
	return again(func() error {
		_, err := c.Payment.CreateBulk(c.Payment.Create(), c.Payment.Create()).Save(ctx) // want `unsaferetry/high: .*INSERT into Payment`
		return err
	})
}

func upsert(ctx context.Context, c *ent.Client) error {
	return again(func() error { return c.Payment.Create().SetAmount(1).OnConflict().Ignore().Exec(ctx) })
}

func add(ctx context.Context, c *ent.Client) error {
	return again(func() error {
		_, err := c.Account.UpdateOneID(1).AddBalance(-5).Save(ctx) // want `unsaferetry/high: .*UPDATE of Account`
		return err
	})
}

func set(ctx context.Context, c *ent.Client) error {
	return again(func() error {
		_, err := c.Account.UpdateOneID(1).SetBalance(5).AddVisits(1).AddOwnerIDs(1, 2).Save(ctx)
		return err
	})
}

func inTx(ctx context.Context, c *ent.Client) error {
	return again(func() error {
		tx, err := c.Tx(ctx)
		if err != nil {
			return err
		}
		if _, err := tx.Payment.Create().Save(ctx); err != nil { // want `unsaferetry/low: .*INSERT into Payment`
			tx.Rollback()
			return err
		}
		return tx.Commit()
	})
}
