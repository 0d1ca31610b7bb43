// Package twirp calls a service by a client that twirp generated.
package twirp

import (
	"context"
	"net/http"
	"time"
)

type PayRequest struct{ Amount int64 }

type PayResponse struct{ Receipt string }

type Payments interface {
	Pay(context.Context, *PayRequest) (*PayResponse, error)
	ListPayments(context.Context, *PayRequest) (*PayResponse, error)
}

type paymentsProtobufClient struct{ client *http.Client }

func NewPaymentsProtobufClient(baseURL string, client *http.Client) Payments {
	return &paymentsProtobufClient{client: client}
}

func (c *paymentsProtobufClient) Pay(context.Context, *PayRequest) (*PayResponse, error) {
	return nil, nil
}

func (c *paymentsProtobufClient) ListPayments(context.Context, *PayRequest) (*PayResponse, error) {
	return nil, nil
}

func pay(ctx context.Context, p Payments, amount int64) error {
	var err error
	for range 3 {
		if _, err = p.Pay(ctx, &PayRequest{Amount: amount}); err == nil { // want `unsaferetry/high: p.Pay may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func list(ctx context.Context, p Payments) error {
	var err error
	for range 3 {
		if _, err = p.ListPayments(ctx, &PayRequest{}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
