// Package push sends notifications to phones.
package push

import (
	"context"

	messaging3 "firebase.google.com/go/messaging"
	"firebase.google.com/go/v4/messaging"

	"example.com/cloud/again"
)

func one(ctx context.Context, c *messaging.Client, m *messaging.Message) error {
	return again.Run(func() error {
		_, err := c.Send(ctx, m) // want `unsaferetry/high: c.Send may send this notification again`
		return err
	})
}

func many(ctx context.Context, c *messaging.Client, m *messaging.MulticastMessage) error {
	return again.Run(func() error {
		_, err := c.SendEachForMulticast(ctx, m) // want `unsaferetry/high: c.SendEachForMulticast may send this notification again`
		return err
	})
}

func old(ctx context.Context, c *messaging3.Client, m *messaging3.Message) error {
	return again.Run(func() error {
		_, err := c.Send(ctx, m) // want `unsaferetry/high: c.Send may send this notification again`
		return err
	})
}

// subscribed is the same the second time.
func subscribed(ctx context.Context, c *messaging.Client, tokens []string) error {
	return again.Run(func() error {
		_, err := c.SubscribeToTopic(ctx, tokens, "orders")
		return err
	})
}
