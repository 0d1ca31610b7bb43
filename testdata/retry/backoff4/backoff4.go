// Package backoff4 repeats with github.com/cenkalti/backoff/v4.
package backoff4

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v4"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(backoff.Retry on L\d+ repeats it after a timeout\)`
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func function() error { return backoff.Retry(post, backoff.NewExponentialBackOff()) }

func closure() error {
	return backoff.Retry(func() error {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a timeout or a 5xx\)`
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 500 {
			return errors.New(resp.Status)
		}
		return nil
	}, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 3))
}

func variable(ctx context.Context) error {
	op := func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high`
		return err
	}
	return backoff.Retry(op, backoff.WithContext(backoff.NewConstantBackOff(time.Second), ctx))
}

func data() (*http.Response, error) {
	return backoff.RetryWithData(func() (*http.Response, error) {
		return http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(backoff.RetryWithData on L\d+`
	}, backoff.NewExponentialBackOff())
}

func notify() error {
	return backoff.RetryNotify(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(backoff.RetryNotify on L\d+`
		return err
	}, backoff.NewExponentialBackOff(), func(error, time.Duration) {})
}

// permanent marks one of two failures only.
func permanent() error {
	return backoff.Retry(func() error {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a timeout\)`
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 400 {
			return backoff.Permanent(errors.New(resp.Status))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func get() error {
	return backoff.Retry(func() error {
		_, err := http.Get(orders)
		return err
	}, backoff.NewExponentialBackOff())
}

func allPermanent() error {
	return backoff.Retry(func() error {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 500 {
			return backoff.Permanent(errors.New(resp.Status))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func rateLimited() error {
	return backoff.Retry(func() error {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		defer resp.Body.Close()
		switch {
		case resp.StatusCode == http.StatusTooManyRequests:
			return errors.New("slow down")
		case resp.StatusCode >= 400:
			return &backoff.PermanentError{Err: errors.New(resp.Status)}
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func once() error {
	return backoff.Retry(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	}, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 0))
}

func keyed(key string) error {
	return backoff.Retry(func() error {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		req.Header.Set("Idempotency-Key", key)
		_, err = http.DefaultClient.Do(req)
		return err
	}, backoff.NewExponentialBackOff())
}

// inside makes another key for every attempt.
func inside() error {
	return backoff.Retry(func() error {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		req.Header.Set("Idempotency-Key", time.Now().String()) // want `freshkey/high: idempotency key Idempotency-Key is made anew`
		_, err = http.DefaultClient.Do(req)
		return err
	}, backoff.NewExponentialBackOff())
}
