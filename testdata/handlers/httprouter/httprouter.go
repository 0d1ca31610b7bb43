// Package httprouter registers handlers with httprouter.
package httprouter

import (
	"net/http"

	"github.com/julienschmidt/httprouter"
)

func create(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {}
func plain(w http.ResponseWriter, r *http.Request)                       {}

// Charge may be registered by another package.
func Charge(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {} // entry: "route Charge bytype open"

func routes() {
	r := httprouter.New()
	r.POST("/orders", create)                        // entry: "route POST /orders create"
	r.Handle("PUT", "/h", create)                    // entry: "route PUT /h create"
	r.HandlerFunc("PATCH", "/f", plain)              // entry: "route PATCH /f plain"
	r.Handler("POST", "/i", http.HandlerFunc(plain)) // entry: "route POST /i plain"
}

var _ = routes
