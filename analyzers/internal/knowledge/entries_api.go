package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// goKitHTTPEntry: the method is that of the route on which the server is mounted.
var goKitHTTPEntry = Entries{
	Path: "github.com/go-kit/kit/transport/http", Module: "github.com/go-kit/kit", Version: "v0.13.0", Doc: "https://gokit.io",
	Registers: []Register{
		{Name: Name{"", "NewServer"}, Kind: fact.Route, Contract: &byClient, Handler: 0, From: None, Path: None, Struct: None},
	},
}

var goKitGRPCEntry = Entries{
	Path: "github.com/go-kit/kit/transport/grpc", Module: "github.com/go-kit/kit", Version: "v0.13.0", Doc: "https://gokit.io",
	Registers: []Register{
		{Name: Name{"", "NewServer"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 0, From: None, Path: None, Struct: None},
	},
}

// humaEntry: the middleware of the API is read when an operation is registered (huma.go Register).
var humaEntry = Entries{
	Path: "github.com/danielgtaylor/huma/v2", Module: "github.com/danielgtaylor/huma/v2", Version: "v2.37.2", Doc: "https://huma.rocks",
	Routers: []Router{
		{Recv: "", Title: true, Path: 1, Handler: 2},
	},
	Registers: []Register{
		{Name: Name{"", "Register"}, Kind: fact.Route, Contract: &byClient, Handler: 2, From: None, Path: None, Struct: 1},
	},
	Uses: []Use{
		{Name: Name{"API", "UseMiddleware"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Group", "UseMiddleware"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
}

// goZeroRestEntry: what is used runs for every route, bound when the server starts (engine.go bindRoutes).
var goZeroRestEntry = Entries{
	Path: "github.com/zeromicro/go-zero/rest", Module: "github.com/zeromicro/go-zero", Version: "v1.10.3", Doc: "https://go-zero.dev",
	Registers: []Register{
		{Name: Name{"Server", "AddRoute"}, Kind: fact.Route, Contract: &byClient, Handler: None, From: None, Path: None, Struct: 0},
		{Name: Name{"Server", "AddRoutes"}, Kind: fact.Route, Contract: &byClient, Handler: None, From: None, Path: None, Struct: 0},
	},
	Uses: []Use{
		{Name: Name{"", "WithMiddleware"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"", "WithMiddlewares"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Server", "Use"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
}

// kratosGRPCEntry: the services are registered by generated functions (server.go).
var kratosGRPCEntry = Entries{
	Path: "github.com/go-kratos/kratos/v2/transport/grpc", Module: "github.com/go-kratos/kratos/v2", Version: "v2.8.3", Doc: "https://go-kratos.dev",
	Uses: []Use{
		{Name: Name{"", "Middleware"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"", "UnaryInterceptor"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
	},
}

// kratosHTTPEntry: filters belong to a router or route, middleware to the server (server.go, router.go).
var kratosHTTPEntry = Entries{
	Path: "github.com/go-kratos/kratos/v2/transport/http", Module: "github.com/go-kratos/kratos/v2", Version: "v2.8.3", Doc: "https://go-kratos.dev",
	Routers: []Router{
		{Recv: "Router", Path: 0, Handler: 1, Chain: ChainAfter},
	},
	Registers: []Register{
		{Name: Name{"Router", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Server", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None},
		{Name: Name{"Server", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"", "Filter"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"", "Middleware"}, Does: CoverMade, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Server", "Route"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Server", "Use"}, Does: CoverAll, Middleware: 1, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Context", Kind: fact.Route, Contract: &byClient, Params: 1, Error: true},
	},
}
