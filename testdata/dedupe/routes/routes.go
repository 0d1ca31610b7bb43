// Package routes holds routes that recognise a request that has been sent again: in middleware, in a decorator, by a key, by a
// version that the client names.
package routes

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
)

// API moves money.
type API struct {
	DB *sql.DB
}

const debit = "UPDATE accounts SET balance = balance - 1 WHERE id = $1"

// idempotency answers a request that has been answered before.
func (a *API) idempotency(c *gin.Context) {
	var body []byte
	err := a.DB.QueryRowContext(c, "SELECT body FROM answers WHERE key = $1", c.GetHeader("Idempotency-Key")).Scan(&body)
	if err == nil {
		c.Data(http.StatusOK, "application/json", body)
		c.Abort()
		return
	}
	c.Next()
}

func (a *API) logging(c *gin.Context) { c.Next() }

// Gin has middleware before some of the routes.
func (a *API) Gin() http.Handler {
	r := gin.New()
	r.Use(a.logging)
	r.POST("/early", a.early)
	r.POST("/own", a.idempotency, a.own)
	g := r.Group("/v1", a.idempotency)
	g.POST("/group", a.group)
	other := r.Group("/v2")
	other.POST("/other", a.other)
	r.Use(a.idempotency)
	r.POST("/late", a.late)
	return r
}

// early is registered before the middleware, which does not cover it.
func (a *API) early(c *gin.Context) {
	if _, err := a.DB.ExecContext(c, debit, c.Query("id")); err != nil { // want `nodedupe/medium: .* UPDATE of accounts again: the client may send POST /early again`
		c.Status(http.StatusInternalServerError)
	}
}

func (a *API) own(c *gin.Context) {
	if _, err := a.DB.ExecContext(c, debit, c.Query("id")); err != nil {
		c.Status(http.StatusInternalServerError)
	}
}

func (a *API) group(c *gin.Context) {
	if _, err := a.DB.ExecContext(c, debit, c.Query("id")); err != nil {
		c.Status(http.StatusInternalServerError)
	}
}

// other is in another group.
func (a *API) other(c *gin.Context) {
	if _, err := a.DB.ExecContext(c, debit, c.Query("id")); err != nil { // want `nodedupe/medium: .* UPDATE of accounts again: the client may send POST /v2/other again`
		c.Status(http.StatusInternalServerError)
	}
}

func (a *API) late(c *gin.Context) {
	if _, err := a.DB.ExecContext(c, debit, c.Query("id")); err != nil {
		c.Status(http.StatusInternalServerError)
	}
}

// idempotent is middleware of net/http.
func (a *API) idempotent(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var n int
		if a.DB.QueryRowContext(r.Context(), "SELECT 1 FROM answers WHERE key = $1", r.Header.Get("Idempotency-Key")).Scan(&n) == nil {
			w.WriteHeader(http.StatusOK)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Chi has middleware on a part of the router, and around handlers.
func (a *API) Chi() http.Handler {
	r := chi.NewRouter()
	r.Post("/bare", a.bare)
	r.With(a.idempotent).Post("/with", a.with)
	r.Group(func(r chi.Router) {
		r.Use(a.idempotent)
		r.Post("/inside", a.inside)
	})
	r.Method(http.MethodPost, "/wrapped", a.idempotent(http.HandlerFunc(a.wrapped)))
	r.Post("/keyed", a.keyed)
	r.Post("/keyed/late", a.keyedLate)
	r.Patch("/matched", a.matched)
	r.Patch("/matched/not", a.unmatched)
	r.Post("/decorated", a.decorated(&decorator{API: a, next: a}))
	return r
}

func (a *API) debit(ctx context.Context, id string) error {
	_, err := a.DB.ExecContext(ctx, debit, id)
	return err
}

func (a *API) bare(w http.ResponseWriter, r *http.Request) {
	if _, err := a.DB.ExecContext(r.Context(), debit, r.FormValue("id")); err != nil { // want `nodedupe/medium: .* UPDATE of accounts again: the client may send POST /bare again`
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

func (a *API) with(w http.ResponseWriter, r *http.Request) {
	if err := a.debit(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

func (a *API) inside(w http.ResponseWriter, r *http.Request) {
	if err := a.debit(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

func (a *API) wrapped(w http.ResponseWriter, r *http.Request) {
	if err := a.debit(r.Context(), r.FormValue("id")); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

// keyed hands the key of the client down to where it is kept.
func (a *API) keyed(w http.ResponseWriter, r *http.Request) {
	err := a.debitOnce(r.Context(), r.Header.Get("X-Request-Key"), r.FormValue("id"))
	if err != nil && !errors.Is(err, errAlreadyDebited) {
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

var errAlreadyDebited = errors.New("there already")

func (a *API) debitOnce(ctx context.Context, key, id string) error {
	res, err := a.DB.ExecContext(ctx, "INSERT INTO debits (key) VALUES ($1) ON CONFLICT DO NOTHING", key)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errAlreadyDebited
	}
	return a.debit(ctx, id)
}

// keyedLate keeps the key when all is done, and has not looked for it.
func (a *API) keyedLate(w http.ResponseWriter, r *http.Request) {
	if _, err := a.DB.ExecContext(r.Context(), debit, r.FormValue("id")); err != nil { // want `nodedupe/medium: .* UPDATE of accounts again`
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	if _, err := a.DB.ExecContext(r.Context(), "INSERT INTO debits (key) VALUES ($1) ON CONFLICT DO NOTHING", r.Header.Get("X-Request-Key")); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

// matched changes the version that the client has seen.
func (a *API) matched(w http.ResponseWriter, r *http.Request) {
	res, err := a.DB.ExecContext(r.Context(), "UPDATE accounts SET balance = balance - 1, version = version + 1 WHERE id = $1 AND version = $2", r.FormValue("id"), r.Header.Get("If-Match"))
	if err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		w.WriteHeader(http.StatusPreconditionFailed)
	}
}

// unmatched reads the version, and does not ask for it.
func (a *API) unmatched(w http.ResponseWriter, r *http.Request) {
	println(r.Header.Get("If-Match"))
	if _, err := a.DB.ExecContext(r.Context(), debit, r.FormValue("id")); err != nil { // want `nodedupe/medium: .* UPDATE of accounts again`
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

// decorator asks before it hands on.
type decorator struct {
	*API
	next interface {
		debit(ctx context.Context, id string) error
	}
}

func (d *decorator) debit(ctx context.Context, id string) error {
	var n int
	err := d.DB.QueryRowContext(ctx, "SELECT 1 FROM debits WHERE id = $1", id).Scan(&n)
	if err == nil {
		return nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return d.next.debit(ctx, id)
}

func (a *API) decorated(d *decorator) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := d.debit(r.Context(), r.FormValue("id")); err != nil {
			http.Error(w, "try again", http.StatusInternalServerError)
		}
	}
}
