package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// netHTTP: a Client or Transport replays a POST by itself only when its header map has Idempotency-Key or
// X-Idempotency-Key, or nothing was written (transport.go, request.go isReplayable).
var netHTTP = Package{
	Path: "net/http", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/net/http",
	Operations: []Operation{
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: None},
		{Name: Name{"", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: None},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None},
		{Name: Name{"", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"RoundTripper", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
		{Name: Name{"Transport", "RoundTrip"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
	},
	Requests: []Request{
		{Name: Name{"", "NewRequest"}, From: 0, URL: 1},
		{Name: Name{"", "NewRequestWithContext"}, From: 1, URL: 2},
		{Name: Name{"Request", "Clone"}, From: Receiver, URL: None},
		{Name: Name{"Request", "WithContext"}, From: Receiver, URL: None},
	},
	Options: []Option{
		{Name: Name{"Client", "Transport"}, Field: true, Does: Wraps},
	},
	Setters: []Setter{
		{Name: Name{"Header", "Add"}},
		{Name: Name{"Header", "Set"}},
	},
}
