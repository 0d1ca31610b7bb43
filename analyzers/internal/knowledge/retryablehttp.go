package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

const retryablehttpAfter = fact.Transport | fact.ServerError | fact.TooMany

// retryablehttp repeats every method four times after transport errors, 429 and 5xx but 501; RetryMax 0
// is off, CheckRetry decides (client.go).
var retryablehttp = Package{
	Path: "github.com/hashicorp/go-retryablehttp", Module: "github.com/hashicorp/go-retryablehttp", Version: "v0.7.8", Doc: "https://pkg.go.dev/github.com/hashicorp/go-retryablehttp",
	Clients: []Client{
		{Name: "Client", Default: true, By: "retryablehttp.Client", After: retryablehttpAfter, Attempts: "up to 4 times"},
		{Name: "RoundTripper", Default: true, By: "retryablehttp.RoundTripper", After: retryablehttpAfter, Attempts: "up to 4 times"},
	},
	Operations: []Operation{
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"RoundTripper", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "FromRequest"}, From: 0, URL: None},
		{Name: Name{"", "NewRequest"}, From: 0, URL: 1},
		{Name: Name{"", "NewRequestWithContext"}, From: 1, URL: 2},
		{Name: Name{"Request", "WithContext"}, From: Receiver, URL: None},
	},
	Options: []Option{
		{Name: Name{"Client", "CheckRetry"}, Field: true, Does: ByPolicy},
		{Name: Name{"Client", "RetryMax"}, Field: true, Does: ByCount},
		{Name: Name{"Client", "StandardClient"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"RoundTripper", "Client"}, Field: true, Does: Wraps},
	},
}
