// Package loops asks libraries for pauses, and whether to go on.
package loops

import (
	"context"
	"net/http"
	"time"

	backoff4 "github.com/cenkalti/backoff/v4"
	"github.com/jpillora/backoff"
	lestrrat "github.com/lestrrat-go/backoff/v2"
	"gopkg.in/retry.v1"
)

const orders = "https://shop.example/v1/orders"

func pauses() error {
	b := &backoff.Backoff{Max: time.Minute}
	for {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retried on L\d+ after a timeout`
		if err == nil {
			return resp.Body.Close()
		}
		<-time.After(b.Duration())
	}
}

func attempts() error {
	var err error
	for a := retry.Start(retry.Regular{Total: time.Second}, nil); a.Next(); {
		if _, err = http.Post(orders, "", nil); err == nil { // want `unsaferetry/high: .*retried on L\d+`
			return nil
		}
	}
	return err
}

func policy(ctx context.Context) error {
	c := lestrrat.Exponential().Start(ctx)
	var err error
	for lestrrat.Continue(c) {
		if _, err = http.Post(orders, "", nil); err == nil { // want `unsaferetry/high: .*retried on L\d+`
			return nil
		}
	}
	return err
}

// dragged makes an order again because something after it failed.
func dragged() error {
	b := backoff4.NewExponentialBackOff()
	for {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/medium: http.Post may send this POST again \(retried on L\d+\) although it went well, because http.Get on L\d+ failed`
			return err
		}
		resp, err := http.Get(orders + "/latest")
		if err == nil {
			return resp.Body.Close()
		}
		d := b.NextBackOff()
		if d == backoff4.Stop {
			return err
		}
		<-time.After(d)
	}
}

// draggedToo is asked by a function whose name says nothing.
func draggedToo() error {
	var err error
	for a := retry.Start(retry.Regular{Total: time.Second}, nil); a.Next(); {
		if _, err = http.Post(orders, "", nil); err != nil { // want `unsaferetry/medium: .* although it went well, because http.Get on L\d+ failed`
			return err
		}
		if _, err = http.Get(orders + "/latest"); err == nil {
			return nil
		}
	}
	return err
}

// draggedAlone does not say that it tries again.
func draggedAlone() error {
	for range 3 {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/low: .* although it went well`
			return err
		}
		if _, err := http.Get(orders + "/latest"); err == nil {
			return nil
		}
	}
	return nil
}

// asked only asks.
func asked() error {
	b := &backoff.Backoff{Max: time.Minute}
	for {
		resp, err := http.Get(orders)
		if err == nil {
			return resp.Body.Close()
		}
		<-time.After(b.Duration())
	}
}
