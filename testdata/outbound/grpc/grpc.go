// Package grpc calls a service by a generated client.
package grpc

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"example.com/outbound/grpc/paymentspb"
)

func pay(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, &paymentspb.PayRequest{Amount: amount}); err == nil { // want `unsaferetry/high: c.Pay may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// unavailable tries again after the code that a lost answer gives as well.
func unavailable(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	for {
		_, err := c.Pay(ctx, &paymentspb.PayRequest{Amount: amount}) // want `unsaferetry/high: c.Pay may make this call again`
		if status.Code(err) != codes.Unavailable {
			return err
		}
		time.Sleep(time.Second)
	}
}

// refused tries again after codes by which the server says that it has done nothing.
func refused(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	for {
		_, err := c.Pay(ctx, &paymentspb.PayRequest{Amount: amount})
		if code := status.Code(err); code != codes.ResourceExhausted && code != codes.Aborted {
			return err
		}
		time.Sleep(time.Second)
	}
}

// converted asks the status of the error.
func converted(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, &paymentspb.PayRequest{Amount: amount}); err == nil { // want `unsaferetry/high: c.Pay may make this call again`
			return nil
		}
		if st, ok := status.FromError(err); !ok || st.Code() != codes.DeadlineExceeded {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

// convertedRefused does so for a refusal.
func convertedRefused(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, &paymentspb.PayRequest{Amount: amount}); err == nil {
			return nil
		}
		if st, ok := status.FromError(err); !ok || st.Code() != codes.ResourceExhausted {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

func field(ctx context.Context, c paymentspb.PaymentsClient, amount int64, key string) error {
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, &paymentspb.PayRequest{Amount: amount, IdempotencyKey: key}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func meta(ctx context.Context, c paymentspb.PaymentsClient, amount int64, key string) error {
	ctx = metadata.AppendToOutgoingContext(ctx, "idempotency-key", key)
	var err error
	for range 3 {
		if _, err = c.Pay(ctx, &paymentspb.PayRequest{Amount: amount}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func fresh(ctx context.Context, c paymentspb.PaymentsClient, amount int64) error {
	var err error
	for range 3 {
		attempt := metadata.AppendToOutgoingContext(ctx, "idempotency-key", time.Now().String()) // want `freshkey/high: idempotency key idempotency-key is made anew by time.Now`
		if _, err = c.Pay(attempt, &paymentspb.PayRequest{Amount: amount}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func reads(ctx context.Context, c paymentspb.PaymentsClient, receipt string) error {
	var err error
	for range 3 {
		if _, err = c.GetPayment(ctx, &paymentspb.GetRequest{Receipt: receipt}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// named gives the order an ID of the caller's.
func named(ctx context.Context, c paymentspb.PaymentsClient, id string) error {
	var err error
	for range 3 {
		if _, err = c.CreateOrder(ctx, &paymentspb.CreateOrderRequest{Id: id, Customer: "c"}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func unnamed(ctx context.Context, c paymentspb.PaymentsClient) error {
	var err error
	for range 3 {
		if _, err = c.CreateOrder(ctx, &paymentspb.CreateOrderRequest{Customer: "c"}); err == nil { // want `unsaferetry/high: c.CreateOrder may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
