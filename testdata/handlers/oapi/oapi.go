// Package oapi implements what oapi-codegen generates.
package oapi

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type plain struct{}

func (p *plain) CreateOrder(w http.ResponseWriter, r *http.Request) {}

type strict struct{}

func (s *strict) CreateOrder(ctx context.Context, request CreateOrderRequestObject) (CreateOrderResponseObject, error) {
	return nil, nil
}

func idem(next http.Handler) http.Handler { return next }

func serve() {
	r := chi.NewRouter()
	r.Use(idem)
	HandlerFromMux(&plain{}, r)           // entry: "route (*plain).CreateOrder mw=oapi.idem"
	h := NewStrictHandler(&strict{}, nil) // entry: "route (*strict).CreateOrder"
	HandlerFromMux(h, r)                  // entry: "route (*strictHandler).CreateOrder mw=oapi.idem"
}

var _ = serve
