// Package chi registers handlers with chi.
package chi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type api struct{}

func (a *api) create(w http.ResponseWriter, r *http.Request) {}
func auth(next http.Handler) http.Handler                    { return next }
func idem(next http.Handler) http.Handler                    { return next }
func limit(n int) func(http.Handler) http.Handler            { return auth }

func routes(a *api) http.Handler {
	r := chi.NewRouter()
	r.Use(auth)
	r.Post("/orders", a.create)                         // entry: "route POST /orders (*api).create mw=chi.outermost,chi.auth"
	r.With(idem, limit(1)).Post("/with", a.create)      // entry: "route POST /with (*api).create mw=chi.outermost,chi.auth,chi.idem,chi.limit"
	r.Method("PATCH", "/m", http.HandlerFunc(a.create)) // entry: "route PATCH /m (*api).create mw=chi.outermost,chi.auth"
	r.HandleFunc("DELETE /p", a.create)                 // entry: "route DELETE /p (*api).create mw=chi.outermost,chi.auth"
	r.Group(func(r chi.Router) {
		r.Use(idem)
		r.Put("/grouped", a.create) // entry: "route PUT /grouped (*api).create mw=chi.outermost,chi.auth,chi.idem"
	})
	r.Route("/sub", func(r chi.Router) {
		r.Post("/x", a.create) // entry: "route POST /sub/x (*api).create mw=chi.outermost,chi.auth"
	})
	r.Route("/method", a.routes)
	r.Mount("/mounted", mounted(a))
	r.Mount("/deep", deep(a))
	r.Route("/one", a.shared)
	r.Route("/other", a.shared)
	return r
}

// routes is handed to the router as a method value.
func (a *api) routes(r chi.Router) {
	r.Post("/y", a.create) // entry: "route POST /method/y (*api).create mw=chi.outermost,chi.auth"
}

// deep has one more router below it.
func deep(a *api) http.Handler {
	r, below := chi.NewRouter(), chi.NewRouter()
	below.Post("/z", a.create) // entry: "route POST /deep/below/z (*api).create mw=chi.outermost,chi.auth"
	r.Mount("/below", below)
	return r
}

// shared is below two paths.
func (a *api) shared(r chi.Router) {
	r.Post("/s", a.create) // entry: "route POST /s (*api).create mw=chi.outermost,chi.auth"
}

func mounted(a *api) http.Handler {
	r := chi.NewRouter()
	r.Post("/z", a.create) // entry: "route POST /mounted/z (*api).create mw=chi.outermost,chi.auth"
	return r
}

func outermost(h http.Handler) http.Handler { return h }

func serve() { http.ListenAndServe(":80", outermost(routes(&api{}))) }

var _ = serve
