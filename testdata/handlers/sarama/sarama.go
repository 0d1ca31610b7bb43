// Package sarama consumes with sarama.
package sarama

import (
	"context"

	"github.com/IBM/sarama"
)

func work() error { return nil }

type consumer struct{}

func (c *consumer) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (c *consumer) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim reads one claim.
func (c *consumer) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for msg := range claim.Messages() {
		if err := work(); err != nil { // at: again
			continue
		}
		s.MarkMessage(msg, "")
	}
	return nil
}

// Early marks before it works; it is run by another package.
type Early struct{}

// ConsumeClaim reads one claim.
func (c *Early) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error { // entry: "consumer (*Early).ConsumeClaim bytype again open"
	for msg := range claim.Messages() {
		s.MarkMessage(msg, "")
		work() // at: settled again
	}
	return nil
}

// Partition reads a partition without a group.
func Partition(p sarama.PartitionConsumer) {
	for range p.Messages() { // entry: "consumer Partition again"
		work() // at: again
	}
}

func run(g sarama.ConsumerGroup) {
	g.Consume(context.Background(), []string{"orders"}, &consumer{}) // entry: "consumer (*consumer).ConsumeClaim again"
}

var _ = run
