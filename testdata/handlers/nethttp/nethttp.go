// Package nethttp registers handlers with the standard library.
package nethttp

import (
	"fmt"
	"net/http"
)

func work() error { return nil }

func create(w http.ResponseWriter, r *http.Request) { work() }
func list(w http.ResponseWriter, r *http.Request)   {}
func internal(w http.ResponseWriter, r *http.Request) {
	work() // registered by nobody, and nobody else can
}

// Exported may be registered by another package.
func Exported(w http.ResponseWriter, r *http.Request) { work() } // entry: "route Exported bytype open"

// Helper takes more than a handler does.
func Helper(w http.ResponseWriter, r *http.Request, id string) { work() }

// Called is a helper of a handler.
func Called(w http.ResponseWriter, r *http.Request) { work() }

type server struct {
	mux *http.ServeMux
	h   http.HandlerFunc
	db  string
}

func (s *server) order(w http.ResponseWriter, r *http.Request) { Called(w, r) }

// ServeHTTP makes the server a handler.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPost:
		work() // at: POST
	case "PUT", "PATCH":
		work() // at: PATCH PUT
	default:
		work() // at: nothing
	}
	if r.Method == http.MethodDelete {
		work() // at: DELETE
	}
}

func charge(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "no", http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path == "" {
		w.WriteHeader(404)
	}
	work() // at: POST
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func logged(name string, h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { h(w, r) }
}

func failing(h func(w http.ResponseWriter, r *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			w.WriteHeader(500)
		}
	}
}

func refund(w http.ResponseWriter, r *http.Request) error { return work() }

// newHandler is a constructor with a dependency that is no handler.
func newHandler(now func() string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { work() }
}

// NewPublic may be called by another package.
func NewPublic() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { work() } // entry: "route NewPublic$1 bytype made open"
}

func routes(s *server) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", create)                                                   // entry: "route POST /orders create"
	mux.HandleFunc("GET /orders", list)                                                      // entry: "route GET /orders list"
	mux.HandleFunc("/any", s.order)                                                          // entry: "route /any (*server).order"
	mux.Handle("/server", s)                                                                 // entry: "route /server (*server).ServeHTTP"
	mux.HandleFunc("/charge", charge)                                                        // entry: "route /charge charge"
	mux.Handle("POST /auth", auth(http.HandlerFunc(create)))                                 // entry: "route POST /auth create mw=nethttp.auth"
	mux.HandleFunc("POST /two", logged("x", logged("y", create)))                            // entry: "route POST /two create mw=nethttp.logged,nethttp.logged"
	mux.HandleFunc("POST /refund", failing(refund))                                          // entry: "route POST /refund refund mw=nethttp.failing"
	mux.HandleFunc("POST /new", newHandler(nil))                                             // entry: "route POST /new newHandler$1"
	mux.HandleFunc("POST /closure", func(w http.ResponseWriter, r *http.Request) { work() }) // entry: "route POST /closure routes$1"
	s.h = create
	mux.Handle("POST /field", s.h) // entry: "route POST /field create"
	mux.Handle("GET /files/", http.FileServer(http.Dir(".")))
	id := "{id}"
	mux.HandleFunc("POST /orders/"+id, create)            // entry: "route POST /orders/{id} create"
	mux.HandleFunc(fmt.Sprintf("POST /%s", s.db), create) // entry: "route … create"
	mux.HandleFunc("PUT /"+s.db, create)                  // entry: "route PUT /… create"
	return mux
}

func global() {
	http.HandleFunc("POST /global", create)            // entry: "route POST /global create"
	http.ListenAndServe(":80", http.HandlerFunc(list)) // entry: "route list"
}

// table has the routes in a list.
func table(mux *http.ServeMux) {
	for _, r := range []struct {
		pattern string
		h       http.HandlerFunc
	}{
		{"POST /a", create},
		{"DELETE /b", list},
	} {
		mux.HandleFunc(r.pattern, r.h) // entry: "route POST /a create open" "route DELETE /b list open"
	}
}

// whole is a mux behind middleware.
func whole() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /x", create) // entry: "route POST /x create mw=nethttp.auth"
	http.ListenAndServe(":80", auth(mux))
}

// mount registers what its callers give it.
func mount(mux *http.ServeMux, h http.HandlerFunc) {
	mux.HandleFunc("POST /mounted", h) // entry: "route POST /mounted create"
}

// Mount registers what other packages give it.
func Mount(mux *http.ServeMux, h http.HandlerFunc) {
	mux.HandleFunc("POST /public", h) // entry: "route POST /public nethttp.Mount param=1 open"
}

func mounted() { mount(http.NewServeMux(), create) }

// reach keeps the functions of this file in use.
var _ = []any{internal, routes, global, table, whole, mounted, Helper}
