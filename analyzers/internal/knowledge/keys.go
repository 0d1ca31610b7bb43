package knowledge

import "strings"

// keyHeaders are headers by which a server recognises a repeated request, in lower case and sorted.
// X-Request-Id, X-Ms-Client-Request-Id and Traceparent only name a request in logs.
var keyHeaders = [...]string{
	"cko-idempotency-key",
	"i-twilio-idempotency-token",
	"idempotence-key",
	"idempotency-key",
	"idempotent-key",
	"klarna-idempotency-key",
	"nats-msg-id",
	"opc-retry-token",
	"paypal-request-id",
	"repeatability-request-id",
	"x-amz-pay-idempotency-key",
	"x-goog-gcs-idempotency-token",
	"x-idempotence-uuid",
	"x-idempotency-key",
	"x-line-retry-key",
	"x-payout-idempotency",
	"x-shopify-idempotency-key",
}

// IsKeyHeader reports whether a header of that name carries an idempotency key: one of the known ones,
// or a name that says so.
func IsKeyHeader(name string) bool {
	name = strings.ToLower(name)
	if strings.Contains(name, "idempoten") {
		return true
	}
	for _, h := range keyHeaders {
		if h == name {
			return true
		}
	}
	return false
}

// IsIdentityHeader reports whether a header of that name says which message a request delivers, as senders
// of webhooks do (X-GitHub-Delivery, Webhook-Id): a receiver can recognise a repetition by it if the
// sender keeps it, though nobody promised to.
func IsIdentityHeader(name string) bool {
	name = strings.ToLower(name)
	if strings.Contains(name, "dedup") || strings.Contains(name, "delivery") {
		return true
	}
	for _, suffix := range [...]string{"webhook-id", "event-id", "message-id", "notification-id", "svix-id", "msg-id"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// IsPrecondition reports whether a header makes the server refuse the request when what it changes is no
// longer as it was: a repetition of a request that took effect fails. If-None-Match with an ETag is not
// one, but the cache of a GET.
func IsPrecondition(name, value string) bool {
	switch strings.ToLower(name) {
	case "if-match", "if-unmodified-since":
		return true
	case "if-none-match":
		return value == "*"
	}
	return false
}
