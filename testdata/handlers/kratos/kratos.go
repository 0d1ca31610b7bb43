// Package kratos registers handlers with kratos.
package kratos

import (
	nethttp "net/http"

	"github.com/go-kratos/kratos/v2/middleware"
	"github.com/go-kratos/kratos/v2/transport/http"
)

func create(ctx http.Context) error                      { return nil }
func plain(w nethttp.ResponseWriter, r *nethttp.Request) {}
func filter(next nethttp.Handler) nethttp.Handler        { return next }
func idem(next middleware.Handler) middleware.Handler    { return next }

func routes() {
	srv := http.NewServer(http.Middleware(idem))
	r := srv.Route("/v1", filter)
	r.POST("/orders", create)               // entry: "route POST /v1/orders create mw=kratos.idem,kratos.filter"
	r.PUT("/own", create, filter)           // entry: "route PUT /v1/own create mw=kratos.idem,kratos.filter,kratos.filter"
	r.Handle("PATCH", "/h", create)         // entry: "route PATCH /v1/h create mw=kratos.idem,kratos.filter"
	srv.HandleFunc("/plain", plain)         // entry: "route /plain plain mw=kratos.idem"
	RegisterOrderHTTPServer(srv, &orders{}) // entry: "route (*orders).Create mw=kratos.idem"
}

type orders struct{}

func (o *orders) Create(ctx http.Context) error { return nil }

var _ = routes
