// Package backoff5 repeats with github.com/cenkalti/backoff/v5.
package backoff5

import (
	"context"
	"errors"
	"net/http"

	"github.com/cenkalti/backoff/v5"
	"github.com/google/uuid"
)

const orders = "https://shop.example/v1/orders"

func post(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) {
		return http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(backoff.Retry on L\d+ repeats it after a timeout\)`
	}, backoff.WithMaxTries(5))
}

func accepted(ctx context.Context) error {
	place := func() (int, error) {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a 5xx\)`
		if err != nil {
			return 0, backoff.Permanent(err)
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusCreated {
			return 0, errors.New(resp.Status)
		}
		return resp.StatusCode, nil
	}
	_, err := backoff.Retry(ctx, place)
	return err
}

func get(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) { return http.Get(orders) })
}

func permanent(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return nil, backoff.Permanent(err)
		}
		return resp, nil
	})
}

// retryAfter repeats on 429 alone.
func retryAfter(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return nil, backoff.Permanent(err)
		}
		if resp.StatusCode == http.StatusTooManyRequests {
			return nil, backoff.RetryAfter(1)
		}
		return resp, nil
	})
}

func once(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) { return http.Post(orders, "", nil) }, backoff.WithMaxTries(1))
}

func hoisted(ctx context.Context) (*http.Response, error) {
	key := uuid.NewString()
	return backoff.Retry(ctx, func() (*http.Response, error) {
		req, err := http.NewRequestWithContext(ctx, "POST", orders, nil)
		if err != nil {
			return nil, backoff.Permanent(err)
		}
		req.Header.Set("Idempotency-Key", key)
		return http.DefaultClient.Do(req)
	})
}

// inside makes another key for every attempt.
func inside(ctx context.Context) (*http.Response, error) {
	return backoff.Retry(ctx, func() (*http.Response, error) {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high: idempotency key Idempotency-Key is made anew`
		return http.DefaultClient.Do(req)
	})
}
