// Package rpc registers services with gRPC and net/rpc.
package rpc

import (
	"context"
	netrpc "net/rpc"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health/grpc_health_v1"
)

type health struct {
	grpc_health_v1.UnimplementedHealthServer
}

func (h *health) Check(ctx context.Context, r *grpc_health_v1.HealthCheckRequest) (*grpc_health_v1.HealthCheckResponse, error) {
	return nil, nil
}

// Elsewhere is registered by another package: it embeds the generated base.
type Elsewhere struct {
	grpc_health_v1.UnimplementedHealthServer
}

// Check is a method of the service.
func (e *Elsewhere) Check(ctx context.Context, r *grpc_health_v1.HealthCheckRequest) (*grpc_health_v1.HealthCheckResponse, error) { // entry: "rpc Check (*Elsewhere).Check bytype open"
	return nil, nil
}

// Other is no method of the service.
func (e *Elsewhere) Other(ctx context.Context, r *grpc_health_v1.HealthCheckRequest) error {
	return nil
}

func idem(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	return handler(ctx, req)
}

func serve() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(idem))
	grpc_health_v1.RegisterHealthServer(s, &health{}) // entry: "rpc Check (*health).Check mw=rpc.idem"
}

// Orders is a service of net/rpc.
type Orders struct{}

// Create is a method of the service.
func (o *Orders) Create(in string, out *string) error { return nil }

func old() {
	netrpc.RegisterName("orders", &Orders{}) // entry: "rpc orders (*Orders).Create"
}

var _ = []any{serve, old}
