// Package pay moves money.
package pay

import (
	"crypto/rand"
	"net/http"

	"example.com/sample/client"
)

// Charge sends a POST through a client that repeats it.
func Charge(url string) error {
	req, err := http.NewRequest("POST", url, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req) // want `unsaferetry: client\.Do may send this POST again`
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// ChargeWithKey does so with a key that stays the same.
func ChargeWithKey(url, key string) error {
	req, err := http.NewRequest("POST", url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Refund makes a key for each attempt.
func Refund(url string) error {
	var last error
	for range 3 {
		req, err := http.NewRequest("POST", url, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", rand.Text()) // want `freshkey: idempotency key Idempotency-Key is made anew by rand\.Text`
		resp, err := http.DefaultClient.Do(req)
		if err == nil {
			return resp.Body.Close()
		}
		last = err
	}
	return last
}

// Void is repeated on purpose.
func Void(url string) error {
	var last error
	for range 3 {
		resp, err := http.Post(url, "application/json", nil) //nolint:idemlint // voiding twice is voiding once
		if err == nil {
			return resp.Body.Close()
		}
		last = err
	}
	return last
}

// Cancel is, too, and says so to every driver.
func Cancel(url string) error {
	var last error
	for range 3 {
		//idemlint:ignore unsaferetry cancelling twice is cancelling once
		resp, err := http.Post(url, "application/json", nil)
		if err == nil {
			return resp.Body.Close()
		}
		last = err
	}
	return last
}

// Close has a directive that says nothing.
func Close() {
	//idemlint:ignore nosuch // want `baddirective: directive names the unknown rule "nosuch"`
}

// Card charges cards.
type Card struct{}

// Charge sends one POST.
func (Card) Charge(url string) error {
	resp, err := http.Post(url, "application/json", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
