// Package avast3 repeats with a version of github.com/avast/retry-go that looks at the type of an error alone.
package avast3

import (
	"fmt"
	"net/http"

	"github.com/avast/retry-go/v3"
)

const orders = "https://shop.example/v1/orders"

func charge() error {
	if _, err := http.Post(orders, "", nil); err != nil {
		return retry.Unrecoverable(err)
	}
	return nil
}

func unrecoverable() error { return retry.Do(charge) }

func wrapped() error {
	return retry.Do(func() error {
		if err := charge(); err != nil { // want `unsaferetry/high: charge may send this POST again \(retry.Do on L\d+ repeats it after a timeout: retry.Unrecoverable does not stop it from inside of another error\)`
			return fmt.Errorf("charge: %w", err)
		}
		return nil
	})
}

// none is not even called once.
func none() error {
	return retry.Do(func() error {
		_, err := http.Post(orders, "", nil)
		return err
	}, retry.Attempts(0))
}
