// Package xormpkg builds statements with xorm.
package xormpkg

import (
	"time"

	"xorm.io/xorm"
)

type Payment struct {
	Id     int64
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

func insert(e *xorm.Engine, n int) error {
	return again(func() error {
		_, err := e.Insert(&Payment{Amount: n}) // want `unsaferetry/high: .*INSERT into Payment`
		return err
	})
}

func step(e *xorm.Engine, id int64) error {
	return again(func() error {
		_, err := e.ID(id).Incr("amount", 5).Update(&Payment{}) // want `unsaferetry/high: .*UPDATE of Payment`
		return err
	})
}

func absolute(e *xorm.Engine, id int64) error {
	return again(func() error {
		_, err := e.ID(id).Cols("amount").Update(&Payment{Amount: 5})
		return err
	})
}

func session(e *xorm.Engine, n int) error {
	return again(func() error {
		s := e.NewSession()
		defer s.Close()
		if err := s.Begin(); err != nil {
			return err
		}
		if _, err := s.Insert(&Payment{Amount: n}); err != nil { // want `unsaferetry/low: .*INSERT into Payment`
			return err
		}
		return s.Commit()
	})
}
