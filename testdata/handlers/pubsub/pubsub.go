// Package pubsub receives from Pub/Sub with both versions of its client.
package pubsub

import (
	"context"

	"cloud.google.com/go/pubsub"
	pubsubv2 "cloud.google.com/go/pubsub/v2"
)

func work() error { return nil }

func receive(sub *pubsub.Subscription, sub2 *pubsubv2.Subscriber) {
	ctx := context.Background()
	sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) { // entry: "consumer receive$1 again"
		if work() != nil { // at: again
			m.Nack()
			return
		}
		m.Ack()
	})
	sub2.Receive(ctx, func(ctx context.Context, m *pubsubv2.Message) { // entry: "consumer receive$2 again never"
		m.Ack()
		work() // at: settled again
	})
}

// Handle is handed to Receive by another package.
func Handle(ctx context.Context, m *pubsub.Message) { m.Nack() } // entry: "consumer Handle bytype again open"

var _ = receive
