package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// fasthttp repeats GET, HEAD and PUT after errors of the connection, five attempts; RetryIf, RetryIfErr and RetryIfErrUpstream
// decide for every method (client.go). The method of a request is GET until its header is given another one.
var fasthttp = Package{
	Path: "github.com/valyala/fasthttp", Module: "github.com/valyala/fasthttp", Version: "v1.78.0", Doc: "https://pkg.go.dev/github.com/valyala/fasthttp",
	Clients: []Client{
		{Name: "Client", Default: true, Idempotent: true, By: "fasthttp.Client", After: fact.Transport, Attempts: "up to 4 times"},
		{Name: "HostClient", Default: true, Idempotent: true, By: "fasthttp.HostClient", After: fact.Transport, Attempts: "up to 4 times"},
	},
	Operations: []Operation{
		{Name: Name{"", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
		{Name: Name{"", "DoDeadline"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
		{Name: Name{"", "DoRedirects"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
		{Name: Name{"", "DoTimeout"}, Kind: fact.HTTP, From: 0, URL: None, Client: None},
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: None},
		{Name: Name{"", "GetDeadline"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: None},
		{Name: Name{"", "GetTimeout"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: None},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: None},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoDeadline"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoRedirects"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoTimeout"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "GetDeadline"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "GetTimeout"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: Receiver},
		{Name: Name{"HostClient", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"HostClient", "DoDeadline"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"HostClient", "DoRedirects"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"HostClient", "DoTimeout"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"HostClient", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"HostClient", "GetDeadline"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"HostClient", "GetTimeout"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"HostClient", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "AcquireRequest"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Request", "SetRequestURI"}, Sets: true, From: None, URL: 0},
		{Name: Name{"RequestHeader", "SetMethod"}, Sets: true, From: 0, URL: None},
		{Name: Name{"RequestHeader", "SetRequestURI"}, Sets: true, From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"Client", "MaxIdemponentCallAttempts"}, Field: true, Does: ByCount, Once: 1},
		{Name: Name{"Client", "RetryIf"}, Field: true, Does: ByPolicy},
		{Name: Name{"Client", "RetryIfErr"}, Field: true, Does: ByPolicy},
		{Name: Name{"Client", "RetryIfErrUpstream"}, Field: true, Does: ByPolicy},
		{Name: Name{"HostClient", "MaxIdemponentCallAttempts"}, Field: true, Does: ByCount, Once: 1},
		{Name: Name{"HostClient", "RetryIf"}, Field: true, Does: ByPolicy},
		{Name: Name{"HostClient", "RetryIfErr"}, Field: true, Does: ByPolicy},
		{Name: Name{"HostClient", "RetryIfErrUpstream"}, Field: true, Does: ByPolicy},
	},
	Setters: []Setter{
		{Name: Name{"RequestHeader", "Add"}},
		{Name: Name{"RequestHeader", "Set"}},
	},
}

// hertzClient repeats only what may be repeated, on a connection from the pool that was closed; SetRetryIfFunc and SetRetryIf decide for
// every method, as often as WithRetryConfig says (pkg/protocol/client/client.go, pkg/protocol/http1/client.go).
var hertzClient = Package{
	Path: "github.com/cloudwego/hertz/pkg/app/client", Module: "github.com/cloudwego/hertz", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/cloudwego/hertz/pkg/app/client",
	Clients: []Client{
		{Name: "Client", Idempotent: true, By: "client.Client", After: fact.Transport, Attempts: "as often as WithRetryConfig says"},
	},
	Operations: []Operation{
		{Name: Name{"", "Do"}, Kind: fact.HTTP, From: 1, URL: None, Client: None},
		{Name: Name{"", "DoDeadline"}, Kind: fact.HTTP, From: 1, URL: None, Client: None},
		{Name: Name{"", "DoRedirects"}, Kind: fact.HTTP, From: 1, URL: None, Client: None},
		{Name: Name{"", "DoTimeout"}, Kind: fact.HTTP, From: 1, URL: None, Client: None},
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: None},
		{Name: Name{"", "GetDeadline"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: None},
		{Name: Name{"", "GetTimeout"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: None},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 2, Client: None},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 1, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoDeadline"}, Kind: fact.HTTP, From: 1, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoRedirects"}, Kind: fact.HTTP, From: 1, URL: None, Client: Receiver},
		{Name: Name{"Client", "DoTimeout"}, Kind: fact.HTTP, From: 1, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: Receiver},
		{Name: Name{"Client", "GetDeadline"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: Receiver},
		{Name: Name{"Client", "GetTimeout"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 2, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 2, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "WithRetryConfig"}, Does: TurnsOn, Arg: 0},
		{Name: Name{"Client", "SetRetryIf"}, Does: ByPolicy, Arg: 0},
		{Name: Name{"Client", "SetRetryIfFunc"}, Does: ByPolicy, Arg: 0},
	},
}

// hertzRetry counts attempts (pkg/app/client/retry/option.go).
var hertzRetry = Package{
	Path: "github.com/cloudwego/hertz/pkg/app/client/retry", Module: "github.com/cloudwego/hertz", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/cloudwego/hertz/pkg/app/client/retry",
	Options: []Option{
		{Name: Name{"", "WithMaxAttemptTimes"}, Does: ByCount, Arg: 0, Once: 1},
	},
}

// hertzProtocol has the requests of hertzClient (pkg/protocol/request.go, pkg/protocol/header.go).
var hertzProtocol = Package{
	Path: "github.com/cloudwego/hertz/pkg/protocol", Module: "github.com/cloudwego/hertz", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/cloudwego/hertz/pkg/protocol",
	Requests: []Request{
		{Name: Name{"", "AcquireRequest"}, Method: "GET", From: None, URL: None},
		{Name: Name{"", "NewRequest"}, From: 0, URL: 1},
		{Name: Name{"Request", "SetMethod"}, Sets: true, From: 0, URL: None},
		{Name: Name{"Request", "SetRequestURI"}, Sets: true, From: None, URL: 0},
		{Name: Name{"RequestHeader", "SetMethod"}, Sets: true, From: 0, URL: None},
	},
	Setters: []Setter{
		{Name: Name{"Request", "SetHeader"}},
		{Name: Name{"Request", "SetHeaders"}, Map: true},
		{Name: Name{"RequestHeader", "Add"}},
		{Name: Name{"RequestHeader", "Set"}},
	},
}

// fiberClient repeats every method after any error once SetRetryConfig is called; MaxRetryCount counts attempts, zero is ten (client/core.go).
var fiberClient = Package{
	Path: "github.com/gofiber/fiber/v3/client", Module: "github.com/gofiber/fiber/v3", Version: "v3.1.0", Doc: "https://pkg.go.dev/github.com/gofiber/fiber/v3/client",
	Clients: []Client{
		{Name: "Client", By: "client.Client", After: fact.Transport, Attempts: "up to 9 times"},
	},
	Operations: []Operation{
		{Name: Name{"", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: None},
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: None},
		{Name: Name{"", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: None},
		{Name: Name{"", "Options"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: None},
		{Name: Name{"", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: None},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None},
		{Name: Name{"", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: None},
		{Name: Name{"Client", "Custom"}, Kind: fact.HTTP, From: 1, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Options"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Custom"}, Kind: fact.HTTP, From: 1, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Send"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "AcquireRequest"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Client", "R"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Request", "SetMethod"}, Sets: true, From: 0, URL: None},
		{Name: Name{"Request", "SetURL"}, Sets: true, From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"Client", "R"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "SetRetryConfig"}, Does: TurnsOn, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"Request", "AddHeader"}},
		{Name: Name{"Request", "SetHeader"}},
		{Name: Name{"Request", "SetHeaders"}, Map: true},
	},
}
