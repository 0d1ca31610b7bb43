// Package client sends one key with every attempt.
package client

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"time"
)

// Charge charges an order, and tries again when the network fails.
func Charge(ctx context.Context, baseURL string, order []byte) error {
	key := rand.Text()
	var last error
	for attempt := range 3 {
		if attempt > 0 {
			time.Sleep(time.Second << attempt)
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, baseURL+"/charges", bytes.NewReader(order))
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", key)
		resp, err := http.DefaultClient.Do(req)
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
