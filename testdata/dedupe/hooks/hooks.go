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
	mux.HandleFunc("POST /accepted", r.accepted)
	mux.HandleFunc("POST /helped", r.helped)
	mux.HandleFunc("POST /claimed", r.claimed)
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

// accepted answers with a success whatever happens: nobody sends it again but after a crash.
func (r *Receiver) accepted(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil || sig.Verify(r.Secret, body, req.Header.Get("X-Hub-Signature-256")) != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if _, err := r.DB.ExecContext(req.Context(), "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(body)); err != nil { // want `nodedupe/low: .* UPDATE of wallets again: the sender of the webhook`
		println("credit", err.Error())
	}
	w.WriteHeader(http.StatusOK)
	w.Write([]byte("ok"))
}

func fail(w http.ResponseWriter, err error) { http.Error(w, err.Error(), http.StatusBadGateway) }

// helped answers by a helper, and so with what nobody sees.
func (r *Receiver) helped(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil || sig.Verify(r.Secret, body, req.Header.Get("X-Hub-Signature-256")) != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if _, err := r.DB.ExecContext(req.Context(), "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(body)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again: the sender of the webhook`
		fail(w, err)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func (r *Receiver) known(id string) bool {
	var n int
	return r.DB.QueryRow("SELECT 1 FROM events WHERE id = $1", id).Scan(&n) == nil
}

func (r *Receiver) recordEvent(id string) error {
	_, err := r.DB.Exec("INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = $1", id)
	return err
}

func (r *Receiver) exists(id string) (bool, error) { return r.known(id), nil }

// claimed accepts everything, too. Who wrote it knows that events come twice, and lets two at a time pass.
func (r *Receiver) claimed(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil || sig.Verify(r.Secret, body, req.Header.Get("X-Hub-Signature-256")) != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	id := req.Header.Get("X-Delivery")
	if there, _ := r.exists(id); there {
		return
	}
	if err := r.recordEvent(id); err != nil {
		println("event", err.Error())
	}
	if _, err := r.DB.ExecContext(req.Context(), "UPDATE wallets SET balance = balance + 1 WHERE id = $1", string(body)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again: the sender of the webhook`
		println("credit", err.Error())
	}
}
