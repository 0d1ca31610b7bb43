// Package fasthttp serves with fasthttp.
package fasthttp

import "github.com/valyala/fasthttp"

func work() {}

func handle(ctx *fasthttp.RequestCtx) {
	if ctx.IsPost() {
		work() // at: POST
		return
	}
	if !ctx.IsPut() {
		return
	}
	work() // at: PUT
}

// Charge may be served by another package.
func Charge(ctx *fasthttp.RequestCtx) { // entry: "route Charge bytype open"
	if string(ctx.Method()) == "PATCH" {
		work() // at: PATCH
	}
}

func serve() {
	fasthttp.ListenAndServe(":80", handle) // entry: "route handle"
	s := &fasthttp.Server{Handler: other}  // entry: "route other"
	s.ListenAndServe(":81")
}

func other(ctx *fasthttp.RequestCtx) { work() }

var _ = serve
