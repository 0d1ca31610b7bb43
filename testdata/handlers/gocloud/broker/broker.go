// Package broker puts types of its own around the messages of gocloud.dev.
package broker

import (
	"context"

	"gocloud.dev/pubsub"
)

// Subscription brings messages of one broker or another.
type Subscription interface {
	Receive(ctx context.Context) (*Message, error)
}

// Settler decides whether a message comes again.
type Settler interface {
	Ack()
	Nack()
}

// Message is a message of any broker.
type Message struct {
	Settler
	Body []byte
}

// Cloud is a subscription of gocloud.dev.
type Cloud struct{ Sub *pubsub.Subscription }

// Receive takes one message for its caller.
func (c *Cloud) Receive(ctx context.Context) (*Message, error) {
	m, err := c.Sub.Receive(ctx) // entry: "consumer (*Cloud).Receive gives again"
	if err != nil {
		return nil, err
	}
	return &Message{Settler: m, Body: m.Body}, nil
}

// Next is another name for it.
func (c *Cloud) Next(ctx context.Context) (*Message, error) { return c.Receive(ctx) }

// List is no subscription: nothing takes messages from anywhere.
type List struct{ Items []*Message }

// First is the first message.
func (l *List) First(context.Context) (*Message, error) { return l.Items[0], nil }
