// Package watermill publishes messages that a receiver can tell by their UUID.
package watermill

import (
	"time"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
)

func anew(p message.Publisher, payload []byte) error {
	var err error
	for range 3 {
		if err = p.Publish("orders", message.NewMessage(watermill.NewUUID(), payload)); err == nil { // want `unsaferetry/medium: p.Publish may publish these messages again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func same(p message.Publisher, id string, payload []byte) error {
	var err error
	for range 3 {
		if err = p.Publish("orders", message.NewMessage(id, payload)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// given publishes what it is given; who gives it decides.
func given(p message.Publisher, ms ...*message.Message) error {
	var err error
	for range 3 {
		if err = p.Publish("orders", ms...); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func caller(p message.Publisher, payload []byte) error {
	return given(p, message.NewMessage(watermill.NewUUID(), payload))
}
