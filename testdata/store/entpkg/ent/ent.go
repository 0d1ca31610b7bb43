// Package ent is as ent generates it, without what is inside.
package ent

import (
	"context"

	"entgo.io/ent"
)

type (
	Hook    = ent.Hook
	Payment struct{ ID int }
	Account struct{ Balance int }
	config  struct{ driver any }
)

type Client struct {
	Payment *PaymentClient
	Account *AccountClient
}

type Tx struct {
	config
	Payment *PaymentClient
}

func (c *Client) Tx(ctx context.Context) (*Tx, error) { return &Tx{Payment: c.Payment}, nil }
func (*Tx) Commit() error                             { return nil }
func (*Tx) Rollback() error                           { return nil }

type PaymentClient struct{ config }

func (c *PaymentClient) Create() *PaymentCreate { return &PaymentCreate{config: c.config} }
func (c *PaymentClient) CreateBulk(builders ...*PaymentCreate) *PaymentCreateBulk {
	return &PaymentCreateBulk{config: c.config, builders: builders}
}

type PaymentMutation struct{ amount *int }

type PaymentCreate struct {
	config
	mutation *PaymentMutation
	hooks    []Hook
}

func (pc *PaymentCreate) SetAmount(n int) *PaymentCreate {
	pc.mutation = &PaymentMutation{amount: &n}
	return pc
}
func (pc *PaymentCreate) Save(ctx context.Context) (*Payment, error) { return nil, run(ctx, pc.driver) }
func (pc *PaymentCreate) Exec(ctx context.Context) error             { _, err := pc.Save(ctx); return err }
func (pc *PaymentCreate) OnConflict() *PaymentUpsertOne              { return &PaymentUpsertOne{pc} }

type PaymentCreateBulk struct {
	config
	builders []*PaymentCreate
}

func (pcb *PaymentCreateBulk) Save(ctx context.Context) ([]*Payment, error) {
	return nil, run(ctx, pcb.driver)
}

type PaymentUpsertOne struct{ create *PaymentCreate }

func (u *PaymentUpsertOne) Ignore() *PaymentUpsertOne      { return u }
func (u *PaymentUpsertOne) Exec(ctx context.Context) error { return run(ctx, u.create.driver) }

type AccountClient struct{ config }

func (c *AccountClient) UpdateOneID(id int) *AccountUpdateOne {
	return &AccountUpdateOne{config: c.config}
}

type AccountUpdateOne struct {
	config
	hooks []Hook
}

func (u *AccountUpdateOne) AddBalance(n int) *AccountUpdateOne       { return u }
func (u *AccountUpdateOne) AddVisits(n int) *AccountUpdateOne        { return u }
func (u *AccountUpdateOne) AddOwnerIDs(ids ...int) *AccountUpdateOne { return u }
func (u *AccountUpdateOne) SetBalance(n int) *AccountUpdateOne       { return u }
func (u *AccountUpdateOne) Save(ctx context.Context) (*Account, error) {
	return nil, run(ctx, u.driver)
}
func run(ctx context.Context, driver any) error { return ctx.Err() }
