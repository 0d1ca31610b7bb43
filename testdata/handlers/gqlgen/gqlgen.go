// Package gqlgen resolves mutations.
package gqlgen

import "context"

// Resolver is the root.
type Resolver struct{}

type mutationResolver struct{ *Resolver }
type queryResolver struct{ *Resolver }

func (r *mutationResolver) CreateOrder(ctx context.Context, id string) (string, error) {
	return id, nil
}
func (r *queryResolver) Orders(ctx context.Context) ([]string, error) { return nil, nil }

// Mutation gives the resolver of mutations.
func (r *Resolver) Mutation() MutationResolver { return &mutationResolver{r} } // entry: "rpc CreateOrder (*mutationResolver).CreateOrder"

// Query gives the resolver of queries.
func (r *Resolver) Query() QueryResolver { return &queryResolver{r} }
