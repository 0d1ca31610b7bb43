// Package helper is used by other packages.
package helper

import (
	"iter"
	"net/http"
	"time"

	"github.com/google/uuid"
)

// NewKey makes a key.
func NewKey() string { return uuid.NewString() }

// Charge makes a request with a key of its own.
func Charge() error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", NewKey())
	_, err = http.DefaultClient.Do(req)
	return err
}

// Retry repeats a function.
func Retry(op func() error) (err error) {
	for range 3 {
		if err = op(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// Attempts counts attempts.
func Attempts(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
			time.Sleep(time.Second)
		}
	}
}
