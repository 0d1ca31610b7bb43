// Package retryablehttp sends through github.com/hashicorp/go-retryablehttp, which repeats every method.
package retryablehttp

import (
	"context"
	"net/http"

	"github.com/google/uuid"
	"github.com/hashicorp/go-retryablehttp"
)

const orders = "https://shop.example/v1/orders"

func post() error {
	client := retryablehttp.NewClient()
	client.Logger = nil
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: client.Post may send this POST again \(retryablehttp.Client on L\d+ repeats it after a timeout or a 5xx\)`
	return err
}

func alone() error {
	_, err := retryablehttp.Post(orders, "", nil) // want `unsaferetry/high: retryablehttp.Post may send this POST again`
	return err
}

func do(ctx context.Context) error {
	client := retryablehttp.NewClient()
	req, err := retryablehttp.NewRequestWithContext(ctx, "POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = client.Do(req) // want `unsaferetry/high: client.Do may send this POST again`
	return err
}

func fromRequest(client *http.Request) error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	r, err := retryablehttp.FromRequest(req)
	if err != nil {
		return err
	}
	_, err = retryablehttp.NewClient().Do(r) // want `unsaferetry/high`
	return err
}

func standard() error {
	client := retryablehttp.NewClient().StandardClient()
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: client.Post may send this POST again \(retryablehttp.Client on L\d+`
	return err
}

func transport() error {
	client := &http.Client{Transport: &retryablehttp.RoundTripper{}}
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high`
	return err
}

var shared = retryablehttp.NewClient()

func global() error {
	_, err := shared.Post(orders, "", nil) // want `unsaferetry/high`
	return err
}

type api struct{ client *retryablehttp.Client }

func newAPI() *api {
	c := retryablehttp.NewClient()
	c.RetryMax = 5
	return &api{client: c}
}

func (a *api) create() error {
	_, err := a.client.Post(orders, "", nil) // want `unsaferetry/high: a.client.Post may send this POST again`
	return err
}

func (a *api) list() error {
	_, err := a.client.Get(orders)
	return err
}

// serverErrors does not repeat what may have timed out, but what the server failed at.
func serverErrors() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) {
		if err != nil {
			return false, err
		}
		return resp.StatusCode >= 500, nil
	}
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: .* after a 5xx: its policy, on L89, does not look at the method\)`
	return err
}

func off() error {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	_, err := client.Post(orders, "", nil)
	return err
}

func rateLimited() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) {
		if err != nil || ctx.Err() != nil {
			return false, err
		}
		return resp.StatusCode == http.StatusTooManyRequests, nil
	}
	_, err := client.Post(orders, "", nil)
	return err
}

// gated looks at the method.
func gated() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) {
		if resp == nil || resp.Request.Method == http.MethodPost {
			return false, err
		}
		return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
	}
	_, err := client.Post(orders, "", nil)
	return err
}

func keyed(ctx context.Context) error {
	req, err := retryablehttp.NewRequestWithContext(ctx, "POST", orders, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", uuid.NewString()) // made once: the client repeats the request as it is
	_, err = retryablehttp.NewClient().Do(req)
	return err
}

func safe() error {
	if _, err := retryablehttp.Get(orders); err != nil {
		return err
	}
	req, err := retryablehttp.NewRequest("PUT", orders, nil)
	if err != nil {
		return err
	}
	_, err = retryablehttp.NewClient().Do(req)
	return err
}

// unknown is a client of which nothing is known.
func unknown(client *http.Client) error {
	_, err := client.Post(orders, "", nil)
	return err
}
