// Package bare has a client of which callers know the signature only.
package bare

import "net/http"

// Client sends what it is given.
type Client struct {
	sender interface{ Send(any) (any, error) }
}

// Do sends a request.
func (c *Client) Do(req *http.Request) (*http.Response, error) {
	resp, err := c.sender.Send(req)
	if err != nil {
		return nil, err
	}
	return resp.(*http.Response), nil
}
