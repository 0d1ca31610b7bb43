// Package inscope makes keys in functions that have one.
package inscope

import (
	"crypto/rand"
	"net/http"
	"strings"

	"github.com/google/uuid" // nothing else needs it
)

func post(key string) error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	_, err = http.DefaultClient.Do(req)
	return err
}

// parameter was given one and does not use it.
func parameter(idempotencyKey string) (err error) {
	for range 3 {
		if err = post(uuid.NewString()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// variable has made one, under a name that hides it.
func variable(order string) (err error) {
	dedupKey := strings.ToLower(order)
	for range 3 {
		key := rand.Text() // want `freshkey/high`
		if err = post(key); err == nil {
			return nil
		}
	}
	_ = dedupKey
	return err
}

// several do not say which one it is, so it is made before.
func several(requestToken, idempotencyKey string) (err error) {
	for range 3 {
		if err = post(rand.Text()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// empty is no value.
func empty() (err error) {
	var idempotencyKey string
	dedupKey := ""
	for range 3 {
		if err = post(rand.Text()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	_, _ = idempotencyKey, dedupKey
	return err
}

// bytes are of another type.
func bytes(idempotencyKey []byte) (err error) {
	for range 3 {
		if err = post(rand.Text()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// changing is another one each time.
func changing(idempotencyKey string) (err error) {
	for range 3 {
		idempotencyKey += "'"
		if err = post(rand.Text()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	_ = idempotencyKey
	return err
}

// hidden cannot be named there.
func hidden(idempotencyKey string) (err error) {
	for range 3 {
		idempotencyKey := len(idempotencyKey)
		_ = idempotencyKey
		if err = post(rand.Text()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}
