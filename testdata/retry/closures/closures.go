// Package closures repeats function literals that capture what they send.
package closures

import (
	"net/http"
	"strings"
)

func called() error {
	var err error
	for range 3 {
		err = func() error { // want `unsaferetry/high`
			resp, err := http.Post("https://shop.example/v1/orders", "", nil)
			if err != nil {
				return err
			}
			return resp.Body.Close()
		}()
		if err == nil {
			return nil
		}
	}
	return err
}

func variable(c *http.Client, body string) error {
	send := func() error {
		req, err := http.NewRequest("POST", "https://shop.example/v1/orders", strings.NewReader(body))
		if err != nil {
			return err
		}
		_, err = c.Do(req)
		return err
	}
	var err error
	for range 3 {
		if err = send(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func capturedMethod(method string) error {
	send := func() error {
		req, err := http.NewRequest(method, "https://shop.example/v1/orders", nil)
		if err != nil {
			return err
		}
		_, err = http.DefaultClient.Do(req)
		return err
	}
	var err error
	for range 3 {
		if err = send(); err == nil { // want `unsaferetry/high: send may send this POST again \(from post on L\d+\)`
			return nil
		}
	}
	return err
}

func post() error { return capturedMethod("POST") }
func get() error  { return capturedMethod("GET") }

func capturedRequest(c *http.Client) error {
	req, err := http.NewRequest("POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	send := func() error {
		_, err := c.Do(req)
		return err
	}
	for range 3 {
		if err = send(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func capturedGet(c *http.Client) error {
	req, err := http.NewRequest("GET", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	send := func() error {
		_, err := c.Do(req)
		return err
	}
	for range 3 {
		if err = send(); err == nil {
			return nil
		}
	}
	return err
}

func nested(c *http.Client) error {
	method := "POST"
	attempt := func() error {
		build := func() (*http.Request, error) { return http.NewRequest(method, "https://shop.example/v1/orders", nil) }
		req, err := build()
		if err != nil {
			return err
		}
		_, err = c.Do(req)
		return err
	}
	var err error
	for range 3 {
		if err = attempt(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func background(items []string) {
	for _, item := range items {
		go func() {
			for range 3 {
				if _, err := http.Post("https://shop.example/v1/orders", "", strings.NewReader(item)); err == nil { // want `unsaferetry/high`
					return
				}
			}
		}()
	}
}
