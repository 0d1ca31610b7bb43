// Package webhooks receives webhooks.
package webhooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"io"
	"net/http"

	"github.com/google/go-github/v74/github"
	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/webhook"
	svix "github.com/svix/svix-webhooks/go"
)

func work() {}

func onStripe(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if _, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), "secret"); err != nil {
		return
	}
	work() // at: again POST
	http.Error(w, "try again", http.StatusInternalServerError)
}

func onGitHub(w http.ResponseWriter, r *http.Request) { verified(r) }

func verified(r *http.Request) []byte {
	body, _ := github.ValidatePayload(r, nil)
	return body
}

type receiver struct{ wh *svix.Webhook }

func (s *receiver) onSvix(w http.ResponseWriter, r *http.Request) {
	if err := s.wh.Verify(nil, r.Header); err != nil {
		return
	}
}

func onOther(w http.ResponseWriter, r *http.Request) {
	mac := hmac.New(sha256.New, nil)
	if !hmac.Equal(mac.Sum(nil), []byte(r.Header.Get("X-Acme-Signature-256"))) {
		return
	}
	work() // at: POST
	w.WriteHeader(http.StatusAccepted)
}

// session compares a cookie, which nobody sends as a webhook.
func session(w http.ResponseWriter, r *http.Request) {
	c, _ := r.Cookie("session")
	if !hmac.Equal(nil, []byte(c.Value)) {
		return
	}
}

func verify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if github.ValidateSignature(r.Header.Get("X-Hub-Signature-256"), nil, nil) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func behind(w http.ResponseWriter, r *http.Request) {}

// OnEvent takes the event of a provider.
func OnEvent(e *stripe.Event) error { // entry: "webhook OnEvent bytype again open by=event"
	work() // at: again
	return nil
}

// charge takes a provider's event and more: it is a helper.
func Charge(e stripe.Event, amount int) {}

func routes(s *receiver) {
	http.HandleFunc("POST /stripe", onStripe)                 // entry: "webhook POST /stripe onStripe again by=signature"
	http.HandleFunc("POST /github", onGitHub)                 // entry: "webhook POST /github onGitHub again by=signature"
	http.HandleFunc("POST /svix", s.onSvix)                   // entry: "webhook POST /svix (*receiver).onSvix again by=signature"
	http.HandleFunc("POST /other", onOther)                   // entry: "webhook POST /other onOther again by=signature"
	http.HandleFunc("POST /session", session)                 // entry: "route POST /session session"
	http.Handle("POST /mw", verify(http.HandlerFunc(behind))) // entry: "webhook POST /mw behind again by=signature mw=webhooks.verify"
	http.HandleFunc("POST /api/webhooks/acme", behind)        // entry: "route POST /api/webhooks/acme behind by=route"
	http.HandleFunc("POST /pay/notify", behind)               // entry: "route POST /pay/notify behind by=route"
	http.HandleFunc("POST /hooked", behind)                   // entry: "route POST /hooked behind"
}

var _ = routes
