// Package nsq consumes from NSQ.
package nsq

import (
	"errors"

	"github.com/nsqio/go-nsq"
)

func work() error { return errors.New("x") }

type handler struct{}

// HandleMessage makes it a handler.
func (h *handler) HandleMessage(m *nsq.Message) error {
	work() // at: again
	return work()
}

// Elsewhere is added by another package.
type Elsewhere struct{}

// HandleMessage makes it a handler.
func (h *Elsewhere) HandleMessage(m *nsq.Message) error { // entry: "consumer (*Elsewhere).HandleMessage bytype again open"
	m.Finish()
	return work() // at: settled again
}

func run(c *nsq.Consumer) {
	c.AddHandler(&handler{})                                                               // entry: "consumer (*handler).HandleMessage again"
	c.AddConcurrentHandlers(nsq.HandlerFunc(func(m *nsq.Message) error { return nil }), 4) // entry: "consumer run$1 again never"
}

var _ = run
