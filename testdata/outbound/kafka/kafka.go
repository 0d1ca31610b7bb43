// Package kafka publishes through kafka-go, which knows no key of a message.
package kafka

import (
	"context"
	"encoding/json"
	"time"

	"github.com/segmentio/kafka-go"
)

type Shipped struct{ Order, Carrier string }

type Event struct{ ID, Order string }

// again publishes the same message until it works.
func again(ctx context.Context, w *kafka.Writer, order string) error {
	var err error
	for range 3 {
		if err = w.WriteMessages(ctx, kafka.Message{Key: []byte(order), Value: []byte("shipped")}); err == nil { // want `unsaferetry/medium: w.WriteMessages may publish these messages again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// encoded publishes a content by which no receiver can tell that he has it.
func encoded(ctx context.Context, w *kafka.Writer, order string) error {
	value, err := json.Marshal(Shipped{Order: order, Carrier: "post"})
	if err != nil {
		return err
	}
	for range 3 {
		if err = w.WriteMessages(ctx, kafka.Message{Value: value}); err == nil { // want `unsaferetry/medium: w.WriteMessages may publish these messages again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// identified publishes a content that says which event it is.
func identified(ctx context.Context, w *kafka.Writer, id, order string) error {
	value, err := json.Marshal(Event{ID: id, Order: order})
	if err != nil {
		return err
	}
	for range 3 {
		if err = w.WriteMessages(ctx, kafka.Message{Value: value}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// headed gives the message a key of its own.
func headed(ctx context.Context, w *kafka.Writer, id string) error {
	m := kafka.Message{Value: []byte("shipped")}
	m.Headers = append(m.Headers, kafka.Header{Key: "idempotency-key", Value: []byte(id)})
	var err error
	for range 3 {
		if err = w.WriteMessages(ctx, m); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// fresh gives each attempt another key.
func fresh(ctx context.Context, w *kafka.Writer) error {
	var err error
	for range 3 {
		key := kafka.Header{Key: "idempotency-key", Value: []byte(time.Now().String())} // want `freshkey/high: idempotency key idempotency-key is made anew by time.Now`
		if err = w.WriteMessages(ctx, kafka.Message{Value: []byte("shipped"), Headers: []kafka.Header{key}}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// sender publishes what it is given; who gives it decides.
func sender(ctx context.Context, w *kafka.Writer, ms ...kafka.Message) error {
	var err error
	for range 3 {
		if err = w.WriteMessages(ctx, ms...); err == nil { // want `unsaferetry/medium: w.WriteMessages may publish these messages again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func plain(ctx context.Context, w *kafka.Writer) error {
	return sender(ctx, w, kafka.Message{Value: []byte("shipped")})
}

func keyed(ctx context.Context, w *kafka.Writer, id string) error {
	return sender(ctx, w, kafka.Message{Value: []byte("shipped"), Headers: []kafka.Header{{Key: "Idempotency-Key", Value: []byte(id)}}})
}
