// Package resty sends through github.com/go-resty/resty, which repeats when it is told to.
package resty

import (
	"net/http"

	"github.com/go-resty/resty/v2"
	"github.com/google/uuid"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	client := resty.New().SetRetryCount(3)
	_, err := client.R().SetBody("{}").Post(orders) // want `unsaferetry/high: .*Post may send this POST again \(resty.Client on L\d+ repeats it after a timeout\)`
	return err
}

func execute() error {
	client := resty.New()
	client.SetRetryCount(3)
	_, err := client.R().Execute("POST", orders) // want `unsaferetry/high`
	return err
}

func field() error {
	client := resty.New()
	client.RetryCount = 3
	req := client.R()
	_, err := req.Post(orders) // want `unsaferetry/high: req.Post may send this POST again`
	return err
}

func patch() error {
	_, err := resty.New().SetRetryCount(3).R().Patch(orders) // want `unsaferetry/low: .*this PATCH again`
	return err
}

type api struct{ client *resty.Client }

func newAPI() *api { return &api{client: resty.New().SetRetryCount(2)} }

func (a *api) create() error {
	_, err := a.client.R().SetHeader("Accept", "application/json").Post(orders) // want `unsaferetry/high`
	return err
}

// conditions repeats what the server failed at.
func conditions() error {
	client := resty.New().SetRetryCount(3).AddRetryCondition(func(r *resty.Response, err error) bool {
		return r.StatusCode() >= http.StatusInternalServerError
	})
	_, err := client.R().Post(orders) // want `unsaferetry/high: .*5xx: its policy, on L50, does not look at the method\)`
	return err
}

// afterErrors repeats whatever was answered by an error.
func afterErrors() error {
	_, err := resty.New().SetRetryCount(3).AddRetryAfterErrorCondition().R().Post(orders) // want `unsaferetry/high: .*5xx\)`
	return err
}

func backoff() error {
	return resty.Backoff(func() (*resty.Response, error) {
		return resty.New().R().Post(orders) // want `unsaferetry/high: .*resty.Backoff on L\d+ repeats it after a timeout`
	}, resty.Retries(2))
}

func (a *api) list() error {
	_, err := a.client.R().Get(orders)
	return err
}

func never() error {
	_, err := resty.New().R().Post(orders)
	return err
}

func zero() error {
	_, err := resty.New().SetRetryCount(0).R().Post(orders)
	return err
}

func noBackoff() error {
	return resty.Backoff(func() (*resty.Response, error) { return resty.New().R().Post(orders) }, resty.Retries(0))
}

func keyed() error {
	client := resty.New().SetRetryCount(3)
	_, err := client.R().SetHeader("Idempotency-Key", uuid.NewString()).Post(orders)
	return err
}

func keyedMap(key string) error {
	client := resty.New().SetRetryCount(3)
	_, err := client.R().SetHeaders(map[string]string{"Idempotency-Key": key}).Post(orders)
	return err
}

// inside makes another key for every attempt.
func inside() error {
	return resty.Backoff(func() (*resty.Response, error) {
		return resty.New().R().SetHeader("Idempotency-Key", uuid.NewString()).Post(orders) // want `freshkey/high`
	})
}
