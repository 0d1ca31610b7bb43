// Package stripe72 pays with an old version of stripe-go, through its API of clients.
package stripe72

import (
	"time"

	"github.com/stripe/stripe-go/v72"
	"github.com/stripe/stripe-go/v72/client"
)

func charge(api *client.API, amount int64) error {
	var err error
	for range 3 {
		if _, err = api.Charges.New(&stripe.ChargeParams{Amount: stripe.Int64(amount)}); err == nil { // want `unsaferetry/high: api.Charges.New may make this charge again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func keyed(api *client.API, amount int64, key string) error {
	params := &stripe.ChargeParams{Amount: stripe.Int64(amount)}
	params.SetIdempotencyKey(key)
	var err error
	for range 3 {
		if _, err = api.Charges.New(params); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// token makes something that nobody pays for.
func token(api *client.API) error {
	var err error
	for range 3 {
		if _, err = api.Tokens.New(&stripe.TokenParams{}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
