// Package again calls functions again that have failed.
package again

import "time"

// Do calls f up to three times.
func Do[T any](f func() (T, error)) (T, error) {
	for attempt := 1; ; attempt++ {
		v, err := f()
		if err == nil || attempt == 3 {
			return v, err
		}
		time.Sleep(time.Second)
	}
}
