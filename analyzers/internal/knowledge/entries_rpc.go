package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

var (
	byCSI       = Contract{By: "the orchestrator", When: fact.IfFailed, Often: "until it succeeds, as the specification of CSI has it", Stop: "answer with what the first call made", ID: "the name in the request"}
	byRPCClient = Contract{By: "the client", When: fact.IfSent, Often: "whenever it got no answer, up to 5 times under a retry policy", Stop: "keep the answer under an id of the request and give it again", ID: "a request id in the message or metadata"}
)

var connectEntry = Entries{
	Path: "connectrpc.com/connect", Module: "connectrpc.com/connect", Version: "v1.21.1", Doc: "https://connectrpc.com",
	Registers: []Register{
		{Name: Name{"", "NewClientStreamHandler"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"", "NewUnaryHandler"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"", "NewUnaryHandlerSimple"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"", "WithInterceptors"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
	},
}

var twirpEntry = Entries{
	Path: "github.com/twitchtv/twirp", Module: "github.com/twitchtv/twirp", Version: "v8.1.3+incompatible", Doc: "https://twitchtv.github.io/twirp",
	Uses: []Use{
		{Name: Name{"", "WithServerInterceptors"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
	},
}

var grpcEntry = Entries{
	Path: "google.golang.org/grpc", Module: "google.golang.org/grpc", Version: "v1.85.0", Doc: "https://grpc.io",
	Uses: []Use{
		{Name: Name{"", "ChainUnaryInterceptor"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"", "UnaryInterceptor"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
	},
}

var netRPCEntry = Entries{
	Path: "net/rpc", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/net/rpc",
	Registers: []Register{
		{Name: Name{"", "Register"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 0, Calls: "*", From: None, Path: None, Struct: None},
		{Name: Name{"", "RegisterName"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, Calls: "*", From: None, Path: 0, Struct: None},
		{Name: Name{"Server", "Register"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 0, Calls: "*", From: None, Path: None, Struct: None},
		{Name: Name{"Server", "RegisterName"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, Calls: "*", From: None, Path: 0, Struct: None},
	},
}

var natsMicroEntry = Entries{
	Path: "github.com/nats-io/nats.go/micro", Module: "github.com/nats-io/nats.go", Version: "v1.55.0", Doc: "https://docs.nats.io",
	Registers: []Register{
		{Name: Name{"Group", "AddEndpoint"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, Calls: "Handle", From: None, Path: 0, Struct: None},
		{Name: Name{"Service", "AddEndpoint"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, Calls: "Handle", From: None, Path: 0, Struct: None},
	},
	Messages: []Message{
		{Type: "Request", Kind: fact.Call, Contract: &byRPCClient, Params: 1},
	},
}
