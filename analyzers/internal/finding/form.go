package finding

import (
	"fmt"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Again says how something is done again that no helper or client repeats; at is where.
func Again(r *fact.Retry, at string) string {
	after := (r.Class & fact.Ambiguous).String()
	switch r.Form {
	case fact.Requeued:
		return fmt.Sprintf("put back into its queue on %s after %s", at, after)
	case fact.Rearmed:
		return fmt.Sprintf("started again on %s after %s", at, after)
	case fact.Repeated:
		return fmt.Sprintf("done again after %s of the call on %s", after, at)
	}
	return fmt.Sprintf("retried on %s after %s", at, after)
}

// Repeater says what the place of a repetition does, for a trace: this comes after it, by the name of a helper or
// client, or by what stands there.
func Repeater(r *fact.Retry, after fact.Class) string {
	switch {
	case r.By != "":
		return r.By + " repeats after " + after.String()
	case r.Form == fact.Requeued:
		return "this puts the work back after " + after.String()
	case r.Form == fact.Rearmed:
		return "this starts it again after " + after.String()
	case r.Form == fact.Repeated:
		return "this is done again below after " + after.String()
	}
	return "this repeats after " + after.String()
}

// Made says where something must be made that is to be the same with every attempt.
func Made(r *fact.Retry) string {
	switch r.Form {
	case fact.Requeued:
		return "made before the work is put into the queue"
	case fact.Rearmed:
		return "made before the first attempt"
	case fact.Repeated:
		return "made before the first call"
	}
	if r.Nested {
		return "made before the retry loop, inside of the loop around it"
	}
	return "made before the loop"
}
