// Package httpclients sends through clients that repeat by themselves once they are told to.
package httpclients

import (
	"context"
	"time"

	"github.com/beego/beego/v2/client/httplib"
	fiber "github.com/gofiber/fiber/v3/client"
	"github.com/gogf/gf/v2/net/gclient"
	"github.com/gojek/heimdall/v7/hystrix"
	"github.com/imroc/req/v3"
)

const orders = "https://shop.example/v1/orders"

func imroc() error {
	_, err := req.C().SetCommonRetryCount(3).R().Post(orders) // want `unsaferetry/high: .*Post may send this POST again \(req.Client repeats it after a timeout\)`
	return err
}

func imrocRequest() error {
	_, err := req.C().R().SetRetryCount(3).Send("POST", orders) // want `unsaferetry/high: .*Send may send this POST again`
	return err
}

func imrocBuilt(ctx context.Context) error {
	return req.C().SetCommonRetryCount(3).Post(orders).Do(ctx).Err // want `unsaferetry/high: .*Do may send this POST again`
}

func imrocUncounted() error {
	_, err := req.C().R().Post(orders)
	return err
}

func imrocKeyed(key string) error {
	_, err := req.C().SetCommonRetryCount(3).R().SetHeader("Idempotency-Key", key).Post(orders)
	return err
}

func imrocAsked() error {
	_, err := req.C().SetCommonRetryCount(3).R().Get(orders)
	return err
}

func bee() error {
	_, err := httplib.Post(orders).Retries(3).Bytes() // want `unsaferetry/high: .*Bytes may send this POST again \(httplib.BeegoHTTPRequest`
	return err
}

func beeNamed() error {
	_, err := httplib.NewBeegoRequest(orders, "POST").Retries(3).DoRequest() // want `unsaferetry/high: .*DoRequest may send this POST again`
	return err
}

func beeUncounted() error {
	_, err := httplib.Post(orders).Bytes()
	return err
}

func beeKeyed(key string) error {
	_, err := httplib.Post(orders).Retries(3).Header("Idempotency-Key", key).String()
	return err
}

func beeAsked() error {
	_, err := httplib.Get(orders).Retries(3).Bytes()
	return err
}

func gf(ctx context.Context) error {
	_, err := gclient.New().Retry(3, time.Second).Post(ctx, orders) // want `unsaferetry/high: .*Post may send this POST again \(gclient.Client repeats it after a timeout`
	return err
}

func gfSet(ctx context.Context) error {
	c := gclient.New()
	c.SetRetry(3, time.Second)
	_, err := c.DoRequest(ctx, "POST", orders) // want `unsaferetry/high: c.DoRequest may send this POST again`
	return err
}

func gfUncounted(ctx context.Context) error {
	_, err := gclient.New().Post(ctx, orders)
	return err
}

func gfKeyed(ctx context.Context, key string) error {
	_, err := gclient.New().Retry(3, time.Second).Header(map[string]string{"Idempotency-Key": key}).Post(ctx, orders)
	return err
}

func broken() error {
	c := hystrix.NewClient(hystrix.WithHTTPTimeout(time.Second), hystrix.WithRetryCount(3))
	_, err := c.Post(orders, nil, nil) // want `unsaferetry/high: c.Post may send this POST again \(hystrix.Client on L\d+ repeats it after a timeout or a 5xx\)`
	return err
}

func brokenUncounted() error {
	_, err := hystrix.NewClient(hystrix.WithHTTPTimeout(time.Second)).Post(orders, nil, nil)
	return err
}

func fast() error {
	c := fiber.New().SetRetryConfig(&fiber.RetryConfig{MaxRetryCount: 3})
	_, err := c.Post(orders) // want `unsaferetry/high: c.Post may send this POST again \(client.Client on L\d+`
	return err
}

func fastRequest() error {
	_, err := fiber.New().SetRetryConfig(&fiber.RetryConfig{}).R().Post(orders) // want `unsaferetry/high: .*Post may send this POST again`
	return err
}

func fastUncounted() error {
	_, err := fiber.New().Post(orders)
	return err
}

func fastKeyed(key string) error {
	_, err := fiber.New().SetRetryConfig(&fiber.RetryConfig{}).R().SetHeader("Idempotency-Key", key).Post(orders)
	return err
}

func fastAsked() error {
	_, err := fiber.New().SetRetryConfig(&fiber.RetryConfig{}).Get(orders)
	return err
}
