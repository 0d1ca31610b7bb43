// Package closures makes keys in functions that are called again.
package closures

import (
	"net/http"
	"time"

	"github.com/google/uuid"
)

// Retry calls f up to three times.
func Retry(f func() error) (err error) {
	for range 3 {
		if err = f(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func post(key string) error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	_, err = http.DefaultClient.Do(req)
	return err
}

func returned() error {
	return Retry(func() error {
		return post(uuid.NewString()) // want `freshkey/high`
	})
}

func condition(order string) error {
	if err := Retry(func() error {
		key := order + uuid.NewString() // want `freshkey/high`
		return post(key)
	}); err != nil {
		return err
	}
	return nil
}
