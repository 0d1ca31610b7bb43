// Package declared has functions that may be repeated, as their author says.
package declared

import "net/http"

const url = "https://pay.example.com/charges"

// Charge takes the money.
//
//idemlint:idempotent the server knows the order
func Charge() error { return send() }

// Refund gives it back.
func Refund() error { return send() }

func send() error {
	resp, err := http.Post(url, "application/json", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Inner repeats what is not said to be idempotent by itself.
//
//idemlint:idempotent the caller is asked before
func Inner() (err error) {
	for range 3 {
		if err = send(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func here() (err error) {
	for range 3 {
		if err = Charge(); err == nil {
			return nil
		}
	}
	return err
}

/* want `baddirective/high: directive gives no reason; say` */ //idemlint:idempotent
func unexplained() error {
	return send()
}

func repeated() (err error) {
	for range 3 {
		if err = unexplained(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

var _ = here
var _ = repeated
