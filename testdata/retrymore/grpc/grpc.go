// Package grpc calls a generated client through connections that repeat by themselves.
package grpc

import (
	"context"

	"github.com/failsafe-go/failsafe-go/failsafegrpc"
	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/retry"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"

	"example.com/retrymore/grpc/paymentspb"
)

const everyMethod = `{"methodConfig": [{
	"name": [{"service": "shop.Payments"}],
	"retryPolicy": {"maxAttempts": 4, "initialBackoff": "0.1s", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"]}
}]}`

type shop struct {
	conn      *grpc.ClientConn
	payments  paymentspb.PaymentsClient
	off       paymentspb.PaymentsClient
	ask       paymentspb.PaymentsClient
	refused   paymentspb.PaymentsClient
	other     paymentspb.PaymentsClient
	interrupt paymentspb.PaymentsClient
	single    paymentspb.PaymentsClient
	exhausted paymentspb.PaymentsClient
	policies  paymentspb.PaymentsClient
}

func newShop(addr string) (*shop, error) {
	conn, err := grpc.NewClient(addr, grpc.WithUserAgent("shop"), grpc.WithDefaultServiceConfig(everyMethod))
	if err != nil {
		return nil, err
	}
	off, err := grpc.NewClient(addr, grpc.WithDisableRetry(), grpc.WithDefaultServiceConfig(everyMethod))
	if err != nil {
		return nil, err
	}
	ask, err := grpc.NewClient(addr, grpc.WithDefaultServiceConfig(`{"methodConfig": [{
		"name": [{"service": "shop.Payments", "method": "GetPayment"}],
		"retryPolicy": {"maxAttempts": 4, "retryableStatusCodes": ["UNAVAILABLE"]}}]}`))
	if err != nil {
		return nil, err
	}
	refused, err := grpc.NewClient(addr, grpc.WithDefaultServiceConfig(`{"methodConfig": [{
		"name": [{}], "retryPolicy": {"maxAttempts": 4, "retryableStatusCodes": ["RESOURCE_EXHAUSTED"]}}]}`))
	if err != nil {
		return nil, err
	}
	other, err := grpc.NewClient(addr, grpc.WithDefaultServiceConfig(`{"methodConfig": [{
		"name": [{"service": "shop.Orders"}], "retryPolicy": {"maxAttempts": 4, "retryableStatusCodes": ["UNAVAILABLE"]}}]}`))
	if err != nil {
		return nil, err
	}
	interrupt, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(retry.UnaryClientInterceptor(retry.WithMax(3))))
	if err != nil {
		return nil, err
	}
	single, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(retry.UnaryClientInterceptor()))
	if err != nil {
		return nil, err
	}
	exhausted, err := grpc.NewClient(addr, grpc.WithChainUnaryInterceptor(retry.UnaryClientInterceptor(retry.WithMax(3), retry.WithCodes(codes.ResourceExhausted, codes.Aborted))))
	if err != nil {
		return nil, err
	}
	policies, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(failsafegrpc.NewUnaryClientInterceptor(failsafegrpc.NewRetryPolicyBuilder[any]().Build())))
	if err != nil {
		return nil, err
	}
	return &shop{
		conn:      conn,
		payments:  paymentspb.NewPaymentsClient(conn),
		off:       paymentspb.NewPaymentsClient(off),
		ask:       paymentspb.NewPaymentsClient(ask),
		refused:   paymentspb.NewPaymentsClient(refused),
		other:     paymentspb.NewPaymentsClient(other),
		interrupt: paymentspb.NewPaymentsClient(interrupt),
		single:    paymentspb.NewPaymentsClient(single),
		exhausted: paymentspb.NewPaymentsClient(exhausted),
		policies:  paymentspb.NewPaymentsClient(policies),
	}, nil
}

func (s *shop) pay(ctx context.Context) error {
	_, err := s.payments.Pay(ctx, &paymentspb.PayRequest{Amount: 1}) // want `unsaferetry/high: s.payments.Pay may make this call again \(grpc.ClientConn on L\d+ repeats it after a timeout\)`
	return err
}

func (s *shop) payOverConn(ctx context.Context) error {
	_, err := paymentspb.NewPaymentsClient(s.conn).Pay(ctx, &paymentspb.PayRequest{Amount: 1}) // want `unsaferetry/high`
	return err
}

func (s *shop) keyed(ctx context.Context, key string) error {
	_, err := s.payments.Pay(ctx, &paymentspb.PayRequest{Amount: 1, IdempotencyKey: key})
	return err
}

func (s *shop) get(ctx context.Context) error {
	_, err := s.payments.GetPayment(ctx, &paymentspb.GetRequest{})
	return err
}

func (s *shop) silent(ctx context.Context) {
	_, _ = s.off.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.ask.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.refused.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.other.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.single.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.exhausted.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.interrupt.Pay(ctx, &paymentspb.PayRequest{Amount: 1}, retry.Disable())
}

func (s *shop) intercepted(ctx context.Context) {
	_, _ = s.interrupt.Pay(ctx, &paymentspb.PayRequest{Amount: 1}) // want `unsaferetry/high`
	_, _ = s.policies.Pay(ctx, &paymentspb.PayRequest{Amount: 1})  // want `unsaferetry/high`
}

// given is a client that another package has made.
func given(ctx context.Context, c paymentspb.PaymentsClient) error {
	_, err := c.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	return err
}
