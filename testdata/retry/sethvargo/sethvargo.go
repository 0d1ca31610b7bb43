// Package sethvargo repeats with github.com/sethvargo/go-retry.
package sethvargo

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/sethvargo/go-retry"
)

const orders = "https://shop.example/v1/orders"

func post(ctx context.Context) error {
	return retry.Do(ctx, retry.NewFibonacci(time.Second), func(ctx context.Context) error {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: http.Post may send this POST again \(retry.Do on L\d+ repeats it after a timeout\)`
			return retry.RetryableError(err)
		}
		return nil
	})
}

func value(ctx context.Context) (*http.Response, error) {
	return retry.DoValue(ctx, retry.NewConstant(time.Second), func(ctx context.Context) (*http.Response, error) {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a 5xx\)`
		if err != nil {
			return nil, err
		}
		if resp.StatusCode >= 500 {
			return nil, retry.RetryableError(errors.New(resp.Status))
		}
		return resp, nil
	})
}

func forms(ctx context.Context) {
	op := func(ctx context.Context) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Constant on L\d+` `unsaferetry/high: .*retry.Exponential on L\d+` `unsaferetry/high: .*retry.Fibonacci on L\d+`
		return retry.RetryableError(err)
	}
	_ = retry.Constant(ctx, time.Second, op)
	_ = retry.Exponential(ctx, time.Second, op)
	_ = retry.Fibonacci(ctx, time.Second, op)
}

// unmarked errors are not tried again.
func unmarked(ctx context.Context) error {
	return retry.Do(ctx, retry.NewFibonacci(time.Second), func(ctx context.Context) error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}

func rateLimited(ctx context.Context) error {
	return retry.Do(ctx, retry.NewFibonacci(time.Second), func(ctx context.Context) error {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode == http.StatusTooManyRequests {
			return retry.RetryableError(errors.New("slow down"))
		}
		return nil
	})
}

func get(ctx context.Context) error {
	return retry.Do(ctx, retry.NewFibonacci(time.Second), func(ctx context.Context) error {
		_, err := http.Get(orders)
		return retry.RetryableError(err)
	})
}

func hoisted(ctx context.Context) error {
	key := uuid.NewString()
	return retry.Do(ctx, retry.NewFibonacci(time.Second), func(ctx context.Context) error {
		req, err := http.NewRequestWithContext(ctx, "POST", orders, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", key)
		_, err = http.DefaultClient.Do(req)
		return retry.RetryableError(err)
	})
}

// inside makes another key for every attempt.
func inside(ctx context.Context) (*http.Response, error) {
	return retry.DoValue(ctx, retry.NewConstant(time.Second), func(ctx context.Context) (*http.Response, error) {
		req, err := http.NewRequest("POST", orders, nil)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high: idempotency key Idempotency-Key is made anew`
		resp, err := http.DefaultClient.Do(req)
		return resp, retry.RetryableError(err)
	})
}
