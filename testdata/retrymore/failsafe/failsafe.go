// Package failsafe repeats by policies.
package failsafe

import (
	"errors"
	"net/http"
	"time"

	"github.com/failsafe-go/failsafe-go"
	"github.com/failsafe-go/failsafe-go/circuitbreaker"
	"github.com/failsafe-go/failsafe-go/hedgepolicy"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
)

const orders = "https://shop.example/v1/orders"

func retried() error {
	p := retrypolicy.NewBuilder[any]().WithMaxRetries(3).WithDelay(time.Second).Build()
	return failsafe.With[any](p).Run(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(failsafe.Executor.Run on L\d+ repeats it after a timeout\)`
		return err
	})
}

type client struct {
	executor failsafe.Executor[*http.Response]
	breaker  failsafe.Executor[*http.Response]
	once     failsafe.Executor[*http.Response]
}

func newClient() *client {
	return &client{
		executor: failsafe.With[*http.Response](retrypolicy.NewWithDefaults[*http.Response]()),
		breaker:  failsafe.With[*http.Response](circuitbreaker.NewWithDefaults[*http.Response]()),
		once:     failsafe.With[*http.Response](retrypolicy.NewBuilder[*http.Response]().WithMaxAttempts(1).Build()),
	}
}

func (c *client) post() (*http.Response, error) {
	return c.executor.Get(func() (*http.Response, error) {
		return http.Post(orders, "", nil) // want `unsaferetry/high: .*failsafe.Executor.Get on L\d+`
	})
}

// guarded has a policy that repeats nothing.
func (c *client) guarded() (*http.Response, error) {
	return c.breaker.Get(func() (*http.Response, error) { return http.Post(orders, "", nil) })
}

func (c *client) single() (*http.Response, error) {
	return c.once.Get(func() (*http.Response, error) { return http.Post(orders, "", nil) })
}

// hedged sends a second one beside a slow first one, whatever either returns.
func hedged() (*http.Response, error) {
	p := hedgepolicy.NewWithDelay[*http.Response](time.Second)
	return failsafe.With[*http.Response](p).Get(func() (*http.Response, error) {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*failsafe.Executor.Get on L\d+`
		if err != nil {
			return nil, nil
		}
		return resp, nil
	})
}

var errSlowDown = errors.New("slow down")

// chosen handles what nobody can follow.
func chosen() error {
	p := retrypolicy.NewBuilder[any]().HandleErrors(errSlowDown).Build()
	return failsafe.With[any](p).Run(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}

// given has an executor of unknown policies.
func given(e failsafe.Executor[any]) error {
	return e.Run(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	})
}
