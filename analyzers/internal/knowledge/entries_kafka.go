package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Kafka gives the messages after the committed offset again after a crash or a rebalance. When a library commits
// decides whether the work may be done twice or not at all.

var (
	byKafka  = Contract{By: "Kafka", When: fact.IfUnsettled, Often: "after every crash and rebalance until the offset is committed", Stop: "commit the offset", ID: "topic, partition and offset"}
	byNobody = Contract{By: "Kafka", When: fact.NotAgain, Often: "never: the offset is committed before the message is worked on"}
)

// saramaEntry: what is marked is committed every second by default (config.go Consumer.Offsets.AutoCommit).
var saramaEntry = Entries{
	Path: "github.com/IBM/sarama", Module: "github.com/IBM/sarama", Version: "v1.61.1", Doc: "https://pkg.go.dev/github.com/IBM/sarama",
	Registers: []Register{
		{Name: Name{"ConsumerGroup", "Consume"}, Kind: fact.Consumer, Contract: &byKafka, Handler: 2, Calls: "ConsumeClaim", From: None, Path: None, Struct: None},
	},
	Messages: []Message{
		{Type: "ConsumerGroupClaim", Kind: fact.Consumer, Contract: &byKafka, Method: "ConsumeClaim", Params: 2, Error: true},
		{Type: "ConsumerMessage", Kind: fact.Consumer, Contract: &byKafka, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"ConsumerGroupSession", "Commit"}, Requeue: None},
		{Name: Name{"ConsumerGroupSession", "MarkMessage"}, Requeue: None},
		{Name: Name{"ConsumerGroupSession", "MarkOffset"}, Requeue: None},
	},
}

// kafkaGoEntry: ReadMessage commits the offset before it returns, FetchMessage does not (reader.go).
var kafkaGoEntry = Entries{
	Path: "github.com/segmentio/kafka-go", Module: "github.com/segmentio/kafka-go", Version: "v0.4.51", Doc: "https://pkg.go.dev/github.com/segmentio/kafka-go",
	Receives: []Receive{
		{Name: Name{"Reader", "FetchMessage"}, Kind: fact.Consumer, Contract: &byKafka, Auto: None},
		{Name: Name{"Reader", "ReadMessage"}, Kind: fact.Consumer, Contract: &byNobody, Auto: None},
	},
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &byKafka, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Reader", "CommitMessages"}, Requeue: None},
	},
}

// confluentEntry: offsets are stored when a message is given and committed every 5 s by default, so that a crash gives again what came since.
var confluentEntry = Entries{
	Path: "github.com/confluentinc/confluent-kafka-go/v2/kafka", Module: "github.com/confluentinc/confluent-kafka-go/v2", Version: "v2.11.1", Doc: "https://pkg.go.dev/github.com/confluentinc/confluent-kafka-go/v2/kafka",
	Receives: []Receive{
		{Name: Name{"Consumer", "Poll"}, Kind: fact.Consumer, Contract: &byKafka, Auto: None},
		{Name: Name{"Consumer", "ReadMessage"}, Kind: fact.Consumer, Contract: &byKafka, Auto: None},
	},
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &byKafka, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Consumer", "Commit"}, Requeue: None},
		{Name: Name{"Consumer", "CommitMessage"}, Requeue: None},
		{Name: Name{"Consumer", "CommitOffsets"}, Requeue: None},
		{Name: Name{"Consumer", "StoreMessage"}, Requeue: None},
		{Name: Name{"Consumer", "StoreOffsets"}, Requeue: None},
	},
}

// franzEntry: a group commits by itself what the poll before the last one gave (config.go AutoCommitInterval).
var franzEntry = Entries{
	Path: "github.com/twmb/franz-go/pkg/kgo", Module: "github.com/twmb/franz-go", Version: "v1.22.2", Doc: "https://pkg.go.dev/github.com/twmb/franz-go/pkg/kgo",
	Receives: []Receive{
		{Name: Name{"Client", "PollFetches"}, Kind: fact.Consumer, Contract: &byKafka, Auto: None},
		{Name: Name{"Client", "PollRecords"}, Kind: fact.Consumer, Contract: &byKafka, Auto: None},
	},
	Messages: []Message{
		{Type: "Record", Kind: fact.Consumer, Contract: &byKafka, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Client", "CommitMarkedOffsets"}, Requeue: None},
		{Name: Name{"Client", "CommitOffsetsSync"}, Requeue: None},
		{Name: Name{"Client", "CommitRecords"}, Requeue: None},
		{Name: Name{"Client", "CommitUncommittedOffsets"}, Requeue: None},
		{Name: Name{"Client", "MarkCommitRecords"}, Requeue: None},
	},
}
