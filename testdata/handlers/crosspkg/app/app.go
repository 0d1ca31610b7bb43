// Package app registers the handlers of one package with the help of another.
package app

import (
	"net/http"

	"example.com/handlers/crosspkg/api"
	"example.com/handlers/crosspkg/mount"
)

func own(w http.ResponseWriter, r *http.Request) {}

type service interface {
	Create(w http.ResponseWriter, r *http.Request)
}

func routes(a *api.API, s service) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", a.Create) // entry: "route POST /orders (*api.API).Create"
	mux.HandleFunc("PUT /hidden", s.Create)  // entry: "route PUT /hidden (app.service).Create"
	mux.Handle("POST /new", api.New())       // entry: "route POST /new api.New made"
	mount.Post(mux, "/x", own)               // entry: "route POST … own open"
	mount.Serve(mux, a)                      // entry: "route PUT /serve (*api.API).ServeHTTP open"
}

var _ = routes
