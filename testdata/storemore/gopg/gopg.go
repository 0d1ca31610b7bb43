// Package gopg runs statements and models of go-pg.
package gopg

import (
	"time"

	"github.com/go-pg/pg/v10"
)

type Payment struct {
	ID     int
	Amount int
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

func exec(db *pg.DB, n int) error {
	return again(func() error {
		_, err := db.Exec("INSERT INTO payments (amount) VALUES (?)", n) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func model(db *pg.DB, n int) error {
	return again(func() error {
		_, err := db.Model(&Payment{Amount: n}).Insert() // want `unsaferetry/high: .*INSERT into Payment`
		return err
	})
}

func onConflict(db *pg.DB, n int) error {
	return again(func() error {
		_, err := db.Model(&Payment{Amount: n}).OnConflict("DO NOTHING").Insert()
		return err
	})
}

func update(db *pg.DB, id int) error {
	return again(func() error {
		_, err := db.Model((*Payment)(nil)).Set("amount = amount + ?", 1).Where("id = ?", id).Update() // want `unsaferetry/high: .*UPDATE of Payment`
		return err
	})
}

func inTransaction(db *pg.DB, n int) error {
	return again(func() error {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		defer tx.Close()
		if _, err := tx.Model(&Payment{Amount: n}).Insert(); err != nil { // want `unsaferetry/low: .*INSERT into Payment`
			return err
		}
		return tx.Commit()
	})
}
