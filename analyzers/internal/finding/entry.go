package finding

import (
	"fmt"
	"go/token"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Redelivered says that an operation is done again when its entry is called again: subject is the user's expression, fn
// the function that is the entry.
func Redelivered(subject string, e *fact.Effect, x *fact.Entry, fn string) string {
	return fmt.Sprintf("%s may %s again: %s (%s); %s", subject, Deed(e), Delivers(x), fn, Remember(e, x.ID))
}

// Delivers says who calls an entry again, and how often.
func Delivers(x *fact.Entry) string {
	what := "the message"
	switch x.Kind {
	case fact.Route, fact.Call:
		what = "the request"
		if x.Route != "" {
			what = strings.TrimSpace(strings.Join(x.Methods, "|")+" "+x.Route) + " again"
			return fmt.Sprintf("%s may send %s %s", by(x), what, x.Often)
		}
		return fmt.Sprintf("%s may send %s again %s", by(x), what, x.Often)
	case fact.Job:
		return fmt.Sprintf("%s runs the job again, %s", by(x), x.Often)
	case fact.Reconciler:
		return fmt.Sprintf("%s reconciles again, %s", by(x), x.Often)
	case fact.Webhook:
		what = "the event"
	}
	return fmt.Sprintf("%s delivers %s again, %s", by(x), what, x.Often)
}

func by(x *fact.Entry) string {
	if x.By == "" {
		return "the sender"
	}
	return x.By
}

// Looked is the step of a trace at which it is looked in vain whether something has been done.
func Looked(at token.Position) Step {
	return Step{Role: Call, Pos: at, Message: "looks first, which two calls at the same time do in vain"}
}

// Remember is the cheapest way to make a second delivery harmless; id is what stays the same when it comes again.
func Remember(e *fact.Effect, id string) string {
	if id == "" {
		id = "an id of the message"
	}
	if e.Unkeyed != "" {
		return "give it a " + e.Unkeyed + " that is made of " + id
	}
	if e.Kind == fact.Create && e.Named {
		return "give it a name that is made of " + id
	}
	switch e.Kind {
	case fact.SQL:
		if strings.Contains(e.Does, "INSERT") {
			return "add ON CONFLICT DO NOTHING on a column that holds " + id + ", or record it in the same transaction"
		}
		return "record " + id + " in the same transaction, and leave when it is there already"
	case fact.Store:
		return "write it under " + id + ", or record that first and leave when it is there already"
	case fact.Publish:
		return "give the message an id that is made of " + id
	case fact.Mail:
		return "record " + id + " before it is sent, and leave when it is there already"
	}
	return "send an idempotency key that is made of " + id + ", or record it first and leave when it is there already"
}
