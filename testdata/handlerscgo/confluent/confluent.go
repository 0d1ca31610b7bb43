// Package confluent consumes with confluent-kafka-go, which needs cgo.
package confluent

import (
	"time"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

func work(m *kafka.Message) error { return nil }

func poll(c *kafka.Consumer) {
	for {
		e := c.Poll(100) // entry: "consumer poll again"
		m, ok := e.(*kafka.Message)
		if !ok {
			continue
		}
		if work(m) != nil { // at: again
			continue
		}
		c.CommitMessage(m)
	}
}

func read(c *kafka.Consumer) {
	for {
		m, err := c.ReadMessage(time.Second) // entry: "consumer read again never"
		if err != nil {
			return
		}
		c.StoreMessage(m)
		work(m) // at: settled again
	}
}

// Handle is called by another package.
func Handle(m *kafka.Message) error { return work(m) } // entry: "consumer Handle bytype again open"

var _ = []any{poll, read}
