// Package brokers publishes messages and starts workflows.
package brokers

import (
	"context"

	"github.com/apache/pulsar-client-go/pulsar"
	"github.com/apache/rocketmq-client-go/v2"
	"github.com/apache/rocketmq-client-go/v2/primitive"
	"github.com/google/uuid"
	"go.temporal.io/sdk/client"

	"example.com/cloud/again"
)

func beam(ctx context.Context, p pulsar.Producer, body []byte) error {
	return again.Run(func() error {
		_, err := p.Send(ctx, &pulsar.ProducerMessage{Payload: body}) // want `unsaferetry/medium: p.Send may publish this message again`
		return err
	})
}

func beamNumbered(ctx context.Context, p pulsar.Producer, n int64, body []byte) error {
	return again.Run(func() error {
		_, err := p.Send(ctx, &pulsar.ProducerMessage{Payload: body, SequenceID: &n})
		return err
	})
}

func rocket(ctx context.Context, p rocketmq.Producer, body []byte) error {
	return again.Run(func() error {
		_, err := p.SendSync(ctx, &primitive.Message{Topic: "orders", Body: body}) // want `unsaferetry/medium: p.SendSync may publish this message again`
		return err
	})
}

func rocketOnce(ctx context.Context, p rocketmq.Producer, m *primitive.Message) error {
	if err := again.Run(p.Start); err != nil {
		return err
	}
	_, err := p.SendSync(ctx, m)
	return err
}

func workflow(ctx context.Context, c client.Client) error {
	return again.Run(func() error {
		_, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{TaskQueue: "pay"}, "Charge") // want `unsaferetry/medium: c.ExecuteWorkflow may start this workflow again`
		return err
	})
}

func workflowNamed(ctx context.Context, c client.Client, order string) error {
	return again.Run(func() error {
		_, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: "charge-" + order, TaskQueue: "pay"}, "Charge")
		return err
	})
}

func workflowAnew(ctx context.Context, c client.Client) error {
	return again.Run(func() error {
		_, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: uuid.NewString(), TaskQueue: "pay"}, "Charge") // want `freshkey`
		return err
	})
}
