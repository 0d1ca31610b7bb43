// Package helpers repeats through helpers of its own.
package helpers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

func order(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("status %d", resp.StatusCode)
	}
	return nil
}

func products() error {
	_, err := http.Get("https://shop.example/v1/products")
	return err
}

func retry(attempts int, op func() error) error {
	var err error
	for i := 0; i < attempts; i++ {
		if err = op(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func closure(ctx context.Context) error {
	return retry(3, func() error {
		return order(ctx) // want `unsaferetry/high: order may send this POST again \(helpers.retry on L\d+ repeats it after a timeout or a 5xx\)`
	})
}

func reads() error { return retry(3, products) }

// once bounds the helper to a single attempt.
func once(ctx context.Context) error {
	return retry(1, func() error { return order(ctx) })
}

func bounded(ctx context.Context, attempts int) error {
	return retry(attempts, func() error { return order(ctx) }) // want `unsaferetry/high`
}

type shop struct{ url string }

func (s *shop) order() error {
	_, err := http.Post(s.url, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(helpers.retry on L\d+ repeats it`
	return err
}

func methodValue(s *shop) error { return retry(3, s.order) }

func function() error { return retry(3, plain) }

func plain() error {
	_, err := http.Post("https://shop.example/v1/orders", "", nil) // want `unsaferetry/high`
	return err
}

type options struct {
	Attempts int
	Op       func() error
}

func run(o options) error {
	var err error
	for range o.Attempts {
		if err = o.Op(); err == nil {
			return nil
		}
	}
	return err
}

func runPointer(o *options) error {
	for {
		if err := o.Op(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func inField(ctx context.Context) error {
	return run(options{Attempts: 3, Op: func() error { return order(ctx) }}) // want `unsaferetry/high`
}

func inPointer(ctx context.Context) error {
	return runPointer(&options{Op: func() error { return order(ctx) }}) // want `unsaferetry/high`
}

func generic[T any](attempts int, op func() (T, error)) (T, error) {
	var v T
	var err error
	for range attempts {
		if v, err = op(); err == nil {
			return v, nil
		}
	}
	return v, err
}

func instance() (*http.Response, error) {
	return generic(3, func() (*http.Response, error) {
		return http.Post("https://shop.example/v1/orders", "", nil) // want `unsaferetry/high: http.Post may send this POST again \(helpers.generic on L\d+ repeats it after a timeout\)`
	})
}

func instanceGet() (*http.Response, error) {
	return generic(3, func() (*http.Response, error) { return http.Get("https://shop.example/v1/orders") })
}

// outer hands its function on to another helper.
func outer(op func() error) error { return retry(5, op) }

func throughTwo(ctx context.Context) error {
	return outer(func() error { return order(ctx) }) // want `unsaferetry/high`
}

// wrapped calls its function in a closure that it has repeated.
func wrapped(name string, op func(string) error) error {
	return retry(5, func() error { return op(name) })
}

func throughClosure(ctx context.Context) error {
	return wrapped("x", func(string) error { return order(ctx) }) // want `unsaferetry/high`
}

// immediately calls its function just once.
func immediately(op func() error) error { return op() }

func notRepeated(ctx context.Context) error {
	return immediately(func() error { return order(ctx) })
}

type retrier struct{ attempts int }

func (r *retrier) do(op func() error) error {
	for range r.attempts {
		if op() == nil {
			return nil
		}
	}
	return errors.New("gave up")
}

func withRetrier(ctx context.Context, r *retrier) error {
	return r.do(func() error { return order(ctx) }) // want `unsaferetry/high: order may send this POST again`
}
