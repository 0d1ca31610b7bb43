package finding

import (
	"fmt"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Repeated says that an operation is repeated without a key: subject is the user's expression, deed what it
// does, from who sends or implements it (may be empty), repeats what repeats it and when, cure the cheapest
// way out.
func Repeated(subject, deed, from, repeats, cure string) string {
	if from != "" {
		from = " (" + from + ")"
	}
	return fmt.Sprintf("%s may %s again%s (%s) although the first one took effect; %s", subject, deed, from, repeats, cure)
}

// Request is the deed of a request with that method.
func Request(method string) string { return "send this " + method }

// Deed completes "may ... again" for an operation.
func Deed(e *fact.Effect) string {
	if e.Kind != fact.HTTP {
		return e.Does
	}
	return Request(Method(e.Method))
}

// Does says what an operation does, for a trace.
func Does(e *fact.Effect) string {
	if e.Kind != fact.HTTP {
		return "takes effect: " + e.Does
	}
	return "sends " + Method(e.Method)
}

// Effect is the last step of a trace: what is called and what it does.
func Effect(e *fact.Effect) string { return e.Callee + " " + Does(e) }

// Method is the method of a request that must not be repeated.
func Method(m fact.Method) string {
	switch {
	case slices.Contains(m.Consts, "POST"):
		return "POST"
	case slices.Contains(m.Consts, "PATCH"):
		return "PATCH"
	}
	return "request"
}

// Cure is the cheapest way to make a repetition harmless. made says where something has to be made that must
// be the same with every attempt.
func Cure(e *fact.Effect, made string) string {
	switch e.Kind {
	case fact.SQL:
		if strings.Contains(e.Does, "INSERT") {
			return "give the row an id, " + made + ", and add ON CONFLICT DO NOTHING"
		}
		return "record an id, " + made + ", in the same transaction, or test in WHERE what the update expects"
	case fact.Store:
		return "write it under an id, " + made + ", so that the second one changes nothing"
	case fact.Publish:
		return "give the message an id, " + made + ", by which it is recognised"
	case fact.Mail:
		return "send it outside of what is repeated, or record that it was sent"
	case fact.RPC:
		return "send one request id, " + made + ", by which the server recognises it, with every attempt"
	case fact.Create:
		return "send one client token, " + made + ", with every attempt, or look first for what an earlier one made"
	case fact.Payment:
		return "send one idempotency key, " + made + ", with every attempt"
	}
	return "send one Idempotency-Key, " + made + ", with every attempt"
}

// RepeatsAnything says that a client repeats whatever it is given.
func RepeatsAnything(subject, repeats string) string {
	return fmt.Sprintf("%s may send any request again that it is given (%s), POST too; repeat only idempotent methods, or requests with an Idempotency-Key",
		subject, repeats)
}

// List joins names for a message, the first three of them.
func List(names []string) string {
	const most = 3
	rest := ""
	if more := len(names) - most; more > 0 {
		names, rest = names[:most], fmt.Sprintf(", %d more", more)
	}
	s := ""
	for i, n := range names {
		if i > 0 {
			s += ", "
		}
		s += n
	}
	return s + rest
}
