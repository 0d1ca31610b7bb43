// Package hertz registers handlers with hertz.
package hertz

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
)

func create(ctx context.Context, c *app.RequestContext) {}
func auth(ctx context.Context, c *app.RequestContext)   { c.Next(ctx) }

// Charge may be registered by another package.
func Charge(ctx context.Context, c *app.RequestContext) {} // entry: "route Charge bytype open"

func routes() {
	h := server.Default()
	h.POST("/before", create) // entry: "route POST /before create"
	h.Use(auth)
	h.POST("/after", create)               // entry: "route POST /after create mw=hertz.auth"
	h.Group("/g", auth).PUT("/in", create) // entry: "route PUT /g/in create mw=hertz.auth"
	h.Handle("PATCH", "/h", auth, create)  // entry: "route PATCH /h create mw=hertz.auth,hertz.auth"
}

var _ = routes
