// Package forms does something again without a loop around it.
package forms

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"strings"
	"syscall"
	"time"
)

const orders = "https://shop.example/v1/orders"

func post(ctx context.Context, item string) error {
	req, err := http.NewRequestWithContext(ctx, "POST", orders, strings.NewReader(item))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func keyed(ctx context.Context, key string) error {
	req, err := http.NewRequestWithContext(ctx, "POST", orders, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// The same call once more in the branch of its error.

func twice(ctx context.Context, item string) error {
	err := post(ctx, item)
	if err != nil {
		time.Sleep(time.Second)
		err = post(ctx, item) // want `unsaferetry/high: post may send this POST again \(done again after a timeout of the call on L\d+\) although the first one took effect; send one Idempotency-Key, made before the first call, with every attempt`
	}
	return err
}

func twiceBuilt(c *http.Client, item string) error {
	resp, err := c.Post(orders, "text/plain", strings.NewReader(item))
	if err != nil {
		log.Print(err)
		resp, err = c.Post(orders, "text/plain", strings.NewReader(item)) // want `unsaferetry/high: c.Post may send this POST again \(done again after a timeout`
		if err != nil {
			return err
		}
	}
	return resp.Body.Close()
}

func twiceAfterAnswer(c *http.Client) (*http.Response, error) {
	resp, err := c.Post(orders, "", nil)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= 500 {
		resp.Body.Close()
		return c.Post(orders, "", nil) // want `unsaferetry/high: c.Post may send this POST again \(done again after a 5xx of the call on L\d+\)`
	}
	return resp, nil
}

func twiceByVariable(item string) error {
	send := func() error {
		_, err := http.Post(orders, "", strings.NewReader(item))
		return err
	}
	if err := send(); err != nil {
		return send() // want `unsaferetry/high: send may send this POST again`
	}
	return nil
}

// sometimes does so after errors of some kind, which nobody can tell from others.
func sometimes(ctx context.Context, item string) error {
	err := post(ctx, item)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return post(ctx, item) // want `unsaferetry/low: post may send this POST again`
	}
	return err
}

// Something else, another time, or nothing that took effect.

func afterward(ctx context.Context, item string) error {
	if err := post(ctx, item); err != nil {
		return err
	}
	return post(ctx, item)
}

func either(ctx context.Context, item string) {
	if err := post(ctx, item); err != nil {
		log.Print(err)
	}
	if err := post(ctx, item); err != nil {
		log.Print(err)
	}
}

func otherItem(ctx context.Context, item, other string) error {
	if err := post(ctx, item); err != nil {
		return post(ctx, other)
	}
	return nil
}

func refused(ctx context.Context, item string) error {
	err := post(ctx, item)
	if errors.Is(err, syscall.ECONNREFUSED) {
		return post(ctx, item)
	}
	return err
}

func unauthorized(c *http.Client, login func() error) (*http.Response, error) {
	resp, err := c.Post(orders, "", nil)
	if err == nil && resp.StatusCode == http.StatusUnauthorized {
		resp.Body.Close()
		if err := login(); err != nil {
			return nil, err
		}
		return c.Post(orders, "", nil)
	}
	return resp, err
}

func twiceWithKey(ctx context.Context, key string) error {
	if err := keyed(ctx, key); err != nil {
		return keyed(ctx, key)
	}
	return nil
}

type shop struct{ url string }

func (s *shop) order() error {
	resp, err := http.Post(s.url, "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// elsewhere asks another host the second time.
func elsewhere(s *shop, other string) error {
	if err := s.order(); err != nil {
		s.url = other
		return s.order()
	}
	return nil
}

func twiceOn(s *shop) error {
	if err := s.order(); err != nil {
		return s.order() // want `unsaferetry/high: s.order may send this POST again`
	}
	return nil
}

func getTwice(c *http.Client) (*http.Response, error) {
	resp, err := c.Get(orders)
	if err != nil {
		return c.Get(orders)
	}
	return resp, nil
}

// A method may be tested in between.
func gated(c *http.Client, req *http.Request) (*http.Response, error) {
	resp, err := c.Do(req)
	if err != nil && req.Method == "GET" {
		return c.Do(req)
	}
	return resp, err
}

func gatedPost(c *http.Client) error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = gated(c, req)
	return err
}
