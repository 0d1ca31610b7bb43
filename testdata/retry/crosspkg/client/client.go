// Package client repeats whatever other packages send through it.
package client

import (
	"net/http"
	"time"
)

type Client struct {
	HTTP *http.Client
	Base string
}

// Call repeats a request of any method.
func (c *Client) Call(method, path string) (err error) {
	for range 3 {
		req, err := http.NewRequest(method, c.Base+path, nil)
		if err != nil {
			return err
		}
		if _, err = c.HTTP.Do(req); err == nil { // want `unsaferetry/low: c.HTTP.Do may send any request again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// Send repeats the request that it is given, as often as that says.
func Send(c *http.Client, req *http.Request, attempts int) (resp *http.Response, err error) {
	for i := 0; i < attempts; i++ {
		if resp, err = c.Do(req); err == nil { // want `unsaferetry/low`
			return resp, nil
		}
	}
	return nil, err
}

// Careful repeats nothing but GET.
func Careful(method, url string) (err error) {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if _, err = http.DefaultClient.Do(req); err == nil || method != "GET" {
			return err
		}
	}
	return err
}

// Post makes a request and does not repeat it.
func Post(url string) error {
	_, err := http.Post(url, "", nil)
	return err
}

// New makes a request.
func New(method, url string) (*http.Request, error) { return http.NewRequest(method, url, nil) }

// Keyed gives a request its key.
func Keyed(req *http.Request, key string) { req.Header.Set("Idempotency-Key", key) }

// Retry repeats a function.
func Retry(op func() error) (err error) {
	for range 3 {
		if err = op(); err == nil {
			return nil
		}
	}
	return err
}

// IsTemporary tells nothing about a method.
func IsTemporary(status int) bool { return status == http.StatusTooManyRequests }
