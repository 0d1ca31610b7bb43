// Package hertz sends with the client of hertz, which repeats POST only when it is told to twice.
package hertz

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app/client"
	"github.com/cloudwego/hertz/pkg/app/client/retry"
	"github.com/cloudwego/hertz/pkg/protocol"
)

const orders = "https://shop.example/v1/orders"

func always(*protocol.Request, *protocol.Response, error) bool { return true }

func told(ctx context.Context) error {
	c, err := client.NewClient(client.WithRetryConfig(retry.WithMaxAttemptTimes(3)))
	if err != nil {
		return err
	}
	c.SetRetryIfFunc(always)
	_, _, err = c.Post(ctx, nil, orders, nil) // want `unsaferetry/high: c.Post may send this POST again \(client.Client on L\d+ repeats it`
	return err
}

func request(ctx context.Context) error {
	c, err := client.NewClient(client.WithRetryConfig(retry.WithMaxAttemptTimes(3)))
	if err != nil {
		return err
	}
	c.SetRetryIfFunc(always)
	req := protocol.AcquireRequest()
	req.SetMethod("POST")
	req.SetRequestURI(orders)
	return c.Do(ctx, req, nil) // want `unsaferetry/high`
}

func one(ctx context.Context) error {
	c, err := client.NewClient(client.WithRetryConfig(retry.WithMaxAttemptTimes(1)))
	if err != nil {
		return err
	}
	c.SetRetryIfFunc(always)
	_, _, err = c.Post(ctx, nil, orders, nil)
	return err
}

// half has no function that says so.
func half(ctx context.Context) error {
	c, err := client.NewClient(client.WithRetryConfig(retry.WithMaxAttemptTimes(3)))
	if err != nil {
		return err
	}
	_, _, err = c.Post(ctx, nil, orders, nil)
	return err
}
