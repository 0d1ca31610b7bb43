package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// A service that sends webhooks sends one again until it is answered by a status below 300.

var (
	byStripe = Contract{By: "Stripe", When: fact.IfRefused, Often: "for up to 3 days", Stop: "answer with a status below 300", ID: "event.ID"}
	byGitHub = Contract{By: "GitHub", When: fact.IfRefused, Often: "when somebody or a script asks for the redelivery", Stop: "answer with a status below 300", ID: "the X-GitHub-Delivery header"}
	bySvix   = Contract{By: "the sender of the webhook", When: fact.IfRefused, Often: "8 times within 28 hours", Stop: "answer with a status below 300", ID: "the svix-id header"}
	bySender = Contract{By: "the sender of the webhook", When: fact.IfRefused, Often: "until it is answered by a success", Stop: "answer with a status below 300", ID: "the id of the event"}
)

var stripeV82Entry = Entries{
	Path: "github.com/stripe/stripe-go/v82", Module: "github.com/stripe/stripe-go/v82", Version: "v82.5.1", Doc: "https://docs.stripe.com/webhooks",
	Messages: []Message{
		{Type: "Event", Kind: fact.Webhook, Contract: &byStripe},
	},
	Verifies: []Verify{
		{Name: Name{"Client", "ConstructEvent"}, Contract: &byStripe},
	},
}

var stripeWebhookV82Entry = Entries{
	Path: "github.com/stripe/stripe-go/v82/webhook", Module: "github.com/stripe/stripe-go/v82", Version: "v82.5.1", Doc: "https://docs.stripe.com/webhooks",
	Verifies: []Verify{
		{Name: Name{"", "ConstructEvent"}, Contract: &byStripe},
		{Name: Name{"", "ConstructEventIgnoringTolerance"}, Contract: &byStripe},
		{Name: Name{"", "ConstructEventWithOptions"}, Contract: &byStripe},
		{Name: Name{"", "ConstructEventWithTolerance"}, Contract: &byStripe},
		{Name: Name{"", "ValidatePayload"}, Contract: &byStripe},
		{Name: Name{"", "ValidatePayloadIgnoringTolerance"}, Contract: &byStripe},
		{Name: Name{"", "ValidatePayloadWithTolerance"}, Contract: &byStripe},
	},
}

var goGitHubEntry = Entries{
	Path: "github.com/google/go-github/v74/github", Module: "github.com/google/go-github/v74", Version: "v74.0.0", Doc: "https://docs.github.com/webhooks",
	Verifies: []Verify{
		{Name: Name{"", "ValidatePayload"}, Contract: &byGitHub},
		{Name: Name{"", "ValidatePayloadFromBody"}, Contract: &byGitHub},
		{Name: Name{"", "ValidateSignature"}, Contract: &byGitHub},
	},
}

var svixEntry = Entries{
	Path: "github.com/svix/svix-webhooks/go", Module: "github.com/svix/svix-webhooks", Version: "v1.44.0", Doc: "https://docs.svix.com/retries",
	Verifies: []Verify{
		{Name: Name{"Webhook", "Verify"}, Contract: &bySvix},
		{Name: Name{"Webhook", "VerifyIgnoringTimestamp"}, Contract: &bySvix},
	},
}

// cryptoHMACEntry: cookies and tokens are compared as well: only a header that is called a signature tells.
var cryptoHMACEntry = Entries{
	Path: "crypto/hmac", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/crypto/hmac",
	Verifies: []Verify{
		{Name: Name{"", "Equal"}, Contract: &bySender, Header: true},
	},
}

var cryptoSubtleEntry = Entries{
	Path: "crypto/subtle", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/crypto/subtle",
	Verifies: []Verify{
		{Name: Name{"", "ConstantTimeCompare"}, Contract: &bySender, Header: true},
	},
}
