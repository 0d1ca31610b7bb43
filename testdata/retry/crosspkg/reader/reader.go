// Package reader sends nothing but harmless requests through a client of another package.
package reader

import "example.com/retry/crosspkg/client"

func search(c *client.Client) error {
	return c.Call("POST", "/v1/orders/search") // want `unsaferetry/low: c.Call may send this POST again`
}

func get(c *client.Client) error     { return c.Call("GET", "/v1/orders/1") }
func replace(c *client.Client) error { return c.Call("PUT", "/v1/orders/1") }
