// Package twirp registers a service with twirp.
package twirp

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"
)

// Order is a message.
type Order struct{}

type orders struct{}

func (o *orders) Create(ctx context.Context, in *Order) (*Order, error) { return in, nil }

func idem(next twirp.Method) twirp.Method { return next }

func serve() {
	s := NewOrdersServer(&orders{}, twirp.WithServerInterceptors(idem)) // entry: "rpc Create (*orders).Create mw=twirp.idem"
	http.Handle("/twirp/", s)                                           // entry: "route /twirp/ (*ordersServer).ServeHTTP"
}

var _ = serve
