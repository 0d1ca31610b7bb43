// Package client is the half of the incident that a flaky network set off: a retry around a charge.
package client

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"
)

// Charge charges an order, and tries again when the network fails.
func Charge(ctx context.Context, baseURL string, order []byte) error {
	var last error
	for attempt := range 3 {
		if attempt > 0 {
			time.Sleep(time.Second << attempt)
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, baseURL+"/charges", bytes.NewReader(order))
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: http.DefaultClient.Do may send this POST again \(retried on L\d+ after a timeout or a 5xx\) although the first one took effect; send one Idempotency-Key, made before the loop, with every attempt`
		if err != nil {
			last = err
			continue
		}
		resp.Body.Close()
		if resp.StatusCode >= 500 {
			last = fmt.Errorf("charge: %s", resp.Status)
			continue
		}
		return nil
	}
	return last
}
