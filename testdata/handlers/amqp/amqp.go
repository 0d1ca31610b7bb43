// Package amqp consumes from RabbitMQ.
package amqp

import amqp "github.com/rabbitmq/amqp091-go"

func work(d amqp.Delivery) error { return nil }

func manual(ch *amqp.Channel) {
	msgs, _ := ch.Consume("orders", "", false, false, false, false, nil)
	for d := range msgs { // entry: "consumer manual again"
		if err := work(d); err != nil { // at: again
			d.Nack(false, true)
			continue
		}
		d.Ack(false)
	}
}

func dropping(ch *amqp.Channel) {
	msgs, _ := ch.Consume("orders", "", false, false, false, false, nil)
	for d := range msgs { // entry: "consumer dropping again never"
		if err := work(d); err != nil { // at: nothing
			d.Nack(false, false)
			continue
		}
		d.Ack(false)
	}
}

func auto(ch *amqp.Channel) {
	msgs, _ := ch.Consume("orders", "", true, false, false, false, nil)
	go func() {
		for d := range msgs { // entry: "consumer auto$1"
			work(d) // at: nothing
		}
	}()
}

func early(ch *amqp.Channel) {
	msgs, _ := ch.Consume("orders", "", false, false, false, false, nil)
	for d := range msgs { // entry: "consumer early again never"
		d.Ack(false)
		work(d) // at: settled again
	}
}

type consumer struct{ msgs <-chan amqp.Delivery }

func newConsumer(ch *amqp.Channel) *consumer {
	msgs, _ := ch.ConsumeWithContext(nil, "orders", "", true, false, false, false, nil)
	return &consumer{msgs}
}

func (c *consumer) run(done chan struct{}) {
	for {
		select { // entry: "consumer (*consumer).run"
		case d := <-c.msgs:
			work(d)
		case <-done:
			return
		}
	}
}

// Read takes deliveries from wherever.
func Read(msgs <-chan amqp.Delivery) {
	for d := range msgs { // entry: "consumer Read again"
		work(d)
	}
}

func get(ch *amqp.Channel) {
	d, _, _ := ch.Get("orders", true) // entry: "consumer get"
	work(d)
}

func getManual(ch *amqp.Channel) {
	d, _, _ := ch.Get("orders", false) // entry: "consumer getManual again"
	work(d)
}

// Handle is called by another package.
func Handle(d amqp.Delivery) error { return work(d) } // entry: "consumer Handle bytype again open"

var _ = []any{manual, dropping, auto, early, newConsumer, (*consumer).run, get, getManual}
