// Package nats publishes through nats, whose JetStream drops a second message with the same Nats-Msg-Id.
package nats

import (
	"context"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

func core(nc *nats.Conn, data []byte) error {
	var err error
	for range 3 {
		if err = nc.Publish("orders", data); err == nil { // want `unsaferetry/medium: nc.Publish may publish this message again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func old(js nats.JetStreamContext, id string, data []byte) error {
	var err error
	for range 3 {
		if _, err = js.Publish("orders", data, nats.MsgId(id)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func without(ctx context.Context, js jetstream.JetStream, data []byte) error {
	var err error
	for range 3 {
		if _, err = js.Publish(ctx, "orders", data); err == nil { // want `unsaferetry/medium: js.Publish may publish this message again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func with(ctx context.Context, js jetstream.JetStream, id string, data []byte) error {
	var err error
	for range 3 {
		if _, err = js.Publish(ctx, "orders", data, jetstream.WithMsgID(id)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func anew(ctx context.Context, js jetstream.JetStream, data []byte) error {
	var err error
	for range 3 {
		if _, err = js.Publish(ctx, "orders", data, jetstream.WithMsgID(time.Now().String())); err == nil { // want `freshkey/high: idempotency key MsgID is made anew by time.Now`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func guarded(ctx context.Context, js jetstream.JetStream, last uint64, data []byte) error {
	var err error
	for range 3 {
		if _, err = js.Publish(ctx, "orders", data, jetstream.WithExpectLastSequence(last)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func header(js nats.JetStreamContext, id string) error {
	m := nats.NewMsg("orders")
	m.Header.Set(nats.MsgIdHdr, id)
	var err error
	for range 3 {
		if _, err = js.PublishMsg(m); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
