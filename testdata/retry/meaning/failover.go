package meaning

import "net/http"

// A second host may be asked for the same order after the first has taken it.
func orderAnywhere(hosts []string) error {
	var err error
	for _, h := range hosts {
		if _, err = http.Post(h+"/v1/orders", "application/json", nil); err == nil { // want `unsaferetry/medium: http.Post may send this POST again`
			return nil
		}
	}
	return err
}

func pushMetrics(hosts []string) error {
	var err error
	for _, h := range hosts {
		if _, err = http.Post(h+"/write", "application/json", nil); err == nil { // want `unsaferetry/low: http.Post may send this POST again`
			return nil
		}
	}
	return err
}
