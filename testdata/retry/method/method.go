// Package method repeats requests whose method is not written beside the call that sends them.
package method

import (
	"context"
	"net/http"
	"strings"
)

const orders = "https://shop.example/v1/orders"

// call repeats whatever its caller sends.
func call(method, url string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: http.DefaultClient.Do may send this POST again \(from create on L\d+\)`
			return nil
		}
	}
	return err
}

func create() error { return call("POST", orders) }
func list() error   { return call("GET", orders) }
func drop() error   { return call(http.MethodDelete, orders) }

// twoDeep passes the method on.
func twoDeep(url, method string) error { return inner(method, url) }

func inner(method, url string) (err error) {
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again \(from book on L\d+\)`
			return nil
		}
	}
	return err
}

func book() error { return twoDeep(orders, "post") }

type request struct {
	Method, Path string
	Body         string
}

// field takes the method from a struct, by value and by pointer.
func field(r request) (err error) {
	for range 3 {
		req, _ := http.NewRequest(r.Method, r.Path, strings.NewReader(r.Body))
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again \(from ship on L\d+\)`
			return nil
		}
	}
	return err
}

func pointer(r *request) (err error) {
	for range 3 {
		req, _ := http.NewRequest(strings.ToUpper(r.Method), r.Path, strings.NewReader(r.Body))
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again \(from pay on L\d+\)`
			return nil
		}
	}
	return err
}

func ship() error    { return field(request{Method: "POST", Path: orders}) }
func track() error   { return field(request{Method: "GET", Path: orders}) }
func noField() error { return field(request{Path: orders}) } // GET
func pay() error {
	r := &request{Path: orders}
	r.Method = http.MethodPost
	return pointer(r)
}
func remove() error { return pointer(&request{Method: "DELETE", Path: orders}) }

func assigned() (err error) {
	req, err := http.NewRequest("GET", orders, nil)
	if err != nil {
		return err
	}
	req.Method = "POST"
	for range 3 {
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

func assignedGet() (err error) {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	req.Method = "GET"
	for range 3 {
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func literal() (err error) {
	for range 3 {
		req := &http.Request{Method: "POST", Header: http.Header{}}
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

func literalGet() (err error) {
	for range 3 {
		if _, err = http.DefaultClient.Do(&http.Request{}); err == nil {
			return nil
		}
	}
	return err
}

func clone(ctx context.Context) error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	for range 3 {
		if _, err = http.DefaultClient.Do(req.Clone(ctx)); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

func withContext(ctx context.Context) error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	req = req.WithContext(ctx)
	for range 3 {
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

// build returns a request.
func build(method, path string) (*http.Request, error) {
	req, err := http.NewRequest(method, "https://shop.example"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return req, nil
}

func built() error {
	var err error
	for range 3 {
		req, e := build("POST", "/v1/orders")
		if e != nil {
			return e
		}
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

func builtGet() error {
	var err error
	for range 3 {
		req, e := build("GET", "/v1/orders")
		if e != nil {
			return e
		}
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

// given repeats the request that it is given.
func given(c *http.Client, req *http.Request) (err error) {
	for range 3 {
		if _, err = c.Do(req); err == nil { // want `unsaferetry/high: c.Do may send this POST again \(from givenPost on L\d+\)`
			return nil
		}
	}
	return err
}

func givenPost() error {
	req, err := build("POST", "/v1/orders")
	if err != nil {
		return err
	}
	return given(http.DefaultClient, req)
}

func givenGet() error {
	req, err := build("GET", "/v1/orders")
	if err != nil {
		return err
	}
	return given(http.DefaultClient, req)
}

// either is one of two methods.
func either(update bool) (err error) {
	method := "POST"
	if update {
		method = "PUT"
	}
	for range 3 {
		req, _ := http.NewRequest(method, orders, nil)
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: .* this POST again`
			return nil
		}
	}
	return err
}

type client struct{ http *http.Client }

// send is a method that repeats.
func (c *client) send(method, path string) (err error) {
	for range 3 {
		req, _ := http.NewRequest(method, path, nil)
		if _, err = c.http.Do(req); err == nil { // want `unsaferetry/high: c.http.Do may send this POST again \(from \(\*client\).order on L\d+\)`
			return nil
		}
	}
	return err
}

func (c *client) order() error { return c.send("POST", orders) }
func (c *client) find() error  { return c.send("GET", orders) }

// unknown comes from outside: shown on demand only.
func unknown(methods map[string]string) (err error) {
	for range 3 {
		req, _ := http.NewRequest(methods["order"], orders, nil)
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/low: .* this request again`
			return nil
		}
	}
	return err
}
