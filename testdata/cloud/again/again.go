// Package again calls functions until they do not fail.
package again

import "time"

// Run calls fn up to three times.
func Run(fn func() error) (err error) {
	for range 3 {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
