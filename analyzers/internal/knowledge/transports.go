package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// rehttp asks the function that NewTransport is given, which other functions compose (rehttp.go).
var rehttp = Package{
	Path: "github.com/PuerkitoBio/rehttp", Module: "github.com/PuerkitoBio/rehttp", Version: "v1.4.0", Doc: "https://pkg.go.dev/github.com/PuerkitoBio/rehttp",
	Clients: []Client{
		{Name: "Transport", Default: true, By: "rehttp.Transport", After: fact.Transport | fact.ServerError, Attempts: "as often as its policy says"},
	},
	Operations: []Operation{
		{Name: Name{"Transport", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "NewTransport"}, Does: ByPolicy, Arg: 1},
		{Name: Name{"", "RetryHTTPMethods"}, Does: Only, Arg: None},
		{Name: Name{"", "RetryIsErr"}, Does: Class, Arg: None, After: fact.Transport},
		{Name: Name{"", "RetryStatusInterval"}, Does: Class, Arg: None, After: fact.ServerError},
		{Name: Name{"", "RetryStatuses"}, Does: Class, Arg: None, After: fact.ServerError},
		{Name: Name{"", "RetryTemporaryErr"}, Does: Class, Arg: None, After: fact.Transport},
		{Name: Name{"", "RetryTimeoutErr"}, Does: Class, Arg: None, After: fact.Transport},
	},
}

// httpretry gives a plain client that repeats every method after most errors, 429 and 5xx (retry.go, roundtripper.go).
var httpretry = Package{
	Path: "github.com/ybbus/httpretry", Module: "github.com/ybbus/httpretry", Version: "v1.0.2", Doc: "https://pkg.go.dev/github.com/ybbus/httpretry",
	Clients: []Client{
		{Name: "RetryRoundtripper", Default: true, By: "httpretry.RetryRoundtripper", After: fact.Transport | fact.ServerError | fact.TooMany, Attempts: "up to 5 times"},
	},
	Operations: []Operation{
		{Name: Name{"RetryRoundtripper", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "NewCustomClient"}, Does: Makes, Arg: None, Client: "RetryRoundtripper"},
		{Name: Name{"", "NewDefaultClient"}, Does: Makes, Arg: None, Client: "RetryRoundtripper"},
		{Name: Name{"", "WithMaxRetryCount"}, Does: ByCount, Arg: 0},
		{Name: Name{"", "WithRetryPolicy"}, Does: ByPolicy, Arg: 0},
		{Name: Name{"RetryRoundtripper", "MaxRetryCount"}, Field: true, Does: ByCount},
		{Name: Name{"RetryRoundtripper", "ShouldRetry"}, Field: true, Does: ByPolicy},
	},
}

// retryhttp repeats what may be repeated, and every method after 429; WithShouldRetryFn decides for every method (default.go).
var retryhttp = Package{
	Path: "github.com/justinrixx/retryhttp", Module: "github.com/justinrixx/retryhttp", Version: "v1.1.0", Doc: "https://pkg.go.dev/github.com/justinrixx/retryhttp",
	Clients: []Client{
		{Name: "Transport", Default: true, Idempotent: true, By: "retryhttp.Transport", After: fact.Transport | fact.ServerError | fact.TooMany, Attempts: "up to 3 times"},
	},
	Operations: []Operation{
		{Name: Name{"Transport", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "WithMaxRetries"}, Does: ByCount, Arg: 0},
		{Name: Name{"", "WithShouldRetryFn"}, Does: ByPolicy, Arg: 0},
	},
}

// failsafeForHTTP repeats by the policies that its transports and requests are given; the method is never looked at. Its own builder
// handles most errors, 429 and 5xx (failsafehttp/client.go, failsafehttp/policy.go).
var failsafeForHTTP = Package{
	Path: "github.com/failsafe-go/failsafe-go/failsafehttp", Module: "github.com/failsafe-go/failsafe-go", Version: "v0.9.8", Doc: "https://pkg.go.dev/github.com/failsafe-go/failsafe-go/failsafehttp",
	Clients: []Client{
		{Name: "Request", By: "failsafehttp.Request", After: fact.Transport | fact.ServerError | fact.TooMany, Attempts: "up to 2 times"},
		{Name: "roundTripper", By: "failsafehttp.RoundTripper", After: fact.Transport | fact.ServerError | fact.TooMany, Attempts: "up to 2 times"},
	},
	Operations: []Operation{
		{Name: Name{"Request", "Do"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "NewRequest"}, From: 0, URL: None},
		{Name: Name{"", "NewRequestWithExecutor"}, From: 0, URL: None},
	},
	Options: []Option{
		{Name: Name{"", "NewRetryPolicyBuilder"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewRoundTripper"}, Does: Makes, Arg: None, Client: "roundTripper"},
		{Name: Name{"", "NewRoundTripperWithExecutor"}, Does: Makes, Arg: None, Client: "roundTripper"},
	},
}

// failsafeRetryPolicy and failsafeHedgePolicy make a client of failsafeForHTTP repeat (retrypolicy/retry.go, hedgepolicy/hedge.go).
var failsafeRetryPolicy = Package{
	Path: "github.com/failsafe-go/failsafe-go/retrypolicy", Module: "github.com/failsafe-go/failsafe-go", Version: "v0.9.8", Doc: "https://pkg.go.dev/github.com/failsafe-go/failsafe-go/retrypolicy",
	Options: []Option{
		{Name: Name{"", "NewBuilder"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewWithDefaults"}, Does: TurnsOn, Arg: None},
		{Name: Name{"Builder", "AbortIf"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "AbortOnErrorTypes"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "AbortOnErrors"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "AbortOnResult"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "HandleErrorTypes"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "HandleErrors"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "HandleIf"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Builder", "HandleResult"}, Does: ByPolicy, Arg: None},
		{Name: Name{"Builder", "WithMaxAttempts"}, Does: ByCount, Arg: 0, Once: 1},
		{Name: Name{"Builder", "WithMaxRetries"}, Does: ByCount, Arg: 0},
	},
}

var failsafeHedgePolicy = Package{
	Path: "github.com/failsafe-go/failsafe-go/hedgepolicy", Module: "github.com/failsafe-go/failsafe-go", Version: "v0.9.8", Doc: "https://pkg.go.dev/github.com/failsafe-go/failsafe-go/hedgepolicy",
	Options: []Option{
		{Name: Name{"", "NewBuilderWithDelay"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewBuilderWithDelayFunc"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewBuilderWithDelayQuantile"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewWithDelay"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewWithDelayFunc"}, Does: TurnsOn, Arg: None},
		{Name: Name{"", "NewWithDelayQuantile"}, Does: TurnsOn, Arg: None},
	},
}
