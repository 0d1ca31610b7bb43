package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// byClient is the contract of a plain route: nobody repeats the request by contract, and every client may.

var (
	byClient = Contract{By: "the client", When: fact.IfSent, Often: "whenever it got no answer", Stop: "keep the answer under the Idempotency-Key of the request and give it again", ID: "the Idempotency-Key header"}
)

// netHTTPEntry: a pattern may begin with a method since go1.22 (pattern.go). A Handler that has no method in its
// pattern asks the request.
var netHTTPEntry = Entries{
	Path: "net/http", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/net/http",
	Registers: []Register{
		{Name: Name{"", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"", "ListenAndServe"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: None, Struct: None},
		{Name: Name{"", "ListenAndServeTLS"}, Kind: fact.Route, Contract: &byClient, Handler: 3, Calls: "ServeHTTP", From: None, Path: None, Struct: None},
		{Name: Name{"", "Serve"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: None, Struct: None},
		{Name: Name{"ServeMux", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"ServeMux", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None, Pattern: true},
	},
	Holds: []Hold{
		{Name: Name{"Server", "Handler"}, Kind: fact.Route, Contract: &byClient, Calls: "ServeHTTP"},
	},
	Messages: []Message{
		{Type: "Request", Kind: fact.Route, Contract: &byClient, Params: 2},
	},
}

// chiV5Entry: Use panics once a route is registered; With and Group give an inline router with the middleware of its
// parent; Route and Mount put a router below another one, whose middleware runs first (mux.go).
var chiV5Entry = Entries{
	Path: "github.com/go-chi/chi/v5", Module: "github.com/go-chi/chi/v5", Version: "v5.5.0", Doc: "https://pkg.go.dev/github.com/go-chi/chi/v5",
	Routers: []Router{
		{Recv: "Mux", Title: true, Path: 0, Handler: 1},
		{Recv: "Router", Title: true, Path: 0, Handler: 1},
	},
	Registers: []Register{
		{Name: Name{"Mux", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"Mux", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"Mux", "Method"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Calls: "ServeHTTP", From: 0, Path: 1, Struct: None},
		{Name: Name{"Mux", "MethodFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 2, From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"Router", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None, Pattern: true},
		{Name: Name{"Router", "Method"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Calls: "ServeHTTP", From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "MethodFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 2, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Mux", "Group"}, Does: CoverDerived, Middleware: None, Calls: 0, Path: None},
		{Name: Name{"Mux", "Mount"}, Does: CoverMounted, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Mux", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Mux", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Mux", "With"}, Does: CoverDerived, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "Group"}, Does: CoverDerived, Middleware: None, Calls: 0, Path: None},
		{Name: Name{"Router", "Mount"}, Does: CoverMounted, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Router", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Router", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "With"}, Does: CoverDerived, Middleware: 0, Calls: None, Path: None},
	},
}

// gorillaMuxEntry: the methods of a route are set by a later call on it (route.go Methods). The middleware of a router
// runs for all of its routes and for those of its subrouters, whenever it was added (middleware.go, mux.go Match).
var gorillaMuxEntry = Entries{
	Path: "github.com/gorilla/mux", Module: "github.com/gorilla/mux", Version: "v1.8.1", Doc: "https://pkg.go.dev/github.com/gorilla/mux",
	Registers: []Register{
		{Name: Name{"Route", "Handler"}, Kind: fact.Route, Contract: &byClient, Handler: 0, Calls: "ServeHTTP", From: None, Path: None, Struct: None},
		{Name: Name{"Route", "HandlerFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"Router", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Calls: "ServeHTTP", From: None, Path: 0, Struct: None},
		{Name: Name{"Router", "HandleFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Route", "Headers"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Host"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Methods"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Name"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Path"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "PathPrefix"}, Does: CoverDerived, Middleware: None, Calls: None, Path: 0},
		{Name: Name{"Route", "Queries"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Schemes"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Route", "Subrouter"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Headers"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Host"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Methods"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Name"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "NewRoute"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Path"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "PathPrefix"}, Does: CoverDerived, Middleware: None, Calls: None, Path: 0},
		{Name: Name{"Router", "Queries"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Schemes"}, Does: CoverDerived, Middleware: None, Calls: None, Path: None},
		{Name: Name{"Router", "Use"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
	Details: []Detail{
		{Name: Name{"Route", "Methods"}, Methods: 0, Path: None},
		{Name: Name{"Route", "Path"}, Methods: None, Path: 0},
		{Name: Name{"Router", "Methods"}, Methods: 0, Path: None},
		{Name: Name{"Router", "Path"}, Methods: None, Path: 0},
	},
}

// httprouterEntry has no middleware of its own.
var httprouterEntry = Entries{
	Path: "github.com/julienschmidt/httprouter", Module: "github.com/julienschmidt/httprouter", Version: "v1.3.0", Doc: "https://pkg.go.dev/github.com/julienschmidt/httprouter",
	Routers: []Router{
		{Recv: "Router", Path: 0, Handler: 1},
	},
	Registers: []Register{
		{Name: Name{"Router", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "Handler"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Calls: "ServeHTTP", From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "HandlerFunc"}, Kind: fact.Route, Contract: &byClient, Handler: 2, From: 0, Path: 1, Struct: None},
	},
	Messages: []Message{
		{Type: "Params", Kind: fact.Route, Contract: &byClient, Params: 3},
	},
}

// fasthttpEntry has one handler, which asks the request for its method.
var fasthttpEntry = Entries{
	Path: "github.com/valyala/fasthttp", Module: "github.com/valyala/fasthttp", Version: "v1.78.0", Doc: "https://pkg.go.dev/github.com/valyala/fasthttp",
	Registers: []Register{
		{Name: Name{"", "ListenAndServe"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: None, Struct: None},
		{Name: Name{"", "ListenAndServeTLS"}, Kind: fact.Route, Contract: &byClient, Handler: 3, From: None, Path: None, Struct: None},
		{Name: Name{"", "Serve"}, Kind: fact.Route, Contract: &byClient, Handler: 1, From: None, Path: None, Struct: None},
	},
	Holds: []Hold{
		{Name: Name{"Server", "Handler"}, Kind: fact.Route, Contract: &byClient},
	},
	Messages: []Message{
		{Type: "RequestCtx", Kind: fact.Route, Contract: &byClient, Params: 1},
	},
}
