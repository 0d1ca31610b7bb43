package finding

import "fmt"

// Repeated says that an operation is repeated without a key: subject is the user's expression, what the
// request, from who sends or implements it (may be empty), repeats what repeats it and when, made
// where a key has to be made.
func Repeated(subject, what, from, repeats, made string) string {
	if from != "" {
		from = " (" + from + ")"
	}
	return fmt.Sprintf("%s may send this %s again%s (%s) although the first one took effect; send one Idempotency-Key, %s, with every attempt",
		subject, what, from, repeats, made)
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
