// Package huma registers operations with huma.
package huma

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
)

type in struct{ ID string }
type out struct{ ID string }

type api struct{}

func (a *api) create(ctx context.Context, in *in) (*out, error) { return nil, nil }
func auth(ctx huma.Context, next func(huma.Context))            { next(ctx) }

// Routes is given the API by main.
func Routes(h huma.API, a *api) {
	huma.Post(h, "/before", a.create) // entry: "route POST /before (*api).create open"
	h.UseMiddleware(auth)
	huma.Register(h, huma.Operation{Method: "POST", Path: "/orders"}, a.create) // entry: "route POST /orders (*api).create open mw=huma.auth"
	huma.Delete(h, "/after", a.create)                                          // entry: "route DELETE /after (*api).create open mw=huma.auth"
	op := huma.Operation{OperationID: "x"}
	op.Method, op.Path = "PATCH", "/built"
	huma.Register(h, op, func(ctx context.Context, in *in) (*out, error) { return nil, nil }) // entry: "route PATCH /built Routes$1 open mw=huma.auth"
}
