// Package pauses asks libraries how long to wait before the next attempt.
package pauses

import (
	"context"
	"net/http"
	"time"

	"github.com/cloudflare/backoff"
	"github.com/googleapis/gax-go/v2"
	dskit "github.com/grafana/dskit/backoff"
)

const orders = "https://shop.example/v1/orders"

func cloudflare() error {
	b := backoff.New(0, 0)
	for {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retried on L\d+ after a timeout`
		if err == nil {
			return resp.Body.Close()
		}
		<-time.After(b.Duration())
	}
}

func cloudflareAsked() error {
	b := backoff.New(0, 0)
	for {
		resp, err := http.Get(orders)
		if err == nil {
			return resp.Body.Close()
		}
		<-time.After(b.Duration())
	}
}

func grafana(ctx context.Context) error {
	b := dskit.New(ctx, dskit.Config{MaxRetries: 3})
	for b.Ongoing() {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retried on L\d+`
		if err == nil {
			return resp.Body.Close()
		}
		b.Wait()
	}
	return b.Err()
}

// grafanaOnce leaves after whatever answer.
func grafanaOnce(ctx context.Context) error {
	b := dskit.New(ctx, dskit.Config{MaxRetries: 3})
	for b.Ongoing() {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return err
		}
		return resp.Body.Close()
	}
	return b.Err()
}

func google(ctx context.Context) error {
	var bo gax.Backoff
	for {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .*retried on L\d+`
		if err == nil {
			return resp.Body.Close()
		}
		if err := gax.Sleep(ctx, bo.Pause()); err != nil {
			return err
		}
	}
}

func googleAsked(ctx context.Context) error {
	var bo gax.Backoff
	for {
		resp, err := http.Get(orders)
		if err == nil {
			return resp.Body.Close()
		}
		if err := gax.Sleep(ctx, bo.Pause()); err != nil {
			return err
		}
	}
}
