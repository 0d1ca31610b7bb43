package amqp

import (
	"context"

	amqp "github.com/rabbitmq/amqp091-go"
)

// message is whatever there is to send.
type message interface{ Bytes() []byte }

func publish(ctx context.Context, ch *amqp.Channel, m message) error {
	return ch.PublishWithContext(ctx, "", "orders", false, false, amqp.Publishing{Body: m.Bytes()})
}

// wrapper sends what it is given, in which there may be an id.
func wrapper(ctx context.Context, ch *amqp.Channel, m message) (err error) {
	for range 3 {
		if err = publish(ctx, ch, m); err == nil { // want `unsaferetry/low: publish may publish this message again`
			return nil
		}
	}
	return err
}

type order struct{ body []byte }

func (o order) Bytes() []byte { return o.body }

// made makes the message, and gives it none.
func made(ctx context.Context, ch *amqp.Channel, body []byte) (err error) {
	for range 3 {
		if err = publish(ctx, ch, order{body}); err == nil { // want `unsaferetry/medium: publish may publish this message again`
			return nil
		}
	}
	return err
}
