// Package user repeats functions of another package.
package user

import (
	"net/http"

	"example.com/retry/directives/bare"
	"example.com/retry/directives/declared"
	"example.com/retry/directives/proxied"
)

func charge() (err error) {
	for range 3 {
		if err = declared.Charge(); err == nil {
			return nil
		}
	}
	return err
}

func refund() (err error) {
	for range 3 {
		if err = declared.Refund(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func through(c *proxied.Client, url string) (err error) {
	for range 3 {
		var req *http.Request
		if req, err = http.NewRequest("POST", url, nil); err != nil {
			return err
		}
		var resp *http.Response
		resp, err = c.Do(req)
		if err == nil {
			return resp.Body.Close()
		}
	}
	return err
}

func bareOne(c *bare.Client, url string) (err error) {
	for range 3 {
		var req *http.Request
		if req, err = http.NewRequest("POST", url, nil); err != nil {
			return err
		}
		var resp *http.Response
		resp, err = c.Do(req) // want `unsaferetry/high`
		if err == nil {
			return resp.Body.Close()
		}
	}
	return err
}

var _ = []any{charge, refund, through, bareOne}
