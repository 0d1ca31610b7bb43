// Package cloudevents receives CloudEvents.
package cloudevents

import (
	"context"
	"errors"

	cloudevents "github.com/cloudevents/sdk-go/v2"
)

func receive(ctx context.Context, e cloudevents.Event) error { return errors.New("x") }

// Elsewhere is handed over by another package.
func Elsewhere(ctx context.Context, e cloudevents.Event) error { return errors.New("x") } // entry: "consumer Elsewhere bytype again open"

func run(c cloudevents.Client) {
	c.StartReceiver(context.Background(), receive) // entry: "consumer receive again"
}

var _ = run
