// Package connect calls a service by a client that connect generated.
package connect

import (
	"context"
	"time"

	"connectrpc.com/connect"

	"example.com/outbound/connect/paymentsconnect"
)

func pay(ctx context.Context, c paymentsconnect.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, connect.NewRequest(&paymentsconnect.PayRequest{Amount: amount})); err == nil { // want `unsaferetry/high: c.Pay may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func keyed(ctx context.Context, c paymentsconnect.PaymentsClient, amount int64, key string) error {
	var err error
	for range 3 {
		req := connect.NewRequest(&paymentsconnect.PayRequest{Amount: amount})
		req.Header().Set("Idempotency-Key", key)
		if _, err = c.Pay(ctx, req); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// declared calls what the schema declares idempotent.
func declared(ctx context.Context, c paymentsconnect.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.CreateHold(ctx, connect.NewRequest(&paymentsconnect.PayRequest{Amount: amount})); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
