// Package fasthttp sends with github.com/valyala/fasthttp, whose requests tell their method by their header.
package fasthttp

import "github.com/valyala/fasthttp"

const orders = "https://shop.example/v1/orders"

func loop(client *fasthttp.Client) error {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.Header.SetMethod("POST")
	req.SetRequestURI(orders)
	var err error
	for range 3 {
		if err = client.Do(req, nil); err == nil { // want `unsaferetry/high: client.Do may send this POST again \(retried on L\d+ after a timeout`
			return nil
		}
	}
	return err
}

// get has no method, which is GET.
func get(client *fasthttp.Client) error {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.SetRequestURI(orders)
	var err error
	for range 3 {
		if err = client.Do(req, nil); err == nil {
			return nil
		}
	}
	return err
}

func search(client *fasthttp.Client) error {
	req := fasthttp.AcquireRequest()
	req.Header.SetMethod("POST")
	req.SetRequestURI(orders + "/search")
	var err error
	for range 3 {
		if err = client.Do(req, nil); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return err
}

func keyed(client *fasthttp.Client, key string) error {
	req := fasthttp.AcquireRequest()
	req.Header.SetMethod("POST")
	req.Header.Set("Idempotency-Key", key)
	req.SetRequestURI(orders)
	var err error
	for range 3 {
		if err = client.Do(req, nil); err == nil {
			return nil
		}
	}
	return err
}

// byDefault repeats only what may be repeated.
func byDefault() error {
	client := &fasthttp.Client{}
	_, _, err := client.Post(nil, orders, nil)
	return err
}

func always() error {
	client := &fasthttp.Client{RetryIf: func(*fasthttp.Request) bool { return true }}
	_, _, err := client.Post(nil, orders, nil) // want `unsaferetry/high: client.Post may send this POST again \(fasthttp.Client on L\d+`
	return err
}

func notPost() error {
	client := &fasthttp.Client{RetryIfErr: func(req *fasthttp.Request, attempts int, err error) (bool, bool) {
		return false, !req.Header.IsPost()
	}}
	_, _, err := client.Post(nil, orders, nil)
	return err
}
