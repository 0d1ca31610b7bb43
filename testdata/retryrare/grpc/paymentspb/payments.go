// Package paymentspb has the shape of what the gRPC generator makes of a service.
package paymentspb

import (
	"context"

	"google.golang.org/grpc"
)

type PayRequest struct {
	Amount         int64
	IdempotencyKey string
}

type PayResponse struct{ Receipt string }

type GetRequest struct{ Receipt string }

type CreateOrderRequest struct{ Id, Customer string }

type PaymentsClient interface {
	Pay(ctx context.Context, in *PayRequest, opts ...grpc.CallOption) (*PayResponse, error)
	GetPayment(ctx context.Context, in *GetRequest, opts ...grpc.CallOption) (*PayResponse, error)
	CreateOrder(ctx context.Context, in *CreateOrderRequest, opts ...grpc.CallOption) (*PayResponse, error)
}

type paymentsClient struct{ cc grpc.ClientConnInterface }

func NewPaymentsClient(cc grpc.ClientConnInterface) PaymentsClient { return &paymentsClient{cc} }

func (c *paymentsClient) Pay(ctx context.Context, in *PayRequest, opts ...grpc.CallOption) (*PayResponse, error) {
	out := new(PayResponse)
	return out, c.cc.Invoke(ctx, "/payments.Payments/Pay", in, out, opts...)
}

func (c *paymentsClient) GetPayment(ctx context.Context, in *GetRequest, opts ...grpc.CallOption) (*PayResponse, error) {
	out := new(PayResponse)
	return out, c.cc.Invoke(ctx, "/payments.Payments/GetPayment", in, out, opts...)
}

func (c *paymentsClient) CreateOrder(ctx context.Context, in *CreateOrderRequest, opts ...grpc.CallOption) (*PayResponse, error) {
	out := new(PayResponse)
	return out, c.cc.Invoke(ctx, "/payments.Payments/CreateOrder", in, out, opts...)
}
