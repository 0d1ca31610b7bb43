// Package iris registers handlers with iris.
package iris

import "github.com/kataras/iris/v12"

func create(ctx iris.Context) {}
func auth(ctx iris.Context)   { ctx.Next() }

// Charge may be registered by another package.
func Charge(ctx iris.Context) {} // entry: "route Charge bytype open"

func routes() {
	app := iris.New()
	app.Post("/before", create) // entry: "route POST /before create mw=iris.every"
	app.Use(auth)
	app.Post("/after", create)            // entry: "route POST /after create mw=iris.auth,iris.every"
	app.Handle("PUT", "/h", auth, create) // entry: "route PUT /h create mw=iris.auth,iris.every,iris.auth"
	app.UseRouter(every)
	p := app.Party("/p", auth)
	p.Delete("/x", create) // entry: "route DELETE /p/x create mw=iris.auth,iris.every"
}

func every(ctx iris.Context) { ctx.Next() }

var _ = routes
