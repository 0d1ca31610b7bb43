// Package transports puts what repeats below a plain client.
package transports

import (
	"net/http"
	"time"

	"github.com/PuerkitoBio/rehttp"
	"github.com/failsafe-go/failsafe-go/failsafehttp"
	"github.com/justinrixx/retryhttp"
	"github.com/ybbus/httpretry"
)

const orders = "https://shop.example/v1/orders"

func hidden() error {
	client := httpretry.NewDefaultClient()
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: client.Post may send this POST again \(httpretry.RetryRoundtripper on L\d+ repeats it after a timeout or a 5xx\)`
	return err
}

func hiddenOff() error {
	client := httpretry.NewDefaultClient(httpretry.WithMaxRetryCount(0))
	_, err := client.Post(orders, "", nil)
	return err
}

// unavailable has a policy for what was refused.
func unavailable() error {
	client := httpretry.NewCustomClient(&http.Client{}, httpretry.WithRetryPolicy(func(status int, err error) bool {
		return err == nil && status == http.StatusTooManyRequests
	}))
	_, err := client.Post(orders, "", nil)
	return err
}

func failing() error {
	client := httpretry.NewCustomClient(&http.Client{}, httpretry.WithRetryPolicy(func(status int, err error) bool {
		return err != nil || status >= 500
	}))
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high`
	return err
}

type shop struct{ client, careful, slow *http.Client }

func newShop() *shop {
	return &shop{
		client: &http.Client{Transport: rehttp.NewTransport(nil,
			rehttp.RetryAll(rehttp.RetryMaxRetries(3), rehttp.RetryTemporaryErr()), rehttp.ConstDelay(time.Second))},
		careful: &http.Client{Transport: rehttp.NewTransport(nil,
			rehttp.RetryAll(rehttp.RetryMaxRetries(3), rehttp.RetryTemporaryErr(), rehttp.RetryHTTPMethods("GET", "HEAD")), rehttp.ConstDelay(time.Second))},
		slow: &http.Client{Transport: rehttp.NewTransport(nil,
			rehttp.RetryAll(rehttp.RetryMaxRetries(3), rehttp.RetryStatuses(429)), rehttp.ConstDelay(time.Second))},
	}
}

func (s *shop) create() error {
	_, err := s.client.Post(orders, "", nil) // want `unsaferetry/high: s.client.Post may send this POST again \(rehttp.Transport on L\d+ repeats it after a timeout\)`
	return err
}

func (s *shop) createCarefully() error {
	_, err := s.careful.Post(orders, "", nil)
	return err
}

func (s *shop) createSlowly() error {
	_, err := s.slow.Post(orders, "", nil)
	return err
}

// careful repeats only what may be repeated.
func careful() error {
	client := &http.Client{Transport: retryhttp.New()}
	_, err := client.Post(orders, "", nil)
	return err
}

func careless() error {
	client := &http.Client{Transport: retryhttp.New(retryhttp.WithShouldRetryFn(func(retryhttp.Attempt) bool { return true }))}
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high`
	return err
}

// gated looks at the method.
func gated() error {
	client := &http.Client{Transport: retryhttp.New(retryhttp.WithShouldRetryFn(func(a retryhttp.Attempt) bool {
		return a.Err != nil && a.Req.Method == http.MethodGet
	}))}
	_, err := client.Post(orders, "", nil)
	return err
}

func policies() error {
	client := &http.Client{Transport: failsafehttp.NewRoundTripper(nil, failsafehttp.NewRetryPolicyBuilder().WithMaxRetries(3).Build())}
	_, err := client.Post(orders, "", nil) // want `unsaferetry/high: .*failsafehttp.RoundTripper on L\d+ repeats it`
	return err
}

func noPolicies() error {
	client := &http.Client{Transport: failsafehttp.NewRoundTripper(nil)}
	_, err := client.Post(orders, "", nil)
	return err
}

func policyOff() error {
	client := &http.Client{Transport: failsafehttp.NewRoundTripper(nil, failsafehttp.NewRetryPolicyBuilder().WithMaxRetries(0).Build())}
	_, err := client.Post(orders, "", nil)
	return err
}

func chosen() error {
	client := &http.Client{Transport: failsafehttp.NewRoundTripper(nil, failsafehttp.NewRetryPolicyBuilder().
		AbortIf(func(r *http.Response, err error) bool { return r != nil && r.Request.Method == "POST" }).Build())}
	_, err := client.Post(orders, "", nil)
	return err
}

func request() error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = failsafehttp.NewRequest(req, http.DefaultClient, failsafehttp.NewRetryPolicyBuilder().Build()).Do() // want `unsaferetry/high: .*failsafehttp.Request on L\d+ repeats it|failsafehttp.Request repeats it`
	return err
}
