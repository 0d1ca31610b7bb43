// Package trace writes down what goes through a client.
package trace

import (
	"log"
	"net/http"
)

// Wrap gives a client that does what c does.
func Wrap(c *http.Client) *http.Client {
	c.Transport = &transport{c.Transport}
	return c
}

type transport struct{ next http.RoundTripper }

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	log.Print(req.URL)
	return t.next.RoundTrip(req)
}
