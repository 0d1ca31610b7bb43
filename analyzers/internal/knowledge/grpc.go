package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// grpcClient repeats by itself only a call that the server did not begin, and what the retryPolicy of a service config
// names, which it obeys unless WithDisableRetry is given (stream.go, service_config.go). WaitForReady only queues.
var grpcClient = Package{
	Path: "google.golang.org/grpc", Module: "google.golang.org/grpc", Version: "v1.85.0", Doc: "https://pkg.go.dev/google.golang.org/grpc",
	Clients: []Client{
		{Name: "ClientConn", By: "grpc.ClientConn", After: fact.Transport, Attempts: "up to 4 times"},
	},
	Options: []Option{
		{Name: Name{"", "WithDefaultServiceConfig"}, Does: ByConfig, Arg: 0},
		{Name: Name{"", "WithDisableRetry"}, Does: TurnsOff, Arg: None},
	},
}

// The interceptors of go-grpc-middleware repeat once WithMax counts more than one attempt, after RESOURCE_EXHAUSTED and
// UNAVAILABLE or the codes that WithCodes names; WithRetriable asks the user (interceptors/retry/retry.go, options.go).
var (
	grpcMiddleware = Package{
		Path: "github.com/grpc-ecosystem/go-grpc-middleware/retry", Module: "github.com/grpc-ecosystem/go-grpc-middleware", Version: "v1.4.0",
		Doc: "https://pkg.go.dev/github.com/grpc-ecosystem/go-grpc-middleware/retry",
		Options: []Option{
			{Name: Name{"", "Disable"}, Does: TurnsOff, Arg: None},
			{Name: Name{"", "WithCodes"}, Does: Codes, Arg: None, After: fact.Transport},
			{Name: Name{"", "WithMax"}, Does: ByCount, Arg: 0, Once: 1},
		},
	}
	grpcMiddlewareV2 = Package{
		Path: "github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/retry", Module: "github.com/grpc-ecosystem/go-grpc-middleware/v2", Version: "v2.3.4",
		Doc: "https://pkg.go.dev/github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/retry",
		Options: []Option{
			{Name: Name{"", "Disable"}, Does: TurnsOff, Arg: None},
			{Name: Name{"", "WithCodes"}, Does: Codes, Arg: None, After: fact.Transport},
			{Name: Name{"", "WithMax"}, Does: ByCount, Arg: 0, Once: 1},
			{Name: Name{"", "WithRetriable"}, Does: ByPolicy, Arg: None},
		},
	}
)

// failsafeGRPC repeats by the policies that its interceptor is given, and its own builder makes one that handles UNAVAILABLE,
// DEADLINE_EXCEEDED and RESOURCE_EXHAUSTED (failsafegrpc/policy.go, failsafegrpc/client.go).
var failsafeGRPC = Package{
	Path: "github.com/failsafe-go/failsafe-go/failsafegrpc", Module: "github.com/failsafe-go/failsafe-go", Version: "v0.9.8",
	Doc: "https://pkg.go.dev/github.com/failsafe-go/failsafe-go/failsafegrpc",
	Options: []Option{
		{Name: Name{"", "NewRetryPolicyBuilder"}, Does: TurnsOn, Arg: None},
	},
}

// gaxV2 computes pauses; what Invoke repeats is said by a closure among the options of each call (invoke.go, call_option.go).
var gaxV2 = Package{
	Path: "github.com/googleapis/gax-go/v2", Module: "github.com/googleapis/gax-go/v2", Version: "v2.27.0", Doc: "https://pkg.go.dev/github.com/googleapis/gax-go/v2",
	Loops: []Name{{"", "Sleep"}, {"Backoff", "Pause"}},
}
