package helpers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// permanentError stops this package's own helper.
type permanentError struct{ err error }

func (e *permanentError) Error() string { return e.err.Error() }
func (e *permanentError) Unwrap() error { return e.err }

func permanent(err error) error { return &permanentError{err} }

func untilPermanent(op func() error) error {
	var err error
	for range 3 {
		if err = op(); err == nil {
			return nil
		}
		var stop *permanentError
		if errors.As(err, &stop) {
			return stop.err
		}
	}
	return err
}

func marked(ctx context.Context) error {
	return untilPermanent(func() error {
		if err := order(ctx); err != nil {
			return permanent(err)
		}
		return nil
	})
}

func markedLiteral(ctx context.Context) error {
	return untilPermanent(func() error {
		if err := order(ctx); err != nil {
			return fmt.Errorf("order: %w", &permanentError{err})
		}
		return nil
	})
}

func unmarked(ctx context.Context) error {
	return untilPermanent(func() error { return order(ctx) }) // want `unsaferetry/high`
}

func rateLimited() error {
	return untilPermanent(func() error {
		resp, err := http.Post("https://shop.example/v1/orders", "", nil)
		if err != nil {
			return permanent(err)
		}
		defer resp.Body.Close()
		switch {
		case resp.StatusCode == http.StatusTooManyRequests:
			return errors.New("slow down")
		case resp.StatusCode >= 400:
			return permanent(errors.New(resp.Status))
		}
		return nil
	})
}

func markedTransportOnly() error {
	return untilPermanent(func() error {
		resp, err := http.Post("https://shop.example/v1/orders", "", nil) // want `unsaferetry/high: .* after a 5xx\)`
		if err != nil {
			return permanent(err)
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 400 {
			return errors.New(resp.Status)
		}
		return nil
	})
}

var errStop = errors.New("stop")

func untilSentinel(op func() error) error {
	for {
		err := op()
		if err == nil || errors.Is(err, errStop) {
			return err
		}
	}
}

func sentinel(ctx context.Context) error {
	return untilSentinel(func() error {
		if err := order(ctx); err != nil {
			return fmt.Errorf("%w: %w", errStop, err)
		}
		return nil
	})
}

func noSentinel(ctx context.Context) error {
	return untilSentinel(func() error { return order(ctx) }) // want `unsaferetry/high`
}

// again repeats while its function says so.
func again(op func() (retry bool, err error)) error {
	for {
		retry, err := op()
		if err == nil || !retry {
			return err
		}
	}
}

func saysYes(ctx context.Context) error {
	return again(func() (bool, error) {
		err := order(ctx) // want `unsaferetry/high`
		return err != nil, err
	})
}

func saysNo(ctx context.Context) error {
	return again(func() (bool, error) { return false, order(ctx) })
}

// until repeats until its function is done.
func until(op func() bool) {
	for attempt := 0; attempt < 3; attempt++ {
		if op() {
			return
		}
	}
}

func done(ctx context.Context) {
	until(func() bool { return order(ctx) == nil }) // want `unsaferetry/high`
}

func always(ctx context.Context) {
	until(func() bool {
		_ = order(ctx)
		return true
	})
}
