// Package retriers repeats with small libraries of which each has one function for it.
package retriers

import (
	"context"
	"errors"
	"net/http"
	"time"

	rican7 "github.com/Rican7/retry"
	"github.com/Rican7/retry/strategy"
	avast "github.com/avast/retry-go/v5"
	"github.com/eapache/go-resiliency/retrier"
	"github.com/flowchartsman/retry"
	"github.com/juju/clock"
	juju "github.com/juju/retry"
	"github.com/matryer/try"
	shogo "github.com/shogo82148/go-retry/v2"
	siderolabs "github.com/siderolabs/go-retry/retry"
	devsaddam "github.com/thedevsaddam/retry"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	_, err := http.Post(orders, "", nil)
	return err
}

func options() error {
	return avast.New(avast.Attempts(3)).Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retry.Retrier.Do on L\d+ repeats it after a timeout\)`
		return err
	})
}

func optionsOnce() error {
	r := avast.New(avast.Attempts(1))
	return r.Do(post)
}

type sender struct{ retrier *avast.Retrier }

func newSender() *sender { return &sender{retrier: avast.New(avast.Attempts(1))} }

// once is bounded where its retrier is made.
func (s *sender) once() error { return s.retrier.Do(post) }

func classified() error {
	r := retrier.New(retrier.ConstantBackoff(3, time.Second), nil)
	return r.Run(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retrier.Retrier.Run on L\d+`
		return err
	})
}

func stopped() error {
	return retry.NewRetrier(5, time.Second, time.Minute).Run(func() error {
		if _, err := http.Post(orders, "", nil); err != nil {
			return retry.Stop(err)
		}
		return nil
	})
}

func notStopped() error {
	return retry.NewRetrier(5, time.Second, time.Minute).Run(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high`
		return err
	})
}

func notAgain() error {
	return retry.NewRetrier(1, time.Second, time.Minute).Run(post)
}

func inStruct() error {
	return juju.Call(juju.CallArgs{
		Func: func() error {
			_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Call on L\d+`
			return err
		},
		Attempts: 3, Delay: time.Second, Clock: clock.WallClock,
	})
}

var errSlowDown = errors.New("slow down")

// fatal tells by its own test what is not tried again: all that is not a refusal.
func fatal() error {
	return juju.Call(juju.CallArgs{
		Func: func() error {
			resp, err := http.Post(orders, "", nil)
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			if resp.StatusCode == http.StatusTooManyRequests {
				return errSlowDown
			}
			return nil
		},
		IsFatalError: func(err error) bool { return !errors.Is(err, errSlowDown) },
		Attempts:     3, Delay: time.Second, Clock: clock.WallClock,
	})
}

func inStructOnce() error {
	return juju.Call(juju.CallArgs{Func: post, Attempts: 1, Delay: time.Second, Clock: clock.WallClock})
}

func ifTrue() error {
	return try.Do(func(attempt int) (bool, error) {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*try.Do on L\d+`
		return attempt < 5, err
	})
}

func neverTrue() error {
	return try.Do(func(attempt int) (bool, error) {
		_, err := http.Post(orders, "", nil)
		return false, err
	})
}

func strategies() error {
	return rican7.Retry(func(attempt uint) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Retry on L\d+`
		return err
	}, strategy.Limit(5))
}

func strategyOfOne() error {
	return rican7.Retry(func(attempt uint) error { return post() }, strategy.Limit(1))
}

func policy(ctx context.Context) error {
	p := &shogo.Policy{MaxCount: 10}
	return p.Do(ctx, func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.Policy.Do on L\d+`
		return err
	})
}

func permanent(ctx context.Context) error {
	p := &shogo.Policy{MaxCount: 10}
	return p.Do(ctx, func() error {
		if _, err := http.Post(orders, "", nil); err != nil {
			return shogo.MarkPermanent(err)
		}
		return nil
	})
}

func policyOfOne(ctx context.Context) error {
	p := &shogo.Policy{MaxCount: 1}
	return p.Do(ctx, post)
}

func expected() error {
	return siderolabs.Constant(time.Minute).Retry(func() error {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: .*retry.Retryer.Retry on L\d+`
			return siderolabs.ExpectedError(err)
		}
		return nil
	})
}

func unexpected() error {
	return siderolabs.Constant(time.Minute).Retry(post)
}

func counted() error {
	return devsaddam.DoFunc(3, time.Second, func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retry.DoFunc on L\d+`
		return err
	})
}

func countedOnce() error {
	return devsaddam.DoFunc(1, time.Second, post)
}
