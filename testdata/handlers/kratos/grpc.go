package kratos

import (
	"context"

	"github.com/go-kratos/kratos/v2/transport/grpc"
	rpc "google.golang.org/grpc"
	health "google.golang.org/grpc/health/grpc_health_v1"
)

type checks struct {
	health.UnimplementedHealthServer
}

func (c *checks) Check(ctx context.Context, r *health.HealthCheckRequest) (*health.HealthCheckResponse, error) {
	return nil, nil
}

func intercept(ctx context.Context, req any, info *rpc.UnaryServerInfo, next rpc.UnaryHandler) (any, error) {
	return next(ctx, req)
}

func services() {
	srv := grpc.NewServer(grpc.Middleware(idem), grpc.UnaryInterceptor(intercept))
	health.RegisterHealthServer(srv, &checks{}) // entry: "rpc Check (*checks).Check mw=kratos.idem,kratos.intercept"
}

var _ = services
