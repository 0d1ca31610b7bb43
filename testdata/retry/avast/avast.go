// Package avast repeats with github.com/avast/retry-go.
package avast

import (
	"errors"
	"net/http"

	"github.com/avast/retry-go/v4"
	"github.com/google/uuid"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	return retry.Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retry.Do on L\d+ repeats it after a timeout\)`
		return err
	}, retry.Attempts(3), retry.DelayType(retry.BackOffDelay))
}

func data() (*http.Response, error) {
	return retry.DoWithData(func() (*http.Response, error) {
		return http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retry.DoWithData on L\d+`
	})
}

// unrecoverable marks one of two failures only.
func unrecoverable() error {
	return retry.Do(func() error {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a 5xx\)`
		if err != nil {
			return retry.Unrecoverable(err)
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 400 {
			return errors.New(resp.Status)
		}
		return nil
	})
}

var errRateLimited = errors.New("slow down")

// tooWide repeats whatever is not rate limiting.
func tooWide() error {
	return retry.Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high`
		return err
	}, retry.RetryIf(func(err error) bool { return !errors.Is(err, errRateLimited) }))
}

func get() error {
	return retry.Do(func() error {
		_, err := http.Get(orders)
		return err
	})
}

func allUnrecoverable() error {
	return retry.Do(func() error {
		if _, err := http.Post(orders, "", nil); err != nil {
			return retry.Unrecoverable(err)
		}
		return nil
	})
}

func once() error {
	return retry.Do(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	}, retry.Attempts(1))
}

// rateLimited repeats only what its own test lets pass.
func rateLimited() error {
	return retry.Do(func() error {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode == http.StatusTooManyRequests {
			return errRateLimited
		}
		return nil
	}, retry.RetryIf(func(err error) bool { return errors.Is(err, errRateLimited) }))
}

func hoisted() error {
	key := uuid.NewString()
	return retry.Do(func() error {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", key)
		_, err = http.DefaultClient.Do(req)
		return err
	})
}

// inside makes another key for every attempt.
func inside() (*http.Response, error) {
	return retry.DoWithData(func() (*http.Response, error) {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high: idempotency key Idempotency-Key is made anew`
		return http.DefaultClient.Do(req)
	})
}
