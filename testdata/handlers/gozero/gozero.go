// Package gozero registers handlers with go-zero, as its generator does.
package gozero

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest"
)

type service struct{}

func createHandler(s *service) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {}
}

func auth(next http.HandlerFunc) http.HandlerFunc { return next }
func idem(next http.HandlerFunc) http.HandlerFunc { return next }

func register(server *rest.Server, s *service) {
	server.AddRoutes([]rest.Route{ // entry: "route POST /orders createHandler$1 open mw=gozero.idem" "route DELETE /orders createHandler$1 open mw=gozero.idem"
		{Method: http.MethodPost, Path: "/orders", Handler: createHandler(s)},
		{Method: http.MethodDelete, Path: "/orders", Handler: createHandler(s)},
	}, rest.WithPrefix("/v1"))
	server.AddRoutes(rest.WithMiddlewares([]rest.Middleware{auth}, // entry: "route PUT /mw createHandler$1 open mw=gozero.idem,gozero.auth"
		rest.Route{Method: "PUT", Path: "/mw", Handler: createHandler(s)},
	))
	server.AddRoute(rest.Route{Method: "PATCH", Path: "/one", Handler: createHandler(s)}) // entry: "route PATCH /one createHandler$1 open mw=gozero.idem"
	server.Use(idem)
}

var _ = register
