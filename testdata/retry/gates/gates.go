// Package gates repeats only what may be repeated, or believes to.
package gates

import (
	"errors"
	"net/http"
	"strings"
)

func gated(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		_, err := http.DefaultClient.Do(req)
		if err == nil {
			return nil
		}
		if method != http.MethodGet {
			return err
		}
	}
	return errors.New("gave up")
}

func postGated() error { return gated("POST", "https://shop.example/v1/orders") }

func isIdempotent(method string) bool {
	switch method {
	case "GET", "HEAD", "PUT", "DELETE", "OPTIONS":
		return true
	}
	return false
}

func helper(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		_, err := http.DefaultClient.Do(req)
		if err == nil || !isIdempotent(method) {
			return err
		}
	}
	return errors.New("gave up")
}

func postHelper() error { return helper("POST", "https://shop.example/v1/orders") }

func onRequest(c *http.Client, req *http.Request) error {
	for range 3 {
		_, err := c.Do(req)
		if err == nil || !isIdempotent(req.Method) {
			return err
		}
	}
	return errors.New("gave up")
}

func postOnRequest() error {
	req, err := http.NewRequest("POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	return onRequest(http.DefaultClient, req)
}

// before sends what must not be repeated just once.
func before(c *http.Client, req *http.Request) error {
	if req.Method == http.MethodPost {
		_, err := c.Do(req)
		return err
	}
	for range 3 {
		if _, err := c.Do(req); err == nil {
			return nil
		}
	}
	return errors.New("gave up")
}

func postBefore() error {
	req, err := http.NewRequest("POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	return before(http.DefaultClient, req)
}

// broken looks at the method only when there is an answer: after a timeout it repeats a POST.
func broken(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: .* this POST again \(from postBroken on L\d+\) \(retried on L\d+ after a timeout: a test of the method, the one on L96, is skipped when there is no response\)`
		if err != nil {
			continue
		}
		resp.Body.Close()
		if resp.StatusCode < 500 || !isIdempotent(method) {
			return nil
		}
	}
	return errors.New("gave up")
}

func postBroken() error { return broken("POST", "https://shop.example/v1/orders") }

// wrongWay repeats POSTs of all things.
func wrongWay(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		_, err := http.DefaultClient.Do(req) // want `unsaferetry/high`
		if err == nil || isIdempotent(method) {
			return err
		}
	}
	return errors.New("gave up")
}

func postWrongWay() error { return wrongWay("POST", "https://shop.example/v1/orders") }

// noGate reads the method for something else.
func noGate(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if strings.EqualFold(method, "GET") {
			req.Header.Set("If-None-Match", "x")
		}
		if _, err := http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return errors.New("gave up")
}

func postNoGate() error { return noGate("POST", "https://shop.example/v1/orders") }

// isRetryable looks at method and error both.
func isRetryable(method string, err error) bool {
	return err != nil && method != "POST" && method != "PATCH"
}

func predicate(method, url string) error {
	for {
		req, _ := http.NewRequest(method, url, nil)
		_, err := http.DefaultClient.Do(req)
		if !isRetryable(method, err) {
			return err
		}
	}
}

func postPredicate() error { return predicate("POST", "https://shop.example/v1/orders") }

// fallback is reached when the first try has failed: that the method is known does not end the path before.
func fallback(c *http.Client, method, url string) error {
	_, err := c.Get(url)
	if err == nil || method == "GET" {
		return err
	}
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if _, err = c.Do(req); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func postFallback(c *http.Client) error {
	return fallback(c, "POST", "https://shop.example/v1/orders")
}
