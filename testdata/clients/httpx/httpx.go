// Package httpx makes the client that all of the program shares.
package httpx

import (
	"net/http"

	"github.com/hashicorp/go-retryablehttp"
)

// New gives a client that looks like any other, and repeats every request.
func New() *http.Client {
	c := retryablehttp.NewClient()
	c.RetryMax = 3
	return c.StandardClient()
}
