package verdict

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// TestSentAgain: how sure it is that it matters when a client sends a request again.
func TestSentAgain(t *testing.T) {
	mail := &fact.Effect{Kind: fact.Mail, Does: "send this mail"}
	for _, tt := range []struct {
		name  string
		entry fact.Entry
		want  finding.Confidence
	}{
		{"a route that sends", fact.Entry{Route: "/api/v1/send", Func: "(*example.com/api.API).handleSendEmail", Methods: []string{"POST"}}, finding.Medium},
		{"by the name of the handler", fact.Entry{Route: "/messages/{id}", Func: "example.com/api.Reply", Methods: []string{"POST"}}, finding.Medium},
		{"behind what is not known", fact.Entry{Route: "/api/v1/send", Func: "example.com/api.Send", Methods: []string{"POST"}, Open: true}, finding.Low},
		{"a code", fact.Entry{Route: "/send-code", Func: "example.com/api.Send", Methods: []string{"POST"}}, finding.Low},
		{"a password that was forgotten", fact.Entry{Route: "/users/password", Func: "example.com/api.sendPassword", Methods: []string{"POST"}}, finding.Low},
		{"a mail on the side", fact.Entry{Route: "/orders", Func: "example.com/api.createOrder", Methods: []string{"POST"}}, finding.Low},
		{"another package's name says nothing", fact.Entry{Route: "/orders", Func: "example.com/send.createOrder", Methods: []string{"POST"}}, finding.Low},
		{"a GET", fact.Entry{Route: "/send", Func: "example.com/api.send", Methods: []string{"GET"}}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.entry.Kind, tt.entry.When = fact.Route, fact.IfSent
			if got := Redelivers(&tt.entry, false, mail, "send"); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
