package avast

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/avast/retry-go/v4"
)

// A RetryIf takes the place of the test that finds what Unrecoverable has made.

func charge() error {
	if _, err := http.Post(orders, "", nil); err != nil {
		return retry.Unrecoverable(err)
	}
	return nil
}

func replaced() error {
	return retry.Do(func() error {
		return charge() // want `unsaferetry/high: charge may send this POST again \(retry.Do on L\d+ repeats it after a timeout: the test on L\d+ replaces the one by which retry.Unrecoverable stops it\) although the first one took effect; let the test say no to what retry.Unrecoverable has made, or send`
	}, retry.Attempts(3), retry.RetryIf(func(err error) bool { return !errors.Is(err, errRateLimited) }))
}

func asksToo() error {
	return retry.Do(charge, retry.RetryIf(func(err error) bool { return retry.IsRecoverable(err) && !errors.Is(err, errRateLimited) }))
}

// Without a limit Unrecoverable is looked for whatever RetryIf says.
func withoutLimit() error {
	return retry.Do(charge, retry.Attempts(0), retry.RetryIf(func(err error) bool { return true }))
}

// wrapped is found inside of another error.
func wrapped() error {
	return retry.Do(func() error {
		if err := charge(); err != nil {
			return fmt.Errorf("charge: %w", err)
		}
		return nil
	})
}

func noLimit() error {
	return retry.Do(func() error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/high: http.Post may send this POST again \(retry.Do on L\d+ repeats it after a timeout: retry.Attempts of 0 on L\d+ is no limit\) although the first one took effect; bound it to one attempt, or send`
		return err
	}, retry.Attempts(0))
}
