package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// restyV2 repeats nothing until SetRetryCount; then every method after any transport error, and after
// whatever a RetryCondition holds for (request.go Execute, retry.go Backoff).
var restyV2 = Package{
	Path: "github.com/go-resty/resty/v2", Module: "github.com/go-resty/resty/v2", Version: "v2.17.2", Doc: "https://pkg.go.dev/github.com/go-resty/resty/v2",
	Clients: []Client{
		{Name: "Client", By: "resty.Client", After: fact.Transport, Attempts: "as often as SetRetryCount says"},
	},
	Operations: []Operation{
		{Name: Name{"Request", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Execute"}, Kind: fact.HTTP, From: 0, URL: 1, Client: Receiver},
		{Name: Name{"Request", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Options"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Send"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"Client", "AddRetryAfterErrorCondition"}, Does: Class, Arg: None, After: fact.ServerError | fact.TooMany},
		{Name: Name{"Client", "AddRetryCondition"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Client", "NewRequest"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "R"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "RetryCount"}, Field: true, Does: ByCount},
		{Name: Name{"Client", "SetRetryCount"}, Does: ByCount, Arg: 0},
		{Name: Name{"Request", "AddRetryCondition"}, Does: AddPolicy, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"Request", "SetHeader"}},
		{Name: Name{"Request", "SetHeaderVerbatim"}},
		{Name: Name{"Request", "SetHeaders"}, Map: true},
	},
	Repeaters: []Repeater{
		{Name: Name{"", "Backoff"}, Op: 0, Attempts: "up to 3 times", Limit: []Limit{{With: Func{Name: Name{"", "Retries"}}}}},
	},
}

// restyV3 repeats what may be repeated, after an error, once SetRetryCount is called; SetRetryAllowNonIdempotent has it repeat every
// method (request.go Execute, retry.go).
var restyV3 = Package{
	Path: "resty.dev/v3", Module: "resty.dev/v3", Version: "v3.0.0-rc.4", Doc: "https://pkg.go.dev/resty.dev/v3",
	Clients: []Client{
		{Name: "Client", Idempotent: true, By: "resty.Client", After: fact.Transport, Attempts: "as often as SetRetryCount says"},
	},
	Operations: []Operation{
		{Name: Name{"Request", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Execute"}, Kind: fact.HTTP, From: 0, URL: 1, Client: Receiver},
		{Name: Name{"Request", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Options"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Send"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"Request", "Trace"}, Kind: fact.HTTP, Method: "TRACE", From: None, URL: 0, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"Client", "NewRequest"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Client", "R"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Request", "SetMethod"}, Sets: true, From: 0, URL: None},
		{Name: Name{"Request", "SetURL"}, Sets: true, From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"Client", "NewRequest"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "R"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "SetRetryAllowNonIdempotent"}, Does: EveryMethod, Arg: 0},
		{Name: Name{"Client", "SetRetryCount"}, Does: ByCount, Arg: 0},
		{Name: Name{"Request", "SetRetryAllowNonIdempotent"}, Does: EveryMethod, Arg: 0},
		{Name: Name{"Request", "SetRetryCount"}, Does: ByCount, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"Request", "SetHeader"}},
		{Name: Name{"Request", "SetHeaderVerbatim"}},
		{Name: Name{"Request", "SetHeaders"}, Map: true},
	},
}
