// Package paymentsconnect has the shape of what connect's generator makes of a service.
package paymentsconnect

import (
	"context"

	"connectrpc.com/connect"
)

type PayRequest struct{ Amount int64 }

type PayResponse struct{ Receipt string }

const (
	PaymentsPayProcedure  = "/payments.Payments/Pay"
	PaymentsHoldProcedure = "/payments.Payments/CreateHold"
)

type PaymentsClient interface {
	Pay(context.Context, *connect.Request[PayRequest]) (*connect.Response[PayResponse], error)
	CreateHold(context.Context, *connect.Request[PayRequest]) (*connect.Response[PayResponse], error)
}

func NewPaymentsClient(httpClient connect.HTTPClient, baseURL string, opts ...connect.ClientOption) PaymentsClient {
	return &paymentsClient{
		pay: connect.NewClient[PayRequest, PayResponse](httpClient, baseURL+PaymentsPayProcedure, connect.WithClientOptions(opts...)),
		createHold: connect.NewClient[PayRequest, PayResponse](
			httpClient, baseURL+PaymentsHoldProcedure, connect.WithIdempotency(connect.IdempotencyIdempotent), connect.WithClientOptions(opts...),
		),
	}
}

type paymentsClient struct {
	pay, createHold *connect.Client[PayRequest, PayResponse]
}

func (c *paymentsClient) Pay(ctx context.Context, req *connect.Request[PayRequest]) (*connect.Response[PayResponse], error) {
	return c.pay.CallUnary(ctx, req)
}

func (c *paymentsClient) CreateHold(ctx context.Context, req *connect.Request[PayRequest]) (*connect.Response[PayResponse], error) {
	return c.createHold.CallUnary(ctx, req)
}
