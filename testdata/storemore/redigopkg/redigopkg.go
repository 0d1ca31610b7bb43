// Package redigopkg runs commands by their names.
package redigopkg

import (
	"time"

	"github.com/gomodule/redigo/redis"
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

func increment(c redis.Conn, user string) error {
	return again(func() error {
		_, err := c.Do("INCRBY", "balance:"+user, 5) // want `unsaferetry/high: .*run this command`
		return err
	})
}

func views(c redis.Conn, page string) error {
	return again(func() error {
		_, err := c.Do("INCR", "views:"+page)
		return err
	})
}

func set(c redis.Conn, user string) error {
	return again(func() error {
		_, err := c.Do("SET", "balance:"+user, 5)
		return err
	})
}
