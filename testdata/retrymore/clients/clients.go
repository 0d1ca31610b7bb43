// Package clients sends through clients that repeat by themselves.
package clients

import (
	"net/http"
	"time"

	"github.com/gojek/heimdall/v7/httpclient"
	"github.com/parnurzeal/gorequest"
	"github.com/sethgrid/pester"
	"resty.dev/v3"
)

const orders = "https://shop.example/v1/orders"

func counted() error {
	client := httpclient.NewClient(httpclient.WithHTTPTimeout(time.Second), httpclient.WithRetryCount(3))
	_, err := client.Post(orders, nil, nil) // want `unsaferetry/high: client.Post may send this POST again \(httpclient.Client on L\d+ repeats it after a timeout or a 5xx\)`
	return err
}

func uncounted() error {
	client := httpclient.NewClient(httpclient.WithHTTPTimeout(time.Second))
	_, err := client.Post(orders, nil, nil)
	return err
}

func countedZero() error {
	_, err := httpclient.NewClient(httpclient.WithRetryCount(0)).Post(orders, nil, nil)
	return err
}

type shop struct {
	careful, careless *resty.Client
}

func newShop() *shop {
	return &shop{
		careful:  resty.New().SetRetryCount(3),
		careless: resty.New().SetRetryCount(3).SetRetryAllowNonIdempotent(true),
	}
}

// careful repeats only what may be repeated.
func (s *shop) create() error {
	_, err := s.careful.R().SetBody("{}").Post(orders)
	return err
}

func (s *shop) createAgain() error {
	_, err := s.careless.R().SetBody("{}").Post(orders) // want `unsaferetry/high: .*Post may send this POST again \(resty.Client on L\d+ repeats it after a timeout\)`
	return err
}

func (s *shop) createOnRequest() error {
	_, err := s.careful.R().SetRetryAllowNonIdempotent(true).Post(orders) // want `unsaferetry/high`
	return err
}

func (s *shop) createOtherwise() error {
	_, err := s.careless.R().SetMethod("POST").SetURL(orders).Send() // want `unsaferetry/high: .* this POST again`
	return err
}

func (s *shop) list() error {
	_, err := s.careless.R().SetMethod("GET").SetURL(orders).Send()
	return err
}

func (s *shop) search() error {
	_, err := s.careless.R().SetMethod("POST").SetURL(orders + "/search").Send() // want `unsaferetry/low`
	return err
}

func (s *shop) keyed(key string) error {
	_, err := s.careless.R().SetHeader("Idempotency-Key", key).Post(orders)
	return err
}

func byDefault() error {
	_, err := pester.Post(orders, "", nil) // want `unsaferetry/high: pester.Post may send this POST again \(pester.Post repeats it after a timeout or a 5xx\)`
	return err
}

func ofItsOwn() error {
	client := pester.New()
	client.Timeout = time.Minute
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	_, err = client.Do(req) // want `unsaferetry/high: client.Do may send this POST again \(pester.Client on L\d+`
	return err
}

func single() error {
	client := pester.New()
	client.MaxRetries = 1
	_, err := client.Post(orders, "", nil)
	return err
}

func statuses() {
	_, _, errs := gorequest.New().Post(orders).Retry(3, time.Second, 500, 503).End() // want `unsaferetry/high: .*End may send this POST again \(gorequest.SuperAgent on L\d+|gorequest.SuperAgent repeats it after a 5xx`
	_ = errs
}

func tooMany() {
	_, _, errs := gorequest.New().Post(orders).Retry(3, time.Second, 429).End()
	_ = errs
}

func noRetry() {
	_, _, errs := gorequest.New().Post(orders).End()
	_ = errs
}
