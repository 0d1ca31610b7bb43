// Package made knows which methods may be repeated.
package made

import "net/http"

var safe = map[string]bool{http.MethodGet: true, http.MethodHead: true, http.MethodPut: true, http.MethodDelete: true}

// Idempotent reports whether a request of that method may be repeated.
func Idempotent(method string) bool { return safe[method] }

// Temporary reports whether a failure may pass.
func Temporary(err error) bool { return err != nil }
