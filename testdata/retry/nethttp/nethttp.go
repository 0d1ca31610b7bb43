// Package nethttp repeats requests of net/http in loops of its own.
package nethttp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const orders = "https://shop.example/v1/orders"

func body() io.Reader { return strings.NewReader("{}") }

func counted() error {
	var err error
	for range 3 {
		var resp *http.Response
		resp, err = http.Post(orders, "application/json", body()) // want `unsaferetry/high: http.Post may send this POST again \(retried on L\d+ after a timeout\)`
		if err == nil {
			resp.Body.Close()
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func form(c *http.Client) (err error) {
	for i := 0; i < 3; i++ {
		if _, err = c.PostForm(orders, url.Values{"sku": {"1"}}); err == nil { // want `unsaferetry/high: c.PostForm may send this POST again`
			break
		}
	}
	return err
}

func do(ctx context.Context) error {
	for attempt := 1; ; attempt++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, orders, body())
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: http.DefaultClient.Do may send this POST again \(retried on L\d+ after a timeout or a 5xx\)`
		if err == nil && resp.StatusCode < 500 {
			resp.Body.Close()
			return nil
		}
		if attempt == 4 {
			return errors.New("gave up")
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

func send(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "POST", orders, body())
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("status %d", resp.StatusCode)
	}
	return nil
}

func throughFunction(ctx context.Context) error {
	var err error
	for range 3 {
		if err = send(ctx); err == nil { // want `unsaferetry/high: send may send this POST again \(retried on L\d+ after a timeout or a 5xx\)`
			return nil
		}
	}
	return err
}

func flag() {
	for done := false; !done; {
		if _, err := http.Post(orders, "", nil); err == nil { // want `unsaferetry/high`
			done = true
		}
	}
}

func jump() error {
	n := 0
again:
	_, err := http.Post(orders, "", nil) // want `unsaferetry/high`
	if err != nil && n < 3 {
		n++
		goto again
	}
	return err
}

func recursion(n int) error {
	_, err := http.Post(orders, "", nil) // want `unsaferetry/high`
	if err != nil && n > 0 {
		return recursion(n - 1)
	}
	return err
}

func backoff() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < 3 && yield(i); i++ {
			time.Sleep(time.Second)
		}
	}
}

func overFunc() error {
	for range backoff() {
		if _, err := http.Post(orders, "", nil); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return errors.New("gave up")
}

func unavailable() error {
	for range 3 {
		resp, err := http.Post(orders, "", nil) // want `unsaferetry/high: .* after a 5xx\)`
		if err != nil {
			return err
		}
		resp.Body.Close()
		if resp.StatusCode == http.StatusServiceUnavailable || resp.StatusCode/100 == 5 {
			continue
		}
		return nil
	}
	return errors.New("gave up")
}

func around(items []string) {
	for _, item := range items {
		for range 3 {
			if _, err := http.Post(orders, "", strings.NewReader(item)); err == nil { // want `unsaferetry/high`
				break
			}
		}
	}
}

func step(items []string) {
	for i := 0; i < len(items); {
		if _, err := http.Post(orders, "", strings.NewReader(items[i])); err != nil { // want `unsaferetry/medium`
			time.Sleep(time.Second)
			continue
		}
		i++
	}
}

func patch(c *http.Client) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("PATCH", orders, body())
		if _, err = c.Do(req); err == nil { // want `unsaferetry/low: c.Do may send this PATCH again`
			return nil
		}
	}
	return err
}
