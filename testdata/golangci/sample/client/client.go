// Package client repeats requests. What it repeats is its callers' choice, in another package: a finding
// there needs what was learnt here.
package client

import (
	"net/http"
	"time"
)

// Do sends the request up to three times.
func Do(req *http.Request) (*http.Response, error) {
	for attempt := 1; ; attempt++ {
		resp, err := http.DefaultClient.Do(req) // low `unsaferetry: http\.DefaultClient\.Do may send any request again`
		if err == nil || attempt == 3 {
			return resp, err
		}
		time.Sleep(time.Second)
	}
}
