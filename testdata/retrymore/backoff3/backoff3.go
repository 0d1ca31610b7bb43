// Package backoff3 repeats with versions of github.com/cenkalti/backoff that look at the type of an error alone.
package backoff3

import (
	"fmt"
	"net/http"

	backoff2 "github.com/cenkalti/backoff"
	"github.com/cenkalti/backoff/v3"
)

const orders = "https://shop.example/v1/orders"

func charge() error {
	if _, err := http.Post(orders, "", nil); err != nil {
		return backoff.Permanent(err)
	}
	return nil
}

func permanent() error { return backoff.Retry(charge, backoff.NewExponentialBackOff()) }

// wrapped hides from the library what is permanent.
func wrapped() error {
	return backoff.Retry(func() error {
		if err := charge(); err != nil { // want `unsaferetry/high: charge may send this POST again \(backoff.Retry on L\d+ repeats it after a timeout: backoff.Permanent does not stop it from inside of another error\) although the first one took effect; give back what backoff.Permanent has made as it is, or send`
			return fmt.Errorf("charge: %w", err)
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func wrappedAtOnce() error {
	return backoff2.Retry(func() error {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: .*: backoff.Permanent does not stop it from inside of another error\)`
			return fmt.Errorf("charge: %w", backoff2.Permanent(err))
		}
		return nil
	}, backoff2.NewExponentialBackOff())
}

// outermost has the permanent error around the other one.
func outermost() error {
	return backoff.Retry(func() error {
		if _, err := http.Post(orders, "", nil); err != nil {
			return backoff.Permanent(fmt.Errorf("charge: %w", err))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func wrappedGet() error {
	return backoff.Retry(func() error {
		if _, err := http.Get(orders); err != nil {
			return fmt.Errorf("orders: %w", backoff.Permanent(err))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

// retried is a helper around the library.
func retried(op func() error) error { return backoff.Retry(op, backoff.NewExponentialBackOff()) }

func throughHelper() error {
	return retried(func() error {
		if err := charge(); err != nil { // want `unsaferetry/high: .*: Permanent does not stop it from inside of another error\)`
			return fmt.Errorf("charge: %w", err)
		}
		return nil
	})
}

// none of these counts is one attempt: zero is no limit.
func noLimit() error {
	return backoff.Retry(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a timeout: backoff.WithMaxRetries of 0 on L\d+ is no limit\)`
		return err
	}, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 0))
}

func stopped() error {
	return backoff.Retry(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	}, &backoff.StopBackOff{})
}
