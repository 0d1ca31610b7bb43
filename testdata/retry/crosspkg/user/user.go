// Package user sends requests through a client of another package.
package user

import (
	"net/http"

	"example.com/retry/crosspkg/client"
)

const orders = "https://shop.example/v1/orders"

func create(c *client.Client) error {
	return c.Call("POST", "/v1/orders") // want `unsaferetry/high: c.Call may send this POST again`
}

func get(c *client.Client) error { return c.Call("GET", "/v1/orders") }

func send() error {
	req, err := client.New("POST", orders)
	if err != nil {
		return err
	}
	_, err = client.Send(http.DefaultClient, req, 3) // want `unsaferetry/high: client.Send may send this POST again`
	return err
}

func sendGet() error {
	req, err := client.New("GET", orders)
	if err != nil {
		return err
	}
	_, err = client.Send(http.DefaultClient, req, 3)
	return err
}

func sendOnce() error {
	req, err := client.New("POST", orders)
	if err != nil {
		return err
	}
	_, err = client.Send(http.DefaultClient, req, 1)
	return err
}

func sendKeyed(key string) error {
	req, err := client.New("POST", orders)
	if err != nil {
		return err
	}
	client.Keyed(req, key)
	_, err = client.Send(http.DefaultClient, req, 3)
	return err
}

func careful() error { return client.Careful("POST", orders) }

func loop() (err error) {
	for range 3 {
		if err = client.Post(orders); err == nil { // want `unsaferetry/high: client.Post may send this POST again`
			return nil
		}
	}
	return err
}

func helper() error {
	return client.Retry(func() error { return client.Post(orders) }) // want `unsaferetry/high`
}

func own() error {
	return client.Retry(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(client.Retry on L\d+ repeats it after a timeout\)`
		return err
	})
}

func ownGet() error {
	return client.Retry(func() error {
		_, err := http.Get(orders)
		return err
	})
}

func built() error {
	return client.Retry(func() error {
		req, err := client.New("POST", orders)
		if err != nil {
			return err
		}
		_, err = http.DefaultClient.Do(req) // want `unsaferetry/high`
		return err
	})
}
