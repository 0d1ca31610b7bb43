// Package jobs enqueues jobs.
package jobs

import (
	"context"
	"crypto/rand"

	"example.com/outboundrare/again"
	"github.com/gocraft/work"
	"github.com/jackc/pgx/v5"
	"github.com/mikestefanello/backlite"
	"github.com/oklog/ulid/v2"
	"github.com/riverqueue/river"
	"github.com/vgarvardt/gue/v5"
	"github.com/vgarvardt/gue/v5/adapter"
)

func crafted(e *work.Enqueuer) error {
	return again.Run(func() error {
		_, err := e.Enqueue("charge", work.Q{"order": 1}) // want `unsaferetry/medium: e.Enqueue may enqueue this job again`
		return err
	})
}

func craftedUnique(e *work.Enqueuer) error {
	return again.Run(func() error {
		_, err := e.EnqueueUnique("charge", work.Q{"order": 1})
		return err
	})
}

func lite(c *backlite.Client, t backlite.Task) error {
	return again.Run(func() error {
		_, err := c.Add(t).Save() // want `unsaferetry/medium: .*Save may enqueue these tasks again`
		return err
	})
}

func liteOnce(c *backlite.Client, t backlite.Task) error {
	_, err := c.Add(t).Save()
	return err
}

type charge struct{ Order string }

func (charge) Kind() string { return "charge" }

func flowed(ctx context.Context, c *river.Client[pgx.Tx], order string) error {
	return again.Run(func() error {
		_, err := c.Insert(ctx, charge{order}, nil) // want `unsaferetry/medium: c.Insert may enqueue this job again`
		return err
	})
}

func flowedUnique(ctx context.Context, c *river.Client[pgx.Tx], order string) error {
	return again.Run(func() error {
		_, err := c.Insert(ctx, charge{order}, &river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true}})
		return err
	})
}

func queued(ctx context.Context, c *gue.Client, args []byte) error {
	return again.Run(func() error {
		return c.Enqueue(ctx, &gue.Job{Type: "charge", Args: args}) // want `unsaferetry/medium: c.Enqueue may enqueue this job again`
	})
}

func queuedNamed(ctx context.Context, c *gue.Client, id ulid.ULID, args []byte) error {
	return again.Run(func() error { return c.EnqueueWithID(ctx, &gue.Job{Type: "charge", Args: args}, id) })
}

func queuedAnew(ctx context.Context, c *gue.Client, args []byte) error {
	return again.Run(func() error {
		id := ulid.MustNew(ulid.Now(), rand.Reader) // want `freshkey`
		return c.EnqueueWithID(ctx, &gue.Job{Type: "charge", Args: args}, id)
	})
}

// inTx belongs to a transaction, which the caller rolls back.
func inTx(ctx context.Context, c *gue.Client, tx adapter.Tx, args []byte) error {
	return c.EnqueueTx(ctx, &gue.Job{Type: "charge", Args: args}, tx)
}
