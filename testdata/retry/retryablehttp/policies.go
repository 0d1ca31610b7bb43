package retryablehttp

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/hashicorp/go-retryablehttp"
)

// A policy is given a response and an error: what it does not ask the response for, it does not know.

func onLost(ctx context.Context, resp *http.Response, err error) (bool, error) {
	return err != nil || resp.StatusCode >= 500, nil
}

func named() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = onLost
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: client.Post may send this POST again \(retryablehttp.Client on L\d+ repeats it after a timeout or a 5xx: its policy, onLost on L14, does not look at the method\) although the first one took effect; let such requests go through a client that repeats nothing, or send`
	return err
}

func namedGet() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = onLost
	_, err := client.Get(orders)
	return err
}

// ofResponse looks at the method if there is a response.
func ofResponse(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if resp != nil && resp.Request.Method == http.MethodPost {
		return false, err
	}
	return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
}

func skipped() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = ofResponse
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: .* after a timeout: a test of the method, ofResponse on L\d+, is skipped when there is no response\)`
	return err
}

// byError looks at the method by the error, too.
func byError(ctx context.Context, resp *http.Response, err error) (bool, error) {
	var lost *url.Error
	if errors.As(err, &lost) && lost.Op == "Post" || resp != nil && resp.Request.Method == http.MethodPost {
		return false, err
	}
	return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
}

func notSkipped() error {
	client := retryablehttp.NewClient()
	client.CheckRetry = byError
	_, err := client.Post(orders, "", nil)
	return err
}

type methodKey struct{}

// byContext is told the method by the context.
func byContext(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if ctx.Value(methodKey{}) == http.MethodPost {
		return false, err
	}
	return err != nil || resp.StatusCode >= 500, nil
}

func told(ctx context.Context) error {
	client := retryablehttp.NewClient()
	client.CheckRetry = byContext
	req, err := retryablehttp.NewRequestWithContext(context.WithValue(ctx, methodKey{}, "POST"), "POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = client.Do(req)
	return err
}

type attemptsKey struct{}

// attempts is what a policy remembers of a request.
type attempts struct{ unauthorized, failed bool }

// byAttempts is told by the context how often, and not what.
func byAttempts(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if a, ok := ctx.Value(attemptsKey{}).(*attempts); ok && a.failed {
		return false, err
	}
	return err != nil || resp.StatusCode >= 500, nil
}

func counted(ctx context.Context) error {
	client := retryablehttp.NewClient()
	client.CheckRetry = byAttempts
	req, err := retryablehttp.NewRequestWithContext(context.WithValue(ctx, attemptsKey{}, new(attempts)), "POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = client.Do(req) // want `unsaferetry/high: .* its policy, byAttempts on L\d+, does not look at the method`
	return err
}

type flagsKey struct{}

// flags say what a policy may do.
type flags struct{ retryable bool }

// byFlags is told by the context that it may.
func byFlags(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if f, ok := ctx.Value(flagsKey{}).(*flags); ok && !f.retryable {
		return false, err
	}
	return err != nil || resp.StatusCode >= 500, nil
}

func flagged(ctx context.Context) error {
	client := retryablehttp.NewClient()
	client.CheckRetry = byFlags
	req, err := retryablehttp.NewRequestWithContext(context.WithValue(ctx, flagsKey{}, new(flags)), "POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = client.Do(req)
	return err
}
