package gates

import (
	"errors"
	"net/http"
)

// A bound of one attempt, wherever it is decided, is no repetition.

func boundBefore(method, url string) error {
	attempts := 3
	if method == "POST" {
		attempts = 1
	}
	var err error
	for i := 0; i < attempts; i++ {
		if err = once(method, url); err == nil {
			return nil
		}
	}
	return err
}

func postBoundBefore() error { return boundBefore("POST", "https://shop.example/v1/orders") }

func attemptsFor(method string) int {
	if method == "POST" {
		return 1
	}
	return 5
}

func boundByHelper(method, url string) error {
	attempts := attemptsFor(method)
	var err error
	for i := 0; i < attempts; i++ {
		if err = once(method, url); err == nil {
			return nil
		}
	}
	return err
}

func postBoundByHelper() error { return boundByHelper("POST", "https://shop.example/v1/orders") }

// boundWrongly gives the POST two attempts.
func boundWrongly(method, url string) error {
	attempts := 5
	if method == "POST" {
		attempts = 2
	}
	var err error
	for i := 0; i < attempts; i++ {
		if err = once(method, url); err == nil { // want `unsaferetry/high: once may send this POST again`
			return nil
		}
	}
	return err
}

func postBoundWrongly() error { return boundWrongly("POST", "https://shop.example/v1/orders") }

// A parameter may switch the repetition: who gives false sends once.

func switched(method, url string, idempotent bool) error {
	for {
		err := once(method, url) // want `unsaferetry/high: once may send this POST again \(from postSwitchedOn on L\d+\)`
		if err == nil || !idempotent {
			return err
		}
	}
}

func postSwitchedOff() error { return switched("POST", "https://shop.example/v1/orders", false) }
func postSwitchedOn() error  { return switched("POST", "https://shop.example/v1/orders", true) }

// An error that is compared with a sentinel is none of net/http's.

var errBusy = errors.New("busy")

func sentinel(url string) error {
	for range 3 {
		err := place(url)
		if err == errBusy {
			continue
		}
		return err
	}
	return errBusy
}

func place(url string) error {
	resp, err := http.Post(url, "application/json", nil)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusTooManyRequests {
		return errBusy
	}
	return nil
}

// A function that users may provide and nobody does decides nothing.

type optional struct {
	again func(error) bool
}

func (o *optional) send(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil)
		if err != nil && o.again != nil && o.again(err) {
			continue
		}
		return err
	}
}

type provided struct {
	again func(error) bool
}

func newProvided() *provided { return &provided{again: func(err error) bool { return err != nil }} }

func (p *provided) send(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil) // want `unsaferetry/high: http.Post may send this POST again`
		if err != nil && p.again != nil && p.again(err) {
			continue
		}
		return err
	}
}

func once(method, url string) error {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
