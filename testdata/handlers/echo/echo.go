// Package echo registers handlers with both versions of echo.
package echo

import (
	"github.com/labstack/echo/v4"
	echov5 "github.com/labstack/echo/v5"
)

func create(c echo.Context) error     { return nil }
func create5(c *echov5.Context) error { return nil }
func auth(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}
func idem(next echo.HandlerFunc) echo.HandlerFunc      { return auth(next) }
func idem5(next echov5.HandlerFunc) echov5.HandlerFunc { return next }

// Charge may be registered by another package.
func Charge(c echo.Context) error { return nil } // entry: "route Charge bytype open"

// Refund may be registered by another package.
func Refund(c *echov5.Context) error { return nil } // entry: "route Refund bytype open"

func routes() {
	e := echo.New()
	e.POST("/first", create) // entry: "route POST /first create mw=echo.auth"
	e.Use(auth)
	e.POST("/own", create, idem)                     // entry: "route POST /own create mw=echo.auth,echo.idem"
	e.Add("PUT", "/add", create)                     // entry: "route PUT /add create mw=echo.auth"
	e.Match([]string{"POST", "PATCH"}, "/m", create) // entry: "route PATCH|POST /m create mw=echo.auth"
	g := e.Group("/v1", idem)
	g.DELETE("/d", create) // entry: "route DELETE /v1/d create mw=echo.auth,echo.idem"

	h := e.Group("/v2")
	h.POST("/before", create) // entry: "route POST /v2/before create mw=echo.auth"
	h.Use(idem)
	h.POST("/after", create) // entry: "route POST /v2/after create mw=echo.auth,echo.idem"
}

func routes5() {
	e := echov5.New()
	e.POST("/orders", create5, idem5)                                                                                   // entry: "route POST /orders create5 mw=echo.idem5"
	e.AddRoute(echov5.Route{Method: "POST", Path: "/r", Handler: create5, Middlewares: []echov5.MiddlewareFunc{idem5}}) // entry: "route POST /r create5 mw=echo.idem5"
}

var _ = []any{routes, routes5}
