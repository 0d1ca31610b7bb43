// Package hooks holds a receiver of webhooks whose signatures another package checks.
package hooks

import (
	"database/sql"
	"io"
	"net/http"

	"example.com/dedupe/hooks/sig"
)

// Receiver takes payments.
type Receiver struct {
	DB     *sql.DB
	Secret string
}

// Handler serves the endpoints.
func (r *Receiver) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /signed", r.signed)
	mux.HandleFunc("POST /unsigned", r.unsigned)
	return mux
}

func (r *Receiver) signed(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	if err := sig.Verify(r.Secret, body, req.Header.Get("X-Hub-Signature-256")); err != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if _, err := r.DB.ExecContext(req.Context(), "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(body)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again: the sender of the webhook`
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}

// unsigned checks something that no provider signs.
func (r *Receiver) unsigned(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	if err := sig.Verify(r.Secret, body, req.Header.Get("X-Token")); err != nil {
		http.Error(w, "bad token", http.StatusUnauthorized)
		return
	}
	if _, err := r.DB.ExecContext(req.Context(), "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(body)); err != nil { // want `nodedupe/medium: .* UPDATE of wallets again: the client`
		http.Error(w, "try again", http.StatusInternalServerError)
	}
}
