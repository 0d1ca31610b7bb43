// Package connect registers a service with connect.
package connect

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

// Order is a message.
type Order struct{}

type orders struct{}

func (o *orders) Create(ctx context.Context, r *connect.Request[Order]) (*connect.Response[Order], error) {
	return nil, nil
}

type idem struct{ connect.Interceptor }

func serve(mux *http.ServeMux) {
	mux.Handle(NewOrderServiceHandler(&orders{}, connect.WithInterceptors(&idem{}))) // entry: "rpc Create (*orders).Create mw=connect.idem"
}

var _ = serve
