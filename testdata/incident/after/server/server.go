// Package server records the key of a charge together with the charge.
package server

import (
	"context"
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
	key := r.Header.Get("Idempotency-Key")
	if key == "" {
		http.Error(w, "Idempotency-Key is missing", http.StatusBadRequest)
		return
	}
	if err := s.apply(r.Context(), key, c); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// apply takes the money once for each key.
func (s *Server) apply(ctx context.Context, key string, c charge) error {
	tx, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	res, err := tx.ExecContext(ctx, "INSERT INTO charges (key, wallet, cents) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING", key, c.Wallet, c.Cents)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err // charged before
	}
	if _, err := tx.ExecContext(ctx, "UPDATE wallets SET balance = balance - $1 WHERE id = $2", c.Cents, c.Wallet); err != nil {
		return err
	}
	return tx.Commit()
}
