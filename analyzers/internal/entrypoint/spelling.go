package entrypoint

import (
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// isSignatureHeader reports whether v is the name of a header that holds the signature of a body: X-Hub-Signature-256,
// Stripe-Signature, X-Shopify-Hmac-Sha256. It is the provider that names it.
func isSignatureHeader(v ssa.Value) bool {
	s, ok := flow.String(v)
	if !ok || strings.ContainsAny(s, " /%:") || !strings.Contains(s, "-") {
		return false
	}
	s = strings.ToLower(s)
	return strings.Contains(s, "signature") || strings.Contains(s, "hmac")
}

// speaksOfChecks reports whether the name of a function says that it checks what it is given.
func speaksOfChecks(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "verif") || strings.Contains(name, "valid") || strings.Contains(name, "check")
}

// speaksOfWebhooks reports whether a segment of a path says that a service calls it.
func speaksOfWebhooks(path string) bool {
	for _, s := range strings.FieldsFunc(strings.ToLower(path), func(r rune) bool { return r == '/' || r == '-' || r == '_' || r == '.' }) {
		switch s {
		case "webhook", "webhooks", "hook", "hooks", "notify", "notification", "notifications", "callback", "ipn":
			return true
		}
	}
	return false
}

// settledBy tells what a function of that name does to a message: the first word says whether it is done with or to be
// delivered again, in the words of the brokers.
func settledBy(name string) settlement {
	first := name
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			first = name[:i]
			break
		}
	}
	switch strings.ToLower(first) {
	case "ack", "acknowledge", "commit", "complete", "delete", "finish":
		return done
	case "nack", "nak", "reject", "requeue", "release", "abandon":
		return again
	}
	return nothing
}
