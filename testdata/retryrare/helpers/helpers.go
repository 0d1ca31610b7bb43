// Package helpers repeats with functions that few programs use, or in versions that few use still.
package helpers

import (
	"context"
	"net/http"
	"time"

	avast "github.com/avast/retry-go"
	avast3 "github.com/avast/retry-go/v3"
	"github.com/cenkalti/backoff"
	backoff3 "github.com/cenkalti/backoff/v3"
	fiber "github.com/gofiber/fiber/v3/addon/retry"
	kamilsk "github.com/kamilsk/retry/v5"
	"github.com/kamilsk/retry/v5/strategy"
	"github.com/thanos-io/thanos/pkg/runutil"
	"github.com/zeromicro/go-zero/core/fx"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	_, err := http.Post(orders, "", nil)
	return err
}

func get() error {
	_, err := http.Get(orders)
	return err
}

func strategies(ctx context.Context) error {
	return kamilsk.Do(ctx, func(context.Context) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retry.Do on L\d+ repeats it after a timeout\)`
		return err
	}, strategy.Limit(3))
}

func inGoroutine(ctx context.Context) error {
	return kamilsk.Go(ctx, func(context.Context) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Go on L\d+`
		return err
	})
}

func limited(ctx context.Context) error {
	return kamilsk.Do(ctx, func(context.Context) error { return post() }, strategy.Limit(1))
}

func first() error {
	return avast.Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Do on L\d+`
		return err
	})
}

func firstMarked() error {
	return avast.Do(func() error {
		if err := post(); err != nil {
			return avast.Unrecoverable(err)
		}
		return nil
	})
}

func third() error {
	return avast3.Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Do on L\d+`
		return err
	}, avast3.Attempts(3))
}

func thirdOnce() error { return avast3.Do(post, avast3.Attempts(1)) }

func oldest() error {
	return backoff.Retry(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*backoff.Retry on L\d+`
		return err
	}, backoff.NewExponentialBackOff())
}

func oldestAsked() error { return backoff.Retry(get, backoff.NewExponentialBackOff()) }

func older() error {
	return backoff3.RetryNotify(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*backoff.RetryNotify on L\d+`
		return err
	}, backoff3.NewExponentialBackOff(), nil)
}

func olderMarked() error {
	return backoff3.Retry(func() error {
		if err := post(); err != nil {
			return backoff3.Permanent(err)
		}
		return nil
	}, backoff3.NewExponentialBackOff())
}

func addon() error {
	return fiber.NewExponentialBackoff().Retry(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.ExponentialBackoff.Retry on L\d+`
		return err
	})
}

func addonOnce() error {
	return fiber.NewExponentialBackoff(fiber.Config{MaxRetryCount: 1}).Retry(post)
}

func zero() error {
	return fx.DoWithRetry(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*fx.DoWithRetry on L\d+`
		return err
	})
}

func zeroOnce() error { return fx.DoWithRetry(post, fx.WithRetry(1)) }

func ticks(stop <-chan struct{}) error {
	return runutil.Retry(time.Second, stop, func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*runutil.Retry on L\d+`
		return err
	})
}

func ticksAsked(stop <-chan struct{}) error { return runutil.Retry(time.Second, stop, get) }
