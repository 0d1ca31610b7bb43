package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// reqV3 repeats every method after any error once a count is set, or after what a condition holds for (request.go, retry.go).
var reqV3 = Package{
	Path: "github.com/imroc/req/v3", Module: "github.com/imroc/req/v3", Version: "v3.61.0", Doc: "https://pkg.go.dev/github.com/imroc/req/v3",
	Clients: []Client{
		{Name: "Client", By: "req.Client", After: fact.Transport, Attempts: "as often as SetRetryCount says"},
	},
	Operations: []Operation{
		{Name: Name{"Request", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Do"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"Request", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustDelete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustGet"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustHead"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustOptions"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustPatch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustPost"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "MustPut"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Options"}, Kind: fact.HTTP, Method: "OPTIONS", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Request", "Send"}, Kind: fact.HTTP, From: 0, URL: 1, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "R"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Client", "Delete"}, Method: "DELETE", From: None, URL: None},
		{Name: Name{"Client", "Get"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Client", "Head"}, Method: "HEAD", From: None, URL: None},
		{Name: Name{"Client", "NewRequest"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Client", "Options"}, Method: "OPTIONS", From: None, URL: None},
		{Name: Name{"Client", "Patch"}, Method: "PATCH", From: None, URL: None},
		{Name: Name{"Client", "Post"}, Method: "POST", From: None, URL: None},
		{Name: Name{"Client", "Put"}, Method: "PUT", From: None, URL: None},
		{Name: Name{"Client", "R"}, Method: "GET", From: None, URL: None},
		{Name: Name{"Request", "SetURL"}, Sets: true, From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"Client", "AddCommonRetryCondition"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Client", "Delete"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Get"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Head"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "NewRequest"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Options"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Patch"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Post"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "Put"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "R"}, Does: Wraps, Arg: Receiver},
		{Name: Name{"Client", "SetCommonRetryCondition"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Client", "SetCommonRetryCount"}, Does: ByCount, Arg: 0},
		{Name: Name{"Request", "AddRetryCondition"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Request", "SetRetryCondition"}, Does: AddPolicy, Arg: 0},
		{Name: Name{"Request", "SetRetryCount"}, Does: ByCount, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"Request", "SetHeader"}},
		{Name: Name{"Request", "SetHeaderNonCanonical"}},
		{Name: Name{"Request", "SetHeaders"}, Map: true},
		{Name: Name{"Request", "SetHeadersNonCanonical"}, Map: true},
	},
}

// heimdall repeats every method after any error and after 5xx once WithRetryCount is given; WithRetrier says only how long it
// waits (httpclient/client.go).
var heimdall = Package{
	Path: "github.com/gojek/heimdall/v7/httpclient", Module: "github.com/gojek/heimdall/v7", Version: "v7.0.3", Doc: "https://pkg.go.dev/github.com/gojek/heimdall/v7/httpclient",
	Clients: []Client{
		{Name: "Client", By: "httpclient.Client", After: fact.Transport | fact.ServerError, Attempts: "as often as WithRetryCount says"},
	},
	Operations: []Operation{
		{Name: Name{"Client", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "WithRetryCount"}, Does: ByCount, Arg: 0},
	},
}

// heimdallHystrix: as heimdall (hystrix/hystrix_client.go).
var heimdallHystrix = Package{
	Path: "github.com/gojek/heimdall/v7/hystrix", Module: "github.com/gojek/heimdall/v7", Version: "v7.0.3", Doc: "https://pkg.go.dev/github.com/gojek/heimdall/v7/hystrix",
	Clients: []Client{
		{Name: "Client", By: "hystrix.Client", After: fact.Transport | fact.ServerError, Attempts: "as often as WithRetryCount says"},
	},
	Operations: []Operation{
		{Name: Name{"Client", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 0, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"", "WithRetryCount"}, Does: ByCount, Arg: 0},
	},
}

// pester repeats every method after any error and after 5xx; MaxRetries counts attempts (pester.go).
var pester = Package{
	Path: "github.com/sethgrid/pester", Module: "github.com/sethgrid/pester", Version: "v1.2.0", Doc: "https://pkg.go.dev/github.com/sethgrid/pester",
	Clients: []Client{
		{Name: "Client", Default: true, By: "pester.Client", After: fact.Transport | fact.ServerError, Attempts: "up to 2 times"},
	},
	Operations: []Operation{
		{Name: Name{"", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: None, Alone: true},
		{Name: Name{"", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: None, Alone: true},
		{Name: Name{"Client", "Do"}, Kind: fact.HTTP, From: 0, URL: None, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Head"}, Kind: fact.HTTP, Method: "HEAD", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
		{Name: Name{"Client", "PostForm"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 0, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"Client", "MaxRetries"}, Field: true, Does: ByCount, Once: 1},
	},
}

// beegoHTTPLib repeats every method after an error once Retries is called (client/httplib/httplib.go).
var beegoHTTPLib = Package{
	Path: "github.com/beego/beego/v2/client/httplib", Module: "github.com/beego/beego/v2", Version: "v2.3.8", Doc: "https://pkg.go.dev/github.com/beego/beego/v2/client/httplib",
	Clients: []Client{
		{Name: "BeegoHTTPRequest", By: "httplib.BeegoHTTPRequest", After: fact.Transport, Attempts: "as often as Retries says"},
	},
	Operations: []Operation{
		{Name: Name{"BeegoHTTPRequest", "Bytes"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"BeegoHTTPRequest", "DoRequest"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"BeegoHTTPRequest", "DoRequestWithCtx"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"BeegoHTTPRequest", "Response"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"BeegoHTTPRequest", "String"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"BeegoHTTPRequest", "ToJSON"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"", "Delete"}, Method: "DELETE", From: None, URL: 0},
		{Name: Name{"", "Get"}, Method: "GET", From: None, URL: 0},
		{Name: Name{"", "Head"}, Method: "HEAD", From: None, URL: 0},
		{Name: Name{"", "NewBeegoRequest"}, From: 1, URL: 0},
		{Name: Name{"", "NewBeegoRequestWithCtx"}, From: 2, URL: 1},
		{Name: Name{"", "Post"}, Method: "POST", From: None, URL: 0},
		{Name: Name{"", "Put"}, Method: "PUT", From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"BeegoHTTPRequest", "Retries"}, Does: ByCount, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"BeegoHTTPRequest", "Header"}},
	},
}

// gclient repeats every method after an error once Retry or SetRetry is called (net/gclient/gclient_request.go).
var gclient = Package{
	Path: "github.com/gogf/gf/v2/net/gclient", Module: "github.com/gogf/gf/v2", Version: "v2.9.0", Doc: "https://pkg.go.dev/github.com/gogf/gf/v2/net/gclient",
	Clients: []Client{
		{Name: "Client", By: "gclient.Client", After: fact.Transport, Attempts: "as often as SetRetry says"},
	},
	Operations: []Operation{
		{Name: Name{"Client", "Delete"}, Kind: fact.HTTP, Method: "DELETE", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "DoRequest"}, Kind: fact.HTTP, From: 1, URL: 2, Client: Receiver},
		{Name: Name{"Client", "Get"}, Kind: fact.HTTP, Method: "GET", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "Patch"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "PatchBytes"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "PatchContent"}, Kind: fact.HTTP, Method: "PATCH", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "Post"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "PostBytes"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "PostContent"}, Kind: fact.HTTP, Method: "POST", From: None, URL: 1, Client: Receiver},
		{Name: Name{"Client", "Put"}, Kind: fact.HTTP, Method: "PUT", From: None, URL: 1, Client: Receiver},
	},
	Options: []Option{
		{Name: Name{"Client", "Retry"}, Does: ByCount, Arg: 0},
		{Name: Name{"Client", "SetRetry"}, Does: ByCount, Arg: 0},
	},
	Setters: []Setter{
		{Name: Name{"Client", "Header"}, Map: true},
		{Name: Name{"Client", "SetHeader"}},
		{Name: Name{"Client", "SetHeaderMap"}, Map: true},
	},
}

// gorequest repeats every method after the statuses that Retry is given, never after an error (gorequest.go).
var gorequest = Package{
	Path: "github.com/parnurzeal/gorequest", Module: "github.com/parnurzeal/gorequest", Version: "v0.3.0", Doc: "https://pkg.go.dev/github.com/parnurzeal/gorequest",
	Clients: []Client{
		{Name: "SuperAgent", By: "gorequest.SuperAgent", After: fact.ServerError, Attempts: "as often as Retry says"},
	},
	Operations: []Operation{
		{Name: Name{"SuperAgent", "End"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"SuperAgent", "EndBytes"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
		{Name: Name{"SuperAgent", "EndStruct"}, Kind: fact.HTTP, From: Receiver, URL: None, Client: Receiver},
	},
	Requests: []Request{
		{Name: Name{"SuperAgent", "CustomMethod"}, Sets: true, From: 0, URL: 1},
		{Name: Name{"SuperAgent", "Get"}, Sets: true, Method: "GET", From: None, URL: 0},
		{Name: Name{"SuperAgent", "Patch"}, Sets: true, Method: "PATCH", From: None, URL: 0},
		{Name: Name{"SuperAgent", "Post"}, Sets: true, Method: "POST", From: None, URL: 0},
		{Name: Name{"SuperAgent", "Put"}, Sets: true, Method: "PUT", From: None, URL: 0},
	},
	Options: []Option{
		{Name: Name{"SuperAgent", "Retry"}, Does: ByCount, Arg: 0, After: fact.ServerError},
	},
	Setters: []Setter{
		{Name: Name{"SuperAgent", "Set"}},
	},
}
