package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// ginEntry: a route gets the handlers that its group has when it is registered, a group those that its parent has when it
// is made (routergroup.go combineHandlers): Use covers what comes after it only.
var ginEntry = Entries{
	Path: "github.com/gin-gonic/gin", Module: "github.com/gin-gonic/gin", Version: "v1.12.0", Doc: "https://pkg.go.dev/github.com/gin-gonic/gin",
	Routers: []Router{
		{Recv: "IRoutes", Path: 0, Handler: 1, Chain: ChainLast},
		{Recv: "RouterGroup", Path: 0, Handler: 1, Chain: ChainLast},
	},
	Registers: []Register{
		{Name: Name{"IRoutes", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"IRoutes", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"IRoutes", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"RouterGroup", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"RouterGroup", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"RouterGroup", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Engine", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"IRouter", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"IRoutes", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"RouterGroup", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"RouterGroup", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Context", Kind: fact.Route, Contract: &byClient, Params: 1},
	},
	Next: []Name{
		{"Context", "Next"},
	},
}

// echoV4Entry: Echo.Use and Pre run for every request, whenever they were added (echo.go ServeHTTP); a group hands on what
// it has when a route or group is made (group.go).
var echoV4Entry = Entries{
	Path: "github.com/labstack/echo/v4", Module: "github.com/labstack/echo/v4", Version: "v4.16.0", Doc: "https://echo.labstack.com",
	Routers: []Router{
		{Recv: "Echo", Path: 0, Handler: 1, Chain: ChainAfter},
		{Recv: "Group", Path: 0, Handler: 1, Chain: ChainAfter},
	},
	Registers: []Register{
		{Name: Name{"Echo", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Echo", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainAfter, From: None, Path: 0, Struct: None},
		{Name: Name{"Echo", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainAfter, From: None, Path: 0, Struct: None},
		{Name: Name{"Group", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Echo", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Echo", "Pre"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Echo", "Use"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Group", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Group", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Context", Kind: fact.Route, Contract: &byClient, Params: 1, Error: true},
	},
}

// echoV5Entry: as echoV4; the handler takes a pointer to a struct, and AddRoute the route as a struct.
var echoV5Entry = Entries{
	Path: "github.com/labstack/echo/v5", Module: "github.com/labstack/echo/v5", Version: "v5.4.4", Doc: "https://echo.labstack.com",
	Routers: []Router{
		{Recv: "Echo", Path: 0, Handler: 1, Chain: ChainAfter},
		{Recv: "Group", Path: 0, Handler: 1, Chain: ChainAfter},
	},
	Registers: []Register{
		{Name: Name{"Echo", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Echo", "AddRoute"}, Kind: fact.Route, Contract: &byClient, Handler: None, From: None, Path: None, Struct: 0},
		{Name: Name{"Echo", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainAfter, From: None, Path: 0, Struct: None},
		{Name: Name{"Echo", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "AddRoute"}, Kind: fact.Route, Contract: &byClient, Handler: None, From: None, Path: None, Struct: 0},
		{Name: Name{"Group", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainAfter, From: None, Path: 0, Struct: None},
		{Name: Name{"Group", "Match"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainAfter, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Echo", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Echo", "Pre"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Echo", "Use"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Group", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Group", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Context", Kind: fact.Route, Contract: &byClient, Params: 1, Error: true},
	},
}

// fiberV2Entry: routes and middleware run in the order in which they were registered (router.go next): what is used after
// a route does not run before it.
var fiberV2Entry = Entries{
	Path: "github.com/gofiber/fiber/v2", Module: "github.com/gofiber/fiber/v2", Version: "v2.52.15", Doc: "https://docs.gofiber.io",
	Routers: []Router{
		{Recv: "App", Title: true, Path: 0, Handler: 1, Chain: ChainLast},
		{Recv: "Group", Title: true, Path: 0, Handler: 1, Chain: ChainLast},
		{Recv: "Router", Title: true, Path: 0, Handler: 1, Chain: ChainLast},
	},
	Registers: []Register{
		{Name: Name{"App", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"App", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"Group", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"Router", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"App", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"App", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"App", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Group", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Group", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Group", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Router", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Router", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Ctx", Kind: fact.Route, Contract: &byClient, Params: 1, Error: true},
	},
	Next: []Name{
		{"Ctx", "Next"},
	},
}

// fiberV3Entry: as fiberV2; handlers are of any type, and Add takes a list of methods.
var fiberV3Entry = Entries{
	Path: "github.com/gofiber/fiber/v3", Module: "github.com/gofiber/fiber/v3", Version: "v3.1.0", Doc: "https://docs.gofiber.io",
	Routers: []Router{
		{Recv: "App", Title: true, Path: 0, Handler: 1, Chain: ChainOn},
		{Recv: "Group", Title: true, Path: 0, Handler: 1, Chain: ChainOn},
		{Recv: "Router", Title: true, Path: 0, Handler: 1, Chain: ChainOn},
	},
	Registers: []Register{
		{Name: Name{"App", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainOn, From: 0, Path: 1, Struct: None},
		{Name: Name{"App", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainOn, From: None, Path: 0, Struct: None},
		{Name: Name{"Group", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainOn, From: 0, Path: 1, Struct: None},
		{Name: Name{"Group", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainOn, From: None, Path: 0, Struct: None},
		{Name: Name{"Router", "Add"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainOn, From: 0, Path: 1, Struct: None},
		{Name: Name{"Router", "All"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainOn, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"App", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"App", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"App", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Group", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Group", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Group", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Router", "Route"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Router", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Ctx", Kind: fact.Route, Contract: &byClient, Params: 1, Error: true},
	},
	Next: []Name{
		{"Ctx", "Next"},
	},
}

var hertzAppEntry = Entries{
	Path: "github.com/cloudwego/hertz/pkg/app", Module: "github.com/cloudwego/hertz", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/cloudwego/hertz",
	Messages: []Message{
		{Type: "RequestContext", Kind: fact.Route, Contract: &byClient, Params: 2},
	},
	Next: []Name{
		{"RequestContext", "Next"},
	},
}

// hertzRouteEntry: as gin (routergroup.go combineHandlers).
var hertzRouteEntry = Entries{
	Path: "github.com/cloudwego/hertz/pkg/route", Module: "github.com/cloudwego/hertz", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/cloudwego/hertz",
	Routers: []Router{
		{Recv: "IRoutes", Path: 0, Handler: 1, Chain: ChainLast},
		{Recv: "RouterGroup", Path: 0, Handler: 1, Chain: ChainLast},
	},
	Registers: []Register{
		{Name: Name{"IRoutes", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"IRoutes", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"RouterGroup", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"RouterGroup", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Engine", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"IRouter", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"IRoutes", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"RouterGroup", "Group"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"RouterGroup", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
	},
}

var irisContextEntry = Entries{
	Path: "github.com/kataras/iris/v12/context", Module: "github.com/kataras/iris/v12", Version: "v12.2.11", Doc: "https://pkg.go.dev/github.com/kataras/iris/v12",
	Messages: []Message{
		{Type: "Context", Kind: fact.Route, Contract: &byClient, Params: 1},
	},
	Next: []Name{
		{"Context", "Next"},
	},
}

// irisRouterEntry: Use covers the routes that come after it, UseRouter and UseGlobal all of them (core/router/api_builder.go).
var irisRouterEntry = Entries{
	Path: "github.com/kataras/iris/v12/core/router", Module: "github.com/kataras/iris/v12", Version: "v12.2.11", Doc: "https://pkg.go.dev/github.com/kataras/iris/v12",
	Routers: []Router{
		{Recv: "APIBuilder", Title: true, Path: 0, Handler: 1, Chain: ChainLast},
		{Recv: "Party", Title: true, Path: 0, Handler: 1, Chain: ChainLast},
	},
	Registers: []Register{
		{Name: Name{"APIBuilder", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"APIBuilder", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"APIBuilder", "HandleMany"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"Party", "Any"}, Kind: fact.Route, Contract: &byClient, Handler: 1, Chain: ChainLast, From: None, Path: 0, Struct: None},
		{Name: Name{"Party", "Handle"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
		{Name: Name{"Party", "HandleMany"}, Kind: fact.Route, Contract: &byClient, Handler: 2, Chain: ChainLast, From: 0, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"APIBuilder", "Party"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"APIBuilder", "PartyFunc"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"APIBuilder", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"APIBuilder", "UseGlobal"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"APIBuilder", "UseRouter"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Party", "Party"}, Does: CoverDerived, Middleware: 1, Calls: None, Path: 0},
		{Name: Name{"Party", "PartyFunc"}, Does: CoverDerived, Middleware: None, Calls: 1, Path: 0},
		{Name: Name{"Party", "Use"}, Does: CoverLater, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Party", "UseRouter"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
}
