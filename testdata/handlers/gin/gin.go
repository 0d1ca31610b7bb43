// Package gin registers handlers with gin.
package gin

import "github.com/gin-gonic/gin"

type api struct{ r *gin.Engine }

func (a *api) create(c *gin.Context) {}
func list(c *gin.Context)            {}
func auth(c *gin.Context)            { c.Next() }
func idem(ttl int) gin.HandlerFunc   { return func(c *gin.Context) { c.Next() } }

// Charge may be registered by another package.
func Charge(c *gin.Context) {} // entry: "route Charge bytype open"

// Limit is middleware: it calls the next handler.
func Limit(c *gin.Context) { c.Next() }

func routes(a *api) {
	r := gin.New()
	r.POST("/before", a.create) // entry: "route POST /before (*api).create"
	r.Use(auth)
	r.POST("/after", a.create)                       // entry: "route POST /after (*api).create mw=gin.auth"
	r.POST("/own", idem(1), a.create)                // entry: "route POST /own (*api).create mw=gin.auth,gin.idem"
	r.Handle("PATCH", "/x", a.create)                // entry: "route PATCH /x (*api).create mw=gin.auth"
	r.Any("/any", a.create)                          // entry: "route /any (*api).create mw=gin.auth"
	r.Match([]string{"PUT", "POST"}, "/m", a.create) // entry: "route POST|PUT /m (*api).create mw=gin.auth"

	g := r.Group("/v1", idem(2))
	g.POST("/orders", a.create) // entry: "route POST /v1/orders (*api).create mw=gin.auth,gin.idem"
	r.Use(Limit)
	{
		sub := g.Group("/sub")
		sub.POST("/y", a.create) // entry: "route POST /v1/sub/y (*api).create mw=gin.auth,gin.idem"
		sub.Use(auth)
	}
	r.GET("/list", list) // entry: "route GET /list list mw=gin.auth,gin.Limit"
	split(r.Group("/split", idem(3)), a)
}

// split is given a group.
func split(g gin.IRoutes, a *api) {
	g.POST("/s", a.create) // entry: "route POST /split/s (*api).create mw=gin.auth,gin.Limit,gin.idem"
}

// start keeps the engine in a field.
func (a *api) start() {
	a.r = gin.New()
	a.r.Use(auth)
	a.routes()
}

func (a *api) routes() {
	a.r.POST("/field", a.create) // entry: "route POST /field (*api).create mw=gin.auth"
}

// Routes is called by others.
func Routes(r *gin.RouterGroup) {
	r.POST("/open", list) // entry: "route POST /open list open"
}

var _ = []any{routes, (*api).start}
