package backoff5

import (
	"context"
	"net/http"

	"github.com/cenkalti/backoff/v5"
)

// retrying hands its operation on to the library inside of a closure of its own.
func retrying(ctx context.Context, operation func() error) error {
	_, err := backoff.Retry(ctx, func() (any, error) { return nil, operation() })
	return err
}

func wrappedPlain(ctx context.Context) error {
	return retrying(ctx, func() error {
		_, err := http.Post("https://shop.example/v1/orders", "application/json", nil) // want `unsaferetry/high: http.Post may send this POST again`
		return err
	})
}

func wrappedPermanent(ctx context.Context) error {
	return retrying(ctx, func() error {
		resp, err := http.Post("https://shop.example/v1/orders", "application/json", nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		defer resp.Body.Close()
		if resp.StatusCode == http.StatusTooManyRequests {
			return errTooMany
		}
		if resp.StatusCode != http.StatusOK {
			return backoff.Permanent(errRefused)
		}
		return nil
	})
}

type refusal string

func (r refusal) Error() string { return string(r) }

var (
	errTooMany error = refusal("too many requests")
	errRefused error = refusal("refused")
)
