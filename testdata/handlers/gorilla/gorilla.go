// Package gorilla registers handlers with gorilla/mux.
package gorilla

import (
	"net/http"

	"github.com/gorilla/mux"
)

func create(w http.ResponseWriter, r *http.Request) {}
func auth(next http.Handler) http.Handler           { return next }
func idem(next http.Handler) http.Handler           { return next }

func routes() {
	r := mux.NewRouter()
	r.HandleFunc("/orders", create).Methods("POST")                           // entry: "route POST /orders create mw=gorilla.auth"
	r.HandleFunc("/named", create).Name("n").Methods(http.MethodPut, "PATCH") // entry: "route PATCH|PUT /named create mw=gorilla.auth"
	r.Handle("/any", http.HandlerFunc(create))                                // entry: "route /any create mw=gorilla.auth"
	r.Methods("DELETE").Path("/d").HandlerFunc(create)                        // entry: "route DELETE /d create mw=gorilla.auth"
	r.Use(auth)
	sub := r.PathPrefix("/v1").Subrouter()
	sub.Use(idem)
	sub.HandleFunc("/sub", create).Methods("POST") // entry: "route POST /v1/sub create mw=gorilla.auth,gorilla.idem"
}

var _ = routes
