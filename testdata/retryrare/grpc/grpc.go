// Package grpc calls a generated client through the interceptors of the first go-grpc-middleware.
package grpc

import (
	"context"

	"github.com/grpc-ecosystem/go-grpc-middleware/retry"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"

	"example.com/retryrare/grpc/paymentspb"
)

type shop struct{ thrice, single, exhausted paymentspb.PaymentsClient }

func newShop(addr string) (*shop, error) {
	thrice, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(grpc_retry.UnaryClientInterceptor(grpc_retry.WithMax(3))))
	if err != nil {
		return nil, err
	}
	single, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(grpc_retry.UnaryClientInterceptor()))
	if err != nil {
		return nil, err
	}
	exhausted, err := grpc.NewClient(addr, grpc.WithUnaryInterceptor(grpc_retry.UnaryClientInterceptor(grpc_retry.WithMax(3), grpc_retry.WithCodes(codes.ResourceExhausted))))
	if err != nil {
		return nil, err
	}
	return &shop{
		thrice:    paymentspb.NewPaymentsClient(thrice),
		single:    paymentspb.NewPaymentsClient(single),
		exhausted: paymentspb.NewPaymentsClient(exhausted),
	}, nil
}

func (s *shop) pay(ctx context.Context) error {
	_, err := s.thrice.Pay(ctx, &paymentspb.PayRequest{Amount: 1}) // want `unsaferetry/high: s.thrice.Pay may make this call again \(grpc.ClientConn on L\d+ repeats it after a timeout\)`
	return err
}

func (s *shop) silent(ctx context.Context, key string) {
	_, _ = s.single.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.exhausted.Pay(ctx, &paymentspb.PayRequest{Amount: 1})
	_, _ = s.thrice.Pay(ctx, &paymentspb.PayRequest{Amount: 1}, grpc_retry.Disable())
	_, _ = s.thrice.Pay(ctx, &paymentspb.PayRequest{Amount: 1, IdempotencyKey: key})
	_, _ = s.thrice.GetPayment(ctx, &paymentspb.GetRequest{})
}
