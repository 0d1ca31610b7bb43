package nethttp

import (
	"net/http"
	"time"
)

type wrapped struct{}

func (wrapped) ServeHTTP(w http.ResponseWriter, r *http.Request) { work() }

func wraps(mux *http.ServeMux) {
	mux.Handle("POST /a", http.StripPrefix("/a", wrapped{}))                       // entry: "route POST /a (wrapped).ServeHTTP open mw=http.StripPrefix"
	mux.Handle("POST /b", http.TimeoutHandler(wrapped{}, time.Second, "late"))     // entry: "route POST /b (wrapped).ServeHTTP open mw=http.TimeoutHandler"
	mux.Handle("POST /c", http.MaxBytesHandler(wrapped{}, 1<<20))                  // entry: "route POST /c (wrapped).ServeHTTP open mw=http.MaxBytesHandler"
	mux.Handle("POST /d", http.AllowQuerySemicolons(http.HandlerFunc(wrappedToo))) // entry: "route POST /d wrappedToo open mw=http.AllowQuerySemicolons"
}

func wrappedToo(w http.ResponseWriter, r *http.Request) { work() }

var _ = wraps
