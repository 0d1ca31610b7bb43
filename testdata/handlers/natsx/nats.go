// Package natsx consumes from NATS and JetStream.
package natsx

import (
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nats.go/micro"
)

func work() error { return nil }

func core(m *nats.Msg) { work() }

func manual(m *nats.Msg) {
	if work() != nil { // at: again
		m.Nak()
		return
	}
	m.Ack()
}

func consume(m jetstream.Msg) {
	if work() != nil { // at: again
		return
	}
	m.Ack()
}

func term(m jetstream.Msg) {
	if work() != nil { // at: nothing
		m.Term()
		return
	}
	m.Ack()
}

func deferred(m jetstream.Msg) {
	defer m.Ack()
	work() // at: nothing
}

func early(m jetstream.Msg) {
	m.Ack()
	work() // at: settled again
}

func routes(nc *nats.Conn, js nats.JetStreamContext, c jetstream.Consumer) {
	nc.Subscribe("a", core)                           // entry: "consumer a core"
	nc.QueueSubscribe("a", "q", core)                 // entry: "consumer a core"
	js.Subscribe("b", manual, nats.ManualAck())       // entry: "consumer b manual again"
	js.QueueSubscribe("b", "q", core, nats.AckNone()) // entry: "consumer b core"
	c.Consume(consume)                                // entry: "consumer consume again"
	c.Consume(term)                                   // entry: "consumer term again never"
	c.Consume(deferred)                               // entry: "consumer deferred again never"
	c.Consume(early)                                  // entry: "consumer early again never"
}

func fetch(c jetstream.Consumer, s *nats.Subscription) {
	batch, _ := c.Fetch(10) // entry: "consumer fetch again"
	for m := range batch.Messages() {
		work()
		m.Nak()
	}
	msgs, _ := s.Fetch(1) // entry: "consumer fetch again"
	for _, m := range msgs {
		work()
		m.Nak()
	}
}

func endpoint(r micro.Request) { work() }

func serve(s micro.Service) {
	s.AddEndpoint("create", micro.HandlerFunc(endpoint)) // entry: "rpc create endpoint"
}

var _ = []any{routes, fetch, serve}
