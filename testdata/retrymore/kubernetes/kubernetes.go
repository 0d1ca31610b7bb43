// Package kubernetes waits and repeats with the libraries of Kubernetes.
package kubernetes

import (
	"context"
	"net/http"
	"time"

	"k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/util/retry"
)

const orders = "https://shop.example/v1/orders"

// swallowed returns false without the error, as a condition does that wants to be asked again.
func swallowed(ctx context.Context) error {
	return wait.ExponentialBackoff(retry.DefaultBackoff, func() (bool, error) {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: http.Post may send this POST again \(wait.ExponentialBackoff on L\d+ repeats it after a timeout\)`
			return false, nil
		}
		return true, nil
	})
}

func returned(ctx context.Context) error {
	return wait.PollUntilContextTimeout(ctx, time.Second, time.Minute, true, func(ctx context.Context) (bool, error) {
		if _, err := http.Post(orders, "", nil); err != nil {
			return false, err
		}
		return true, nil
	})
}

func polled(ctx context.Context) error {
	return wait.PollUntilContextTimeout(ctx, time.Second, time.Minute, true, func(ctx context.Context) (bool, error) {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: .*wait.PollUntilContextTimeout on L\d+`
			return false, nil
		}
		return true, nil
	})
}

// worker runs for ever, whatever happens: nothing is repeated because it failed.
func worker(ctx context.Context) {
	wait.UntilWithContext(ctx, func(ctx context.Context) {
		_, _ = http.Post(orders, "", nil)
	}, time.Minute)
}

func tested() error {
	return retry.OnError(retry.DefaultBackoff, func(error) bool { return true }, func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.OnError on L\d+`
		return err
	})
}

func refused() error {
	return retry.OnError(retry.DefaultBackoff, errors.IsConflict, func() error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}

func conflict() error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}
