// Package mount registers what others give it.
package mount

import "net/http"

// Post registers a handler.
func Post(mux *http.ServeMux, path string, h http.HandlerFunc) {
	mux.HandleFunc("POST "+path, h) // entry: "route POST … mount.Post param=2 open"
}

// Serve registers what serves.
func Serve(mux *http.ServeMux, h http.Handler) {
	mux.Handle("PUT /serve", h) // entry: "route PUT /serve mount.Serve param=1 open"
}
