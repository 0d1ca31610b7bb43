// Package gormpkg builds statements with gorm.
package gormpkg

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type Payment struct {
	ID     uint
	Amount int
}

type Account struct {
	ID      uint
	Balance int
	Visits  int
	Name    string
}

type User struct {
	ID   uint
	Name string
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

func create(ctx context.Context, db *gorm.DB, amount int) error {
	return again(func() error {
		return db.WithContext(ctx).Create(&Payment{Amount: amount}).Error // want `unsaferetry/high: .*INSERT into Payment`
	})
}

func ordinary(db *gorm.DB, name string) error {
	return again(func() error {
		return db.Create(&User{Name: name}).Error // want `unsaferetry/low: .*INSERT into User`
	})
}

func many(db *gorm.DB, ps []Payment) error {
	return again(func() error {
		return db.CreateInBatches(&ps, 100).Error // want `unsaferetry/high: .*INSERT into Payment`
	})
}

func onConflict(db *gorm.DB, amount int) error {
	return again(func() error {
		return db.Clauses(clause.OnConflict{DoNothing: true}).Create(&Payment{Amount: amount}).Error
	})
}

func save(db *gorm.DB, amount int) error {
	return again(func() error { return db.Save(&Payment{Amount: amount}).Error })
}

func debit(db *gorm.DB, id uint, n int) error {
	return again(func() error {
		return db.Model(&Account{}).Where("id = ?", id).Update("balance", gorm.Expr("balance - ?", n)).Error // want `unsaferetry/high: .*UPDATE of Account`
	})
}

func debitMap(db *gorm.DB, id uint, n int) error {
	return again(func() error {
		return db.Model(&Account{ID: id}).Updates(map[string]any{"balance": gorm.Expr("balance - ?", n), "name": "x"}).Error // want `unsaferetry/high: .*UPDATE of Account`
	})
}

func visit(db *gorm.DB, id uint) error {
	return again(func() error {
		return db.Model(&Account{}).Where("id = ?", id).UpdateColumn("visits", gorm.Expr("visits + ?", 1)).Error
	})
}

func absolute(db *gorm.DB, id uint, n int) error {
	return again(func() error {
		if err := db.Model(&Account{}).Where("id = ?", id).Update("balance", n).Error; err != nil {
			return err
		}
		return db.Model(&Account{ID: id}).Updates(Account{Name: "x"}).Error
	})
}

func raw(db *gorm.DB, n int) error {
	return again(func() error {
		return db.Exec("UPDATE accounts SET balance = balance - ?", n).Error // want `unsaferetry/high: .*UPDATE of accounts`
	})
}

func rawRead(db *gorm.DB, dst *int) error {
	return again(func() error {
		return db.Raw("SELECT balance FROM accounts").Scan(dst).Error
	})
}

func generic(ctx context.Context, db *gorm.DB, amount int) error {
	return again(func() error {
		return gorm.G[Payment](db).Create(ctx, &Payment{Amount: amount}) // want `unsaferetry/high: .*INSERT into Payment`
	})
}

func genericOnConflict(ctx context.Context, db *gorm.DB, amount int) error {
	return again(func() error {
		return gorm.G[Payment](db, clause.OnConflict{DoNothing: true}).Create(ctx, &Payment{Amount: amount})
	})
}

func genericDebit(ctx context.Context, db *gorm.DB, id uint) error {
	return again(func() error {
		_, err := gorm.G[Account](db).Where("id = ?", id).Update(ctx, "balance", gorm.Expr("balance - 1")) // want `unsaferetry/high: .*UPDATE of a table`
		return err
	})
}

func transaction(db *gorm.DB, amount int) error {
	return again(func() error {
		return db.Transaction(func(tx *gorm.DB) error { return tx.Create(&Payment{Amount: amount}).Error }) // want `unsaferetry/low: .*INSERT into Payment`
	})
}

func begin(db *gorm.DB, amount int) error {
	return again(func() error {
		tx := db.Begin()
		if err := tx.Create(&Payment{Amount: amount}).Error; err != nil { // want `unsaferetry/low: .*INSERT into Payment`
			tx.Rollback()
			return err
		}
		return tx.Commit().Error
	})
}
