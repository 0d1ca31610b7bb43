package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// paypalV4: only the methods that say so send a PayPal-Request-Id (order.go, authorization.go). An order or
// authorization that is captured already cannot be captured again.
var paypalV4 = Package{
	Path: "github.com/plutov/paypal/v4", Module: "github.com/plutov/paypal/v4", Version: "v4.8.0", Doc: "https://pkg.go.dev/github.com/plutov/paypal/v4",
	Writes: []Write{
		{Name: Name{"Client", "CaptureSubscription"}, Kind: fact.Payment, Does: "charge this subscription"},
		{Name: Name{"Client", "CreateOrder"}, Kind: fact.Payment, Does: "create this order", Grade: fact.Plain},
		{Name: Name{"Client", "CreateOrderWithPaypalRequestID"}, Kind: fact.Payment, Does: "create this order", Grade: fact.Plain},
		{Name: Name{"Client", "CreatePayout"}, Kind: fact.Payment, Does: "make this payout"},
		{Name: Name{"Client", "CreateSinglePayout"}, Kind: fact.Payment, Does: "make this payout"},
		{Name: Name{"Client", "CreateSubscription"}, Kind: fact.Payment, Does: "create this subscription", Grade: fact.Plain},
		{Name: Name{"Client", "RefundCapture"}, Kind: fact.Payment, Does: "refund this payment"},
		{Name: Name{"Client", "RefundCaptureWithPaypalRequestId"}, Kind: fact.Payment, Does: "refund this payment"},
		{Name: Name{"Client", "RefundSale"}, Kind: fact.Payment, Does: "refund this payment"},
	},
	Keys: []Key{
		{Name: Name{"Client", "CreateOrderWithPaypalRequestID"}, Arg: 5},
		{Name: Name{"Client", "RefundCaptureWithPaypalRequestId"}, Arg: 3},
		{Name: Name{"SenderBatchHeader", "SenderBatchID"}, Field: true},
	},
}

// mercadopagoOrder: the SDK makes a new X-Idempotency-Key for each call, and no caller can give one
// (pkg/internal/httpclient/helper.go).
var mercadopagoOrder = Package{
	Path: "github.com/mercadopago/sdk-go/pkg/order", Module: "github.com/mercadopago/sdk-go", Version: "v1.8.0", Doc: "https://pkg.go.dev/github.com/mercadopago/sdk-go/pkg/order",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Payment, Does: "create this order"},
		{Name: Name{"Client", "CreateTransaction"}, Kind: fact.Payment, Does: "add this transaction"},
		{Name: Name{"Client", "Refund"}, Kind: fact.Payment, Does: "refund this order"},
	},
}

// mercadopagoPayment: see that of orders. A capture can be made once.
var mercadopagoPayment = Package{
	Path: "github.com/mercadopago/sdk-go/pkg/payment", Module: "github.com/mercadopago/sdk-go", Version: "v1.8.0", Doc: "https://pkg.go.dev/github.com/mercadopago/sdk-go/pkg/payment",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Payment, Does: "create this payment"},
	},
}

// mercadopagoPreapproval: see that of orders.
var mercadopagoPreapproval = Package{
	Path: "github.com/mercadopago/sdk-go/pkg/preapproval", Module: "github.com/mercadopago/sdk-go", Version: "v1.8.0", Doc: "https://pkg.go.dev/github.com/mercadopago/sdk-go/pkg/preapproval",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Payment, Does: "create this subscription", Grade: fact.Plain},
	},
}

// mercadopagoRefund: see that of orders.
var mercadopagoRefund = Package{
	Path: "github.com/mercadopago/sdk-go/pkg/refund", Module: "github.com/mercadopago/sdk-go", Version: "v1.8.0", Doc: "https://pkg.go.dev/github.com/mercadopago/sdk-go/pkg/refund",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Payment, Does: "refund this payment"},
		{Name: Name{"Client", "CreatePartialRefund"}, Kind: fact.Payment, Does: "refund this payment"},
	},
}

// razorpay: a key can be given among the extra headers (requests/request.go). A payment can be captured once.
var razorpay = Package{
	Path: "github.com/razorpay/razorpay-go/resources", Module: "github.com/razorpay/razorpay-go", Version: "v1.3.3", Doc: "https://pkg.go.dev/github.com/razorpay/razorpay-go/resources",
	Writes: []Write{
		{Name: Name{"Invoice", "Create"}, Kind: fact.Payment, Does: "create this invoice", Grade: fact.Plain},
		{Name: Name{"Order", "Create"}, Kind: fact.Payment, Does: "create this order", Grade: fact.Plain},
		{Name: Name{"Payment", "CreatePaymentJson"}, Kind: fact.Payment, Does: "create this payment"},
		{Name: Name{"Payment", "CreateRecurringPayment"}, Kind: fact.Payment, Does: "create this payment"},
		{Name: Name{"Payment", "CreateUpi"}, Kind: fact.Payment, Does: "create this payment"},
		{Name: Name{"Payment", "Refund"}, Kind: fact.Payment, Does: "refund this payment"},
		{Name: Name{"Payment", "Transfer"}, Kind: fact.Payment, Does: "make this transfer"},
		{Name: Name{"PaymentLink", "Create"}, Kind: fact.Payment, Does: "create this payment link", Grade: fact.Plain},
		{Name: Name{"Refund", "Create"}, Kind: fact.Payment, Does: "make this refund"},
		{Name: Name{"Settlement", "CreateOnDemandSettlement"}, Kind: fact.Payment, Does: "make this payout"},
		{Name: Name{"Subscription", "Create"}, Kind: fact.Payment, Does: "create this subscription", Grade: fact.Plain},
		{Name: Name{"Subscription", "CreateAddon"}, Kind: fact.Payment, Does: "charge this addon"},
		{Name: Name{"Transfer", "Create"}, Kind: fact.Payment, Does: "make this transfer"},
		{Name: Name{"Transfer", "Reverse"}, Kind: fact.Payment, Does: "reverse this transfer"},
	},
}

// squarePayments: the request has a field IdempotencyKey, which the API demands (payments.go).
var squarePayments = Package{
	Path: "github.com/square/square-go-sdk/v3/payments", Module: "github.com/square/square-go-sdk/v3", Version: "v3.1.0", Doc: "https://pkg.go.dev/github.com/square/square-go-sdk/v3/payments",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Payment, Does: "create this payment"},
	},
}

// gocardless: without the option WithIdempotencyKey the SDK makes a new key for each call (retries.go).
var gocardless = Package{
	Path: "github.com/gocardless/gocardless-pro-go/v6", Module: "github.com/gocardless/gocardless-pro-go/v6", Version: "v6.4.5", Doc: "https://pkg.go.dev/github.com/gocardless/gocardless-pro-go/v6",
	Writes: []Write{
		{Name: Name{"PaymentServiceImpl", "Create"}, Kind: fact.Payment, Does: "create this payment"},
	},
}
