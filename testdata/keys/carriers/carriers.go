// Package carriers puts keys on requests in all ways.
package carriers

import (
	"maps"
	"net/http"

	"github.com/google/uuid"
)

const charges = "https://pay.example/v1/charges"

func set() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high: idempotency key Idempotency-Key is made anew by uuid.NewString on every attempt \(retried on L\d+ after a timeout\)`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func add() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header.Add("x-idempotency-key", uuid.New().String()) // want `freshkey/high: idempotency key x-idempotency-key`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func index() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header["Idempotency-Key"] = []string{uuid.NewString()} // want `freshkey/high`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func literal() error {
	var err error
	for range 3 {
		req := &http.Request{Method: "POST", Header: http.Header{"Paypal-Request-Id": {uuid.NewString()}}} // want `freshkey/high: idempotency key Paypal-Request-Id`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func assigned() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		h := http.Header{}
		h.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high`
		req.Header = h
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func copied() error {
	var err error
	for range 3 {
		headers := map[string]string{"Accept": "*/*", "Idempotency-Key": uuid.NewString()} // want `freshkey/high`
		req, _ := http.NewRequest("POST", charges, nil)
		for name, value := range headers {
			req.Header.Set(name, value)
		}
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func copiedOnce() error {
	headers := map[string]string{"Idempotency-Key": uuid.NewString()}
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		for name, value := range headers {
			req.Header.Set(name, value)
		}
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func cloned() error {
	base, err := http.NewRequest("POST", charges, nil)
	if err != nil {
		return err
	}
	base.Header.Set("Idempotency-Key", uuid.NewString())
	for range 3 {
		if _, err = http.DefaultClient.Do(base.Clone(base.Context())); err == nil {
			return nil
		}
	}
	return err
}

// headers repeats with the headers of its caller.
func headers(h http.Header) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header = h.Clone()
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: http.DefaultClient.Do may send this POST again \(from withoutKey on L\d+\)`
			return nil
		}
	}
	return err
}

func withKey(key string) error { return headers(http.Header{"Idempotency-Key": {key}}) }
func withoutKey() error        { return headers(http.Header{"Accept": {"*/*"}}) }

// sign sets the key on the request of its caller.
func sign(req *http.Request, key string) {
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
}

func helper() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		sign(req, uuid.NewString()) // want `freshkey/high`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func helperOnce() error {
	key := uuid.NewString()
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		sign(req, key)
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

// parameter repeats with the key of its caller.
func parameter(key string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		if key != "" {
			req.Header.Set("Idempotency-Key", key)
		}
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again \(from empty on L\d+\)`
			return nil
		}
	}
	return err
}

func given() error { return parameter(uuid.NewString()) }
func empty() error { return parameter("") }

// build makes the request with its key.
func build(key string) *http.Request {
	req, _ := http.NewRequest("POST", charges, nil)
	req.Header.Set("Idempotency-Key", key)
	return req
}

func built(key string) error {
	var err error
	for range 3 {
		if _, err = http.DefaultClient.Do(build(key)); err == nil {
			return nil
		}
	}
	return err
}

func builtAnew() error {
	var err error
	for range 3 {
		if _, err = http.DefaultClient.Do(build(uuid.NewString())); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// logged is no key: it only names a request.
func logged() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header.Set("X-Request-Id", uuid.NewString())
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

// safe methods need no key.
func safe() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("PUT", charges, nil)
		req.Header.Set("Idempotency-Key", uuid.NewString())
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func merged(defaults http.Header) error {
	h := http.Header{}
	maps.Copy(h, defaults)
	h.Set("Idempotency-Key", uuid.NewString())
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", charges, nil)
		req.Header = h
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}
