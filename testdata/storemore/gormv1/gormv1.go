// Package gormv1 builds statements with gorm before version 2.
package gormv1

import (
	"time"

	"github.com/jinzhu/gorm"
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

func create(db *gorm.DB, n int) error {
	return again(func() error {
		return db.Create(&Payment{Amount: n}).Error // want `unsaferetry/high: .*INSERT into Payment`
	})
}

func option(db *gorm.DB, n int) error {
	return again(func() error {
		return db.Set("gorm:insert_option", "ON CONFLICT DO NOTHING").Create(&Payment{Amount: n}).Error
	})
}

func update(db *gorm.DB, id int) error {
	return again(func() error {
		return db.Model(&Payment{}).Where("id = ?", id).Update("amount", gorm.Expr("amount + ?", 1)).Error // want `unsaferetry/high: .*UPDATE of Payment`
	})
}

func absolute(db *gorm.DB, id int) error {
	return again(func() error {
		return db.Model(&Payment{}).Where("id = ?", id).Update("amount", 1).Error
	})
}
