package user

import (
	"net/http"

	"example.com/retry/crosspkg/made"
)

// asks leaves it to another package whether the method may be repeated.
func asks(method, url string) error {
	for {
		err := place(method, url)
		if err == nil || !made.Idempotent(method) {
			return err
		}
	}
}

func postAsks() error { return asks(http.MethodPost, "https://shop.example/v1/orders") }

// asksOther asks whether the failure may pass, which says nothing of the method.
func asksOther(method, url string) error {
	for {
		err := place(method, url) // want `unsaferetry/high: place may send this POST again`
		if err == nil || !made.Temporary(err) {
			return err
		}
	}
}

func postAsksOther() error { return asksOther(http.MethodPost, "https://shop.example/v1/orders") }

func place(method, url string) error {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
