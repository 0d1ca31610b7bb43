// Package gocloud receives through gocloud.dev, and through what a package of the module makes of it.
package gocloud

import (
	"context"

	"gocloud.dev/pubsub"

	"example.com/handlers/gocloud/broker"
)

func work([]byte) error { return nil }

func direct(ctx context.Context, sub *pubsub.Subscription) error {
	for {
		m, err := sub.Receive(ctx) // entry: "consumer direct again"
		if err != nil {
			return err
		}
		if work(m.Body) != nil { // at: again
			m.Nack()
			continue
		}
		m.Ack()
	}
}

func own(ctx context.Context, sub *broker.Cloud) error {
	for {
		m, err := sub.Receive(ctx) // entry: "consumer own again"
		if err != nil {
			return err
		}
		if work(m.Body) != nil { // at: again
			m.Nack()
			continue
		}
		m.Ack()
	}
}

func first(ctx context.Context, sub *broker.Cloud) error {
	for {
		m, err := sub.Receive(ctx) // entry: "consumer first again never"
		if err != nil {
			return err
		}
		m.Ack()
		if err := work(m.Body); err != nil { // at: settled again
			return err
		}
	}
}

// hidden does what an implementation of the interface says: the link step knows.
func hidden(ctx context.Context, sub broker.Subscription) error {
	for {
		m, err := sub.Receive(ctx) // entry: "consumer hidden maybe again"
		if err != nil {
			return err
		}
		if work(m.Body) != nil { // at: again
			m.Nack()
			continue
		}
		m.Ack()
	}
}

// handedOn does not settle its messages: whoever it hands them to may.
func handedOn(ctx context.Context, sub broker.Subscription, handle func(*broker.Message)) error {
	for {
		m, err := sub.Receive(ctx)
		if err != nil {
			return err
		}
		handle(m)
	}
}

// once takes one message, and is no consumer.
func once(ctx context.Context, sub broker.Subscription) error {
	m, err := sub.Receive(ctx)
	if err == nil {
		m.Ack()
	}
	return err
}

// listed has its messages from nowhere.
func listed(ctx context.Context, l *broker.List) error {
	for {
		m, err := l.First(ctx)
		if err != nil {
			return err
		}
		m.Ack()
	}
}

// reader gives bytes, which nobody settles.
func reader(ctx context.Context, sub *broker.Cloud) ([][]byte, error) {
	var all [][]byte
	for range 3 {
		m, err := sub.Next(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, m.Body)
	}
	return all, nil
}

var _, _, _, _, _, _, _, _ = direct, own, first, hidden, handedOn, once, listed, reader
