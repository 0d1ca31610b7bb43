// Package server is the half that took the money each time it was asked.
package server

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

// Server charges wallets.
type Server struct{ DB *sql.DB }

// Handler serves the endpoints.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /charges", s.charge)
	return mux
}

type charge struct {
	Wallet int64 `json:"wallet"`
	Cents  int64 `json:"cents"`
}

func (s *Server) charge(w http.ResponseWriter, r *http.Request) {
	var c charge
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil || c.Cents <= 0 {
		http.Error(w, "bad charge", http.StatusBadRequest)
		return
	}
	_, err := s.DB.ExecContext(r.Context(), "UPDATE wallets SET balance = balance - $1 WHERE id = $2", c.Cents, c.Wallet) // want `nodedupe/medium: s.DB.ExecContext may run this UPDATE of wallets again: the client may send POST /charges again whenever it got no answer .*Idempotency-Key`
	if err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}
