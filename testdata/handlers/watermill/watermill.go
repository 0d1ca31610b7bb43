// Package watermill handles messages with watermill.
package watermill

import (
	"errors"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/message/router/middleware"
)

func work() error { return errors.New("x") }

func pay(msg *message.Message) error {
	work() // at: again
	return work()
}

func early(msg *message.Message) error {
	msg.Ack()
	work() // at: settled again
	return work()
}

func transform(msg *message.Message) ([]*message.Message, error) { return nil, work() }

// Elsewhere is added by another package.
func Elsewhere(msg *message.Message) error { return work() } // entry: "consumer Elsewhere bytype again open"

func idem(h message.HandlerFunc) message.HandlerFunc { return h }

func routes(r *message.Router, sub message.Subscriber, pub message.Publisher) {
	r.AddMiddleware(idem)
	r.AddConsumerHandler("a", "orders", sub, pay)                      // entry: "consumer orders pay again open mw=watermill.idem"
	r.AddNoPublisherHandler("b", "early", sub, early)                  // entry: "consumer early early again open mw=watermill.idem"
	r.AddHandler("c", "in", sub, "out", pub, transform).AddMiddleware( // entry: "consumer in transform again open mw=watermill.idem,(middleware.Retry).Middleware"
		middleware.Retry{}.Middleware)
}

func loop(msgs <-chan *message.Message) {
	for msg := range msgs { // entry: "consumer loop again"
		if work() != nil {
			msg.Nack()
			continue
		}
		msg.Ack()
	}
}

var _ = []any{routes, loop}
