package meaning

import "net/http"

// A server that checks a precondition refuses the second of two equal requests.

func unconditional(url string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", url, nil)
		req.Header.Set("If-Modified-Since", "yesterday")
		if _, err = http.DefaultClient.Do(req); err == nil { // want `unsaferetry/high: http.DefaultClient.Do may send this POST again`
			return nil
		}
	}
	return err
}

func absent(url string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", url, nil)
		req.Header.Set("If-None-Match", "*")
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func unchanged(url, etag string) error {
	var err error
	for range 3 {
		req, _ := http.NewRequest("POST", url, nil)
		req.Header["If-Match"] = []string{etag}
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}
