// Package stripe pays with a current version of stripe-go, in both of its styles.
package stripe

import (
	"context"
	"time"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/paymentintent"
	"github.com/stripe/stripe-go/v82/refund"
)

func pay(amount int64) error {
	var err error
	for range 3 {
		if _, err = paymentintent.New(&stripe.PaymentIntentParams{Amount: stripe.Int64(amount)}); err == nil { // want `unsaferetry/high: paymentintent.New may create this payment again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func keyed(amount int64, order string) error {
	var err error
	for range 3 {
		params := &stripe.PaymentIntentParams{Amount: stripe.Int64(amount)}
		params.SetIdempotencyKey("order-" + order)
		if _, err = paymentintent.New(params); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func literal(charge, order string) error {
	params := &stripe.RefundParams{Params: stripe.Params{IdempotencyKey: stripe.String(order)}, Charge: &charge}
	var err error
	for range 3 {
		if _, err = refund.New(params); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func fresh(charge string) error {
	var err error
	for range 3 {
		params := &stripe.RefundParams{Charge: &charge}
		params.SetIdempotencyKey(stripe.NewIdempotencyKey()) // want `freshkey/high: idempotency key IdempotencyKey is made anew by stripe.NewIdempotencyKey`
		if _, err = refund.New(params); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func service(ctx context.Context, c *stripe.Client, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.V1PaymentIntents.Create(ctx, &stripe.PaymentIntentCreateParams{Amount: stripe.Int64(amount)}); err == nil { // want `unsaferetry/high: c.V1PaymentIntents.Create may create this payment again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func serviceKeyed(ctx context.Context, c *stripe.Client, amount int64, key string) error {
	params := &stripe.PaymentIntentCreateParams{Amount: stripe.Int64(amount)}
	params.IdempotencyKey = &key
	var err error
	for range 3 {
		if _, err = c.V1PaymentIntents.Create(ctx, params); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// reads asks for what is there.
func reads(id string) error {
	var err error
	for range 3 {
		if _, err = paymentintent.Get(id, nil); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
