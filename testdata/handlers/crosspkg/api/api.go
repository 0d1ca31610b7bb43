// Package api has handlers that another package registers.
package api

import "net/http"

// API has handlers.
type API struct{}

// Create is a handler.
func (a *API) Create(w http.ResponseWriter, r *http.Request) {} // entry: "route (*API).Create bytype open"

// ServeHTTP is one as well.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {} // entry: "route (*API).ServeHTTP bytype open"

// New makes a handler.
func New() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {} // entry: "route New$1 bytype made open"
}
