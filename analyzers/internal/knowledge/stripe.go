package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// stripe makes a new Idempotency-Key for each call that has none (stripe.go), which protects what it sends again by
// itself, not a second call. Its majors bear one name each; a thing is made by New of its package or of its Client, and since v82
// by Create of a service (charge/client.go, charge_service.go). A capture or confirmation can be made once, and so can a full
// refund, but not a partial one.
var stripe = Family{
	Prefix: "github.com/stripe/stripe-go", Funcs: true, Verbs: []string{"Create", "New"}, Kind: fact.Payment,
	Things: []Thing{
		{"charge", "make this charge", fact.Certain},
		{"coupon", "create this coupon", fact.Plain},
		{"creditnote", "issue this credit note", fact.Certain},
		{"customer", "create this customer", fact.Plain},
		{"customerbalancetransaction", "change this balance", fact.Certain},
		{"feerefund", "refund this fee", fact.Certain},
		{"invoice", "create this invoice", fact.Certain},
		{"invoiceitem", "charge this item", fact.Certain},
		{"issuingcard", "issue this card", fact.Plain},
		{"paymentintent", "create this payment", fact.Certain},
		{"paymentlink", "create this payment link", fact.Plain},
		{"payout", "make this payout", fact.Certain},
		{"plan", "create this plan", fact.Plain},
		{"price", "create this price", fact.Plain},
		{"product", "create this product", fact.Plain},
		{"promotioncode", "create this promotion code", fact.Plain},
		{"quote", "create this quote", fact.Plain},
		{"refund", "refund this charge", fact.Certain},
		{"reversal", "reverse this transfer", fact.Certain},
		{"sub", "create this subscription", fact.Certain},
		{"subitem", "add this subscription item", fact.Plain},
		{"subscription", "create this subscription", fact.Certain},
		{"subscriptionitem", "add this subscription item", fact.Plain},
		{"subscriptionschedule", "schedule this subscription", fact.Certain},
		{"topup", "make this top-up", fact.Certain},
		{"transfer", "make this transfer", fact.Certain},
		{"transferreversal", "reverse this transfer", fact.Certain},
		{"treasuryinboundtransfer", "make this transfer", fact.Certain},
		{"treasuryoutboundpayment", "make this payment", fact.Certain},
		{"treasuryoutboundtransfer", "make this transfer", fact.Certain},
		{"usagerecord", "record this usage", fact.Certain},
	},
	Module: "github.com/stripe/stripe-go/v82", Version: "v82.5.1", Doc: "https://pkg.go.dev/github.com/stripe/stripe-go/v82",
	At: "github.com/stripe/stripe-go/v82/charge", Example: Name{"Client", "New"},
}
