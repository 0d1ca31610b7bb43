// Package fiber registers handlers with both versions of fiber.
package fiber

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/idempotency"
	fiberv3 "github.com/gofiber/fiber/v3"
)

func create(c *fiber.Ctx) error   { return nil }
func create3(c fiberv3.Ctx) error { return nil }
func auth(c *fiber.Ctx) error     { return c.Next() }
func auth3(c fiberv3.Ctx) error   { return c.Next() }

// Charge may be registered by another package.
func Charge(c *fiber.Ctx) error { return nil } // entry: "route Charge bytype open"

// Limit is middleware: it calls the next handler.
func Limit(c *fiber.Ctx) error { return c.Next() }

func routes() {
	app := fiber.New()
	app.Post("/before", create) // entry: "route POST /before create"
	app.Use(idempotency.New())
	app.Post("/after", auth, create) // entry: "route POST /after create mw=idempotency.New,fiber.auth"
	app.Add("PATCH", "/add", create) // entry: "route PATCH /add create mw=idempotency.New"
	api := app.Group("/api", auth)
	api.Put("/orders", create) // entry: "route PUT /api/orders create mw=idempotency.New,fiber.auth"
	app.Route("/r", func(r fiber.Router) {
		r.Post("/in", create) // entry: "route POST /r/in create mw=idempotency.New"
	})
}

func routes3() {
	app := fiberv3.New()
	app.Use(auth3)
	app.Post("/one", create3)                         // entry: "route POST /one create3 mw=fiber.auth3"
	app.Post("/two", auth3, create3)                  // entry: "route POST /two create3 mw=fiber.auth3,fiber.auth3"
	app.Add([]string{"POST", "PUT"}, "/add", create3) // entry: "route POST|PUT /add create3 mw=fiber.auth3"
	app.Group("/g").Delete("/x", create3)             // entry: "route DELETE /g/x create3 mw=fiber.auth3"
}

var _ = []any{routes, routes3}
