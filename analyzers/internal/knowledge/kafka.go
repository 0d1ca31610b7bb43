package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// saramaWrites: a producer sends a message again by itself after errors of the broker (async_producer.go);
// Producer.Idempotent protects those sendings only, not a second call. The channel of AsyncProducer.Input is no call.
// The key of a message chooses its partition.
var saramaWrites = []Write{
	{Name: Name{"SyncProducer", "SendMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	{Name: Name{"SyncProducer", "SendMessages"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
}

// saramaIBM is where the library lives since 2023.
var saramaIBM = Package{
	Path: "github.com/IBM/sarama", Module: "github.com/IBM/sarama", Version: "v1.61.1", Doc: "https://pkg.go.dev/github.com/IBM/sarama",
	Writes: saramaWrites,
}

// saramaShopify is where it came from.
var saramaShopify = Package{
	Path: "github.com/Shopify/sarama", Module: "github.com/Shopify/sarama", Version: "v1.38.1", Doc: "https://pkg.go.dev/github.com/Shopify/sarama",
	Writes: saramaWrites,
}

// confluentWrites: a message goes into the queue of librdkafka, which sends it again by itself (kafka/producer.go).
// enable.idempotence protects those sendings only. The channel of ProduceChannel is no call.
var confluentWrites = []Write{
	{Name: Name{"Producer", "Produce"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
}

// confluentKafka is version 1.
var confluentKafka = Package{
	Path: "github.com/confluentinc/confluent-kafka-go/kafka", Module: "github.com/confluentinc/confluent-kafka-go", Version: "v1.9.2", Doc: "https://pkg.go.dev/github.com/confluentinc/confluent-kafka-go/kafka",
	Writes: confluentWrites,
}

// confluentKafkaV2 is version 2.
var confluentKafkaV2 = Package{
	Path: "github.com/confluentinc/confluent-kafka-go/v2/kafka", Module: "github.com/confluentinc/confluent-kafka-go/v2", Version: "v2.11.1", Doc: "https://pkg.go.dev/github.com/confluentinc/confluent-kafka-go/v2/kafka",
	Writes: confluentWrites,
}

// kafkaGo: a Writer tries temporary errors ten times itself (writer.go), and offers nothing by which the broker knows
// a message again.
var kafkaGo = Package{
	Path: "github.com/segmentio/kafka-go", Module: "github.com/segmentio/kafka-go", Version: "v0.4.51", Doc: "https://pkg.go.dev/github.com/segmentio/kafka-go",
	Writes: []Write{
		{Name: Name{"Client", "Produce"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
		{Name: Name{"Conn", "WriteCompressedMessages"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
		{Name: Name{"Conn", "WriteCompressedMessagesAt"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
		{Name: Name{"Conn", "WriteMessages"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
		{Name: Name{"Writer", "WriteMessages"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
	},
}

// franzGo: the producer is idempotent by default, which protects what it sends again by itself, not a second call
// (config.go).
var franzGo = Package{
	Path: "github.com/twmb/franz-go/pkg/kgo", Module: "github.com/twmb/franz-go", Version: "v1.22.2", Doc: "https://pkg.go.dev/github.com/twmb/franz-go/pkg/kgo",
	Writes: []Write{
		{Name: Name{"Client", "Produce"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Client", "ProduceSync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Client", "TryProduce"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}
