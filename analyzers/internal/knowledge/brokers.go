package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// nsq: nsqd gives a message its ID, so a second publish is another message (producer.go). The functions of the
// package only make commands.
var nsq = Package{
	Path: "github.com/nsqio/go-nsq", Module: "github.com/nsqio/go-nsq", Version: "v1.1.0", Doc: "https://pkg.go.dev/github.com/nsqio/go-nsq",
	Writes: []Write{
		{Name: Name{"Producer", "DeferredPublish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "DeferredPublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "MultiPublish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "MultiPublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "PublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// watermill makes the UUIDs that its messages are given (uuid.go).
var watermill = Package{
	Path: "github.com/ThreeDotsLabs/watermill", Module: "github.com/ThreeDotsLabs/watermill", Version: "v1.5.1", Doc: "https://pkg.go.dev/github.com/ThreeDotsLabs/watermill",
	Fresh: []Name{{"", "NewShortUUID"}, {"", "NewULID"}, {"", "NewUUID"}},
}

// watermillMessage: the UUID of a message is what the middleware Deduplicator can look at (message/message.go).
var watermillMessage = Package{
	Path: "github.com/ThreeDotsLabs/watermill/message", Module: "github.com/ThreeDotsLabs/watermill", Version: "v1.5.1", Doc: "https://pkg.go.dev/github.com/ThreeDotsLabs/watermill/message",
	Writes: []Write{
		{Name: Name{"Publisher", "Publish"}, Kind: fact.Publish, Does: "publish these messages", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"", "NewMessage"}, Arg: 0, Weak: true},
		{Name: Name{"", "NewMessageWithContext"}, Arg: 1, Weak: true},
	},
}

// watermillCQRS: the marshaler makes a new UUID for each call (components/cqrs/marshaler_json.go).
var watermillCQRS = Package{
	Path: "github.com/ThreeDotsLabs/watermill/components/cqrs", Module: "github.com/ThreeDotsLabs/watermill", Version: "v1.5.1", Doc: "https://pkg.go.dev/github.com/ThreeDotsLabs/watermill/components/cqrs",
	Writes: []Write{
		{Name: Name{"CommandBus", "Send"}, Kind: fact.Publish, Does: "send this command", Grade: fact.Plain},
		{Name: Name{"CommandBus", "SendWithModifiedMessage"}, Kind: fact.Publish, Does: "send this command", Grade: fact.Plain},
		{Name: Name{"EventBus", "Publish"}, Kind: fact.Publish, Does: "publish this event", Grade: fact.Plain},
	},
}

// rocketmq: the client makes the ID of a message by itself; its keys only help to find it (api.go).
var rocketmq = Package{
	Path: "github.com/apache/rocketmq-client-go/v2", Module: "github.com/apache/rocketmq-client-go/v2", Version: "v2.1.3-0.20251226070945-2173d070fd1b", Doc: "https://pkg.go.dev/github.com/apache/rocketmq-client-go/v2",
	Writes: []Write{
		{Name: Name{"Producer", "SendAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "SendOneWay"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "SendSync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"TransactionProducer", "SendMessageInTransaction"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// pulsar: a broker with deduplication knows a message by producer and SequenceID (pulsar/message.go).
var pulsar = Package{
	Path: "github.com/apache/pulsar-client-go/pulsar", Module: "github.com/apache/pulsar-client-go", Version: "v0.19.0", Doc: "https://pkg.go.dev/github.com/apache/pulsar-client-go/pulsar",
	Writes: []Write{
		{Name: Name{"Producer", "Send"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Producer", "SendAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"ProducerMessage", "SequenceID"}, Field: true},
	},
}

// paho: QoS 2 covers one publish, not a second one of the same content (client.go).
var paho = Package{
	Path: "github.com/eclipse/paho.mqtt.golang", Module: "github.com/eclipse/paho.mqtt.golang", Version: "v1.5.1", Doc: "https://pkg.go.dev/github.com/eclipse/paho.mqtt.golang",
	Writes: []Write{
		{Name: Name{"Client", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// cloudeventsClient: source and ID of an event tell a receiver that he knows it (client/client.go).
var cloudeventsClient = Package{
	Path: "github.com/cloudevents/sdk-go/v2/client", Module: "github.com/cloudevents/sdk-go/v2", Version: "v2.16.2", Doc: "https://pkg.go.dev/github.com/cloudevents/sdk-go/v2/client",
	Writes: []Write{
		{Name: Name{"Client", "Request"}, Kind: fact.Publish, Does: "send this event", Grade: fact.Plain},
		{Name: Name{"Client", "Send"}, Kind: fact.Publish, Does: "send this event", Grade: fact.Plain},
	},
}

// daprClient: the sidecar makes the ID of an event for each call; what an invocation does is told by its verb
// (client/publish.go, client/invoke.go). SaveState puts a value under its key.
var daprClient = Package{
	Path: "github.com/dapr/go-sdk/client", Module: "github.com/dapr/go-sdk", Version: "v1.11.0", Doc: "https://pkg.go.dev/github.com/dapr/go-sdk/client",
	Operations: []Operation{
		{Name: Name{"Client", "InvokeMethod"}, Kind: fact.HTTP, From: 3, URL: 2, Client: None},
		{Name: Name{"Client", "InvokeMethodWithContent"}, Kind: fact.HTTP, From: 3, URL: 2, Client: None},
		{Name: Name{"Client", "InvokeMethodWithCustomContent"}, Kind: fact.HTTP, From: 3, URL: 2, Client: None},
	},
	Writes: []Write{
		{Name: Name{"Client", "PublishEvent"}, Kind: fact.Publish, Does: "publish this event", Grade: fact.Plain},
		{Name: Name{"Client", "PublishEventfromCustomContent"}, Kind: fact.Publish, Does: "publish this event", Grade: fact.Plain},
		{Name: Name{"Client", "PublishEvents"}, Kind: fact.Publish, Does: "publish these events", Grade: fact.Plain},
	},
}

// cloudeventsEvent: see its client.
var cloudeventsEvent = Package{
	Path: "github.com/cloudevents/sdk-go/v2/event", Module: "github.com/cloudevents/sdk-go/v2", Version: "v2.16.2", Doc: "https://pkg.go.dev/github.com/cloudevents/sdk-go/v2/event",
	Keys: []Key{
		{Name: Name{"Event", "SetID"}, Arg: 0, Weak: true},
	},
}
