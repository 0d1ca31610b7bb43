package gates

import (
	"errors"
	"net/http"
	"time"
)

// A test of the method that only those failures reach which brought a response: after a timeout there is none.

type skipping struct{ base http.RoundTripper }

func (s *skipping) roundTrip(req *http.Request) (*http.Response, error) {
	for attempt := 0; ; attempt++ {
		resp, err := s.base.RoundTrip(req) // want `unsaferetry/high: s.base.RoundTrip may send this POST again \(from skipped on L\d+\) \(retried on L\d+ after a timeout: a test of the method, the one on L19, is skipped when there is no response\) although the first one took effect; test the method in either case, or send`
		if err == nil && resp.StatusCode < 500 || attempt == 3 {
			return resp, err
		}
		if resp != nil && !isIdempotent(req.Method) {
			return resp, err
		}
		time.Sleep(time.Second)
	}
}

func skipped(s *skipping) error {
	req, err := http.NewRequest("POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	_, err = s.roundTrip(req)
	return err
}

// onlyErrors is the other way about: it repeats a POST after a 5xx.
func onlyErrors(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: .* after a 5xx: a test of the method, the one on L\d+, is skipped when there is a response\)`
		if err != nil && method == http.MethodPost {
			return err
		}
		if err == nil && resp.StatusCode < 500 {
			return nil
		}
	}
	return errors.New("gave up")
}

func postOnlyErrors() error { return onlyErrors("POST", "https://shop.example/v1/orders") }

// either tests the method whatever happened.
func either(s *skipping, req *http.Request) (*http.Response, error) {
	for attempt := 0; ; attempt++ {
		resp, err := s.base.RoundTrip(req)
		if err == nil && resp.StatusCode < 500 || attempt == 3 {
			return resp, err
		}
		if resp == nil && err == nil || !isIdempotent(req.Method) {
			return resp, err
		}
	}
}

func postEither(s *skipping) error {
	req, err := http.NewRequest("POST", "https://shop.example/v1/orders", nil)
	if err != nil {
		return err
	}
	_, err = either(s, req)
	return err
}

// A test that nobody skips, and which says no only after a 5xx, is no broken gate: timeouts are repeated on purpose.
func noGateAtAll(method, url string) error {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: .* after a timeout\) although`
		if err == nil {
			return resp.Body.Close()
		}
	}
	return errors.New("gave up")
}

func postNoGateAtAll() error { return noGateAtAll("POST", "https://shop.example/v1/orders") }

// A flag may come straight from the test to the head of the loop.

func flagged(method, url string) error {
	var err error
	for again := true; again; {
		_, err = send(method, url)
		again = err != nil && isIdempotent(method)
	}
	return err
}

func postFlagged() error { return flagged("POST", "https://shop.example/v1/orders") }

func flaggedByIf(method, url string) error {
	var err error
	for again := true; again; {
		again = false
		if _, err = send(method, url); err != nil && method != "POST" {
			again = true
		}
	}
	return err
}

func postFlaggedByIf() error { return flaggedByIf("POST", "https://shop.example/v1/orders") }

func flaggedBefore(method, url string) error {
	var err error
	again := method != "POST"
	for {
		if _, err = send(method, url); err == nil || !again {
			return err
		}
	}
}

func postFlaggedBefore() error { return flaggedBefore("POST", "https://shop.example/v1/orders") }

func flaggedInHead(method, url string) error {
	var err error
	again := true
	for attempt := 0; again && attempt < 3; attempt++ {
		_, err = send(method, url)
		switch {
		case err == nil:
			again = false
		case method == "POST":
			again = false
		}
	}
	return err
}

func postFlaggedInHead() error { return flaggedInHead("POST", "https://shop.example/v1/orders") }

// flaggedWrongly asks for the wrong method.
func flaggedWrongly(method, url string) error {
	var err error
	for again := true; again; {
		_, err = send(method, url) // want `unsaferetry/high: send may send this POST again`
		again = err != nil && method != "PUT"
	}
	return err
}

func postFlaggedWrongly() error { return flaggedWrongly("POST", "https://shop.example/v1/orders") }

func send(method, url string) (*http.Response, error) {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
