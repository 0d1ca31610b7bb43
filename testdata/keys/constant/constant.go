// Package constant sends the same key with every operation.
package constant

import "net/http"

const keyHeader, theKey = "Idempotency-Key", "charge"

func once() error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", "my-key")
	_, err = http.DefaultClient.Do(req) // want `freshkey/high: idempotency key Idempotency-Key is "my-key" for every operation`
	return err
}

func repeated() error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
		req.Header.Set(keyHeader, theKey+"-1")
		if _, err = http.DefaultClient.Do(req); err == nil { // want `freshkey/high: idempotency key Idempotency-Key is "charge-1"`
			return nil
		}
	}
	return err
}

// read is no operation that a key matters to.
func read() error {
	req, err := http.NewRequest("GET", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", "my-key")
	_, err = http.DefaultClient.Do(req)
	return err
}
