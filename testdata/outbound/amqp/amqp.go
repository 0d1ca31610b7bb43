// Package amqp publishes to RabbitMQ, which stores what it is given.
package amqp

import (
	"context"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

func bare(ctx context.Context, ch *amqp.Channel, body []byte) error {
	var err error
	for range 3 {
		if err = ch.PublishWithContext(ctx, "", "orders", false, false, amqp.Publishing{Body: body}); err == nil { // want `unsaferetry/medium: ch.PublishWithContext may publish this message again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// identified lets the receiver see that he has the message.
func identified(ctx context.Context, ch *amqp.Channel, id string, body []byte) error {
	var err error
	for range 3 {
		if err = ch.PublishWithContext(ctx, "", "orders", false, false, amqp.Publishing{MessageId: id, Body: body}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// table has a key among the headers.
func table(ctx context.Context, ch *amqp.Channel, id string, body []byte) error {
	headers := amqp.Table{"x-deduplication-header": "orders", "idempotency_key": id}
	var err error
	for range 3 {
		if err = ch.PublishWithContext(ctx, "", "orders", false, false, amqp.Publishing{Headers: headers, Body: body}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
