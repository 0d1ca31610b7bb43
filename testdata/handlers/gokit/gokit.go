// Package gokit makes servers with go-kit.
package gokit

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	kitgrpc "github.com/go-kit/kit/transport/grpc"
	kithttp "github.com/go-kit/kit/transport/http"
)

type service interface {
	Create(ctx context.Context) error
}

func makeCreate(s service) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) { return nil, s.Create(ctx) }
}

func limit(next endpoint.Endpoint) endpoint.Endpoint { return next }

func handlers(s service, mux *http.ServeMux) {
	h := kithttp.NewServer(makeCreate(s), nil, nil) // entry: "route makeCreate$1"
	mux.Handle("POST /orders", h)
	kithttp.NewServer(limit(makeCreate(s)), nil, nil) // entry: "route makeCreate$1 mw=gokit.limit"
	kitgrpc.NewServer(makeCreate(s), nil, nil)        // entry: "rpc makeCreate$1"
}

var _ = handlers
