// Package pay charges through a client that it is given.
package pay

import (
	"context"
	"io"
	"net/http"
)

// Client charges.
type Client struct {
	hc  *http.Client
	url string
}

// New uses hc, whatever that does about failures.
func New(hc *http.Client, url string) *Client { return &Client{hc: hc, url: url} }

// Charge sends a POST.
func (c *Client) Charge(ctx context.Context, body io.Reader) error {
	return c.do(ctx, http.MethodPost, "/charges", body)
}

// Get sends a GET.
func (c *Client) Get(ctx context.Context) error { return c.do(ctx, http.MethodGet, "/charges", nil) }

func (c *Client) do(ctx context.Context, method, path string, body io.Reader) error {
	req, err := http.NewRequestWithContext(ctx, method, c.url+path, body)
	if err != nil {
		return err
	}
	resp, err := c.hc.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
