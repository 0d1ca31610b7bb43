// Package meaning repeats POSTs that only ask, by what their names say.
package meaning

import "net/http"

// send repeats what its callers ask for.
func send(c *http.Client, method, url string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest(method, url, nil)
		if _, err = c.Do(req); err == nil { // want `unsaferetry/high: c.Do may send this POST again \(from charge on L\d+\) \(retried`
			return nil
		}
	}
	return err
}

func charge(c *http.Client) error { return send(c, "POST", "https://pay.example/v1/charges") }
func find(c *http.Client) error   { return send(c, "POST", "https://pay.example/v1/charges/search") }

func byPath(c *http.Client) {
	for range 3 {
		if _, err := c.Post("https://shop.example/oauth/token", "", nil); err == nil { // want `unsaferetry/low`
			break
		}
	}
	for range 3 {
		if _, err := c.Post("https://shop.example/v1/products/_search?size=3", "", nil); err == nil { // want `unsaferetry/low`
			break
		}
	}
	for range 3 { // the last parts of the path decide
		if _, err := c.Post("https://shop.example/search/index/documents", "", nil); err == nil { // want `unsaferetry/high`
			break
		}
	}
	for range 3 { // what writes wins
		if _, err := c.Post("https://shop.example/token/create", "", nil); err == nil { // want `unsaferetry/high`
			break
		}
	}
}

func lookupAddress(c *http.Client) {
	for range 3 {
		if _, err := c.Post("https://geo.example/v1", "", nil); err == nil { // want `unsaferetry/low`
			break
		}
	}
}

func createOrder(c *http.Client) {
	for range 3 {
		if _, err := c.Post("https://geo.example/v1", "", nil); err == nil { // want `unsaferetry/high`
			break
		}
	}
}

// shared has more callers than a message names.
func shared(c *http.Client, method string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest(method, "https://pay.example/v1/payouts", nil)
		if _, err = c.Do(req); err == nil { // want `unsaferetry/high: .* \(from first on L\d+, second on L\d+, third on L\d+, 1 more\)`
			return nil
		}
	}
	return err
}

func first(c *http.Client) error  { return shared(c, "POST") }
func second(c *http.Client) error { return shared(c, "POST") }
func third(c *http.Client) error  { return shared(c, "POST") }
func fourth(c *http.Client) error { return shared(c, "POST") }
