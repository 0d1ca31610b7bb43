package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// amqpWrites: RabbitMQ stores what it is given; a MessageId is for the receiver to look at (channel.go).
var amqpWrites = []Write{
	{Name: Name{"Channel", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
}

// amqp091 is the client that is kept up, with a context and confirmations (channel.go).
var amqp091 = Package{
	Path: "github.com/rabbitmq/amqp091-go", Module: "github.com/rabbitmq/amqp091-go", Version: "v1.16.0", Doc: "https://pkg.go.dev/github.com/rabbitmq/amqp091-go",
	Writes: []Write{
		{Name: Name{"Channel", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Channel", "PublishWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Channel", "PublishWithDeferredConfirm"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Channel", "PublishWithDeferredConfirmWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// amqpStreadway is where it came from.
var amqpStreadway = Package{
	Path: "github.com/streadway/amqp", Module: "github.com/streadway/amqp", Version: "v1.1.0", Doc: "https://pkg.go.dev/github.com/streadway/amqp",
	Writes: amqpWrites,
}

// azservicebus: an entity with duplicate detection drops a second message with the same MessageID (message.go).
var azservicebus = Package{
	Path: "github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus", Module: "github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus", Version: "v1.11.0", Doc: "https://pkg.go.dev/github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus",
	Writes: []Write{
		{Name: Name{"Sender", "ScheduleAMQPAnnotatedMessages"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Sender", "ScheduleMessages"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Sender", "SendAMQPAnnotatedMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Sender", "SendMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Sender", "SendMessageBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"Message", "MessageID"}, Field: true},
	},
}

// azeventhubs: nothing tells a second batch of the same events apart (producer_client.go).
var azeventhubs = Package{
	Path: "github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs", Module: "github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs", Version: "v0.5.0", Doc: "https://pkg.go.dev/github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs",
	Writes: []Write{
		{Name: Name{"ProducerClient", "SendEventDataBatch"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
	},
}
