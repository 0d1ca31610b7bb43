package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

var (
	byPubSub       = Contract{By: "Pub/Sub", When: fact.IfUnsettled, Often: "until it is acknowledged or its retention ends", Stop: "Ack", ID: "an attribute that the publisher sets"}
	bySQS          = Contract{By: "SQS", When: fact.IfUnsettled, Often: "until it is deleted, its retention ends or the redrive policy takes it", Stop: "DeleteMessage", ID: "MessageId"}
	byLambdaSQS    = Contract{By: "Lambda", When: fact.IfFailed, Often: "with the whole batch, until its retention ends or the redrive policy takes it", Stop: "return an SQSEventResponse that names the failed messages", ID: "record.MessageId"}
	byLambdaStream = Contract{By: "Lambda", When: fact.IfFailed, Often: "with the whole batch, until the record expires", Stop: "return a response that names the failed records", ID: "the sequence number of the record"}
	byLambdaAsync  = Contract{By: "Lambda", When: fact.IfFailed, Often: "up to 3 times by default", Stop: "return nil", ID: "the id of the event"}
	byGoCloud      = Contract{By: "the broker", When: fact.IfUnsettled, Often: "until it is acknowledged or its retention ends", Stop: "Ack", ID: "an id in the metadata of the message"}
	byDapr         = Contract{By: "Dapr", When: fact.IfFailed, Often: "as the component is configured", Stop: "return false", ID: "TopicEvent.ID"}
	byEventSender  = Contract{By: "the sender of the event", When: fact.IfFailed, Often: "as the sender is configured", Stop: "return an ACK result", ID: "the source and id of the event"}
)

// pubsubInternalEntry declares the methods of a message, to which pubsub and pubsub/v2 give their own name.
var pubsubInternalEntry = Entries{
	Path: "cloud.google.com/go/internal/pubsub", Module: "cloud.google.com/go", Version: "v0.123.0", Doc: "https://pkg.go.dev/cloud.google.com/go/pubsub",
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &byPubSub, Params: 2, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Message", "Ack"}, Requeue: None},
		{Name: Name{"Message", "AckWithResult"}, Requeue: None},
		{Name: Name{"Message", "Nack"}, Again: true, Requeue: None},
		{Name: Name{"Message", "NackWithResult"}, Again: true, Requeue: None},
	},
}

var pubsubV1Entry = Entries{
	Path: "cloud.google.com/go/pubsub", Module: "cloud.google.com/go/pubsub", Version: "v1.52.0", Doc: "https://cloud.google.com/pubsub/docs/subscriber",
	Registers: []Register{
		{Name: Name{"Subscription", "Receive"}, Kind: fact.Consumer, Contract: &byPubSub, Handler: 1, From: None, Path: None, Struct: None},
	},
}

var pubsubV2Entry = Entries{
	Path: "cloud.google.com/go/pubsub/v2", Module: "cloud.google.com/go/pubsub/v2", Version: "v2.8.1", Doc: "https://cloud.google.com/pubsub/docs/subscriber",
	Registers: []Register{
		{Name: Name{"Subscriber", "Receive"}, Kind: fact.Consumer, Contract: &byPubSub, Handler: 1, From: None, Path: None, Struct: None},
	},
}

var sqsEntry = Entries{
	Path: "github.com/aws/aws-sdk-go-v2/service/sqs", Module: "github.com/aws/aws-sdk-go-v2/service/sqs", Version: "v1.52.11", Doc: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues.html",
	Receives: []Receive{
		{Name: Name{"Client", "ReceiveMessage"}, Kind: fact.Consumer, Contract: &bySQS, Auto: None},
	},
	Settles: []Settle{
		{Name: Name{"Client", "DeleteMessage"}, Requeue: None},
		{Name: Name{"Client", "DeleteMessageBatch"}, Requeue: None},
	},
}

var sqsTypesEntry = Entries{
	Path: "github.com/aws/aws-sdk-go-v2/service/sqs/types", Module: "github.com/aws/aws-sdk-go-v2/service/sqs", Version: "v1.52.11", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sqs/types",
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &bySQS, Error: true, Channel: true},
	},
}

// lambdaEntry: the type of the event tells who calls the function.
var lambdaEntry = Entries{
	Path: "github.com/aws/aws-lambda-go/lambda", Module: "github.com/aws/aws-lambda-go", Version: "v1.55.1", Doc: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html",
	Registers: []Register{
		{Name: Name{"", "NewHandler"}, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"", "Start"}, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"", "StartHandler"}, Kind: fact.Consumer, Contract: &byLambdaAsync, Handler: 0, Calls: "Invoke", From: None, Path: None, Struct: None},
		{Name: Name{"", "StartHandlerFunc"}, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"", "StartWithContext"}, Handler: 1, From: None, Path: None, Struct: None},
		{Name: Name{"", "StartWithOptions"}, Handler: 0, From: None, Path: None, Struct: None},
	},
}

var lambdaEventsEntry = Entries{
	Path: "github.com/aws/aws-lambda-go/events", Module: "github.com/aws/aws-lambda-go", Version: "v1.55.1", Doc: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html",
	Messages: []Message{
		{Type: "ALBTargetGroupRequest", Kind: fact.Route, Contract: &byClient, Error: true},
		{Type: "APIGatewayProxyRequest", Kind: fact.Route, Contract: &byClient, Error: true},
		{Type: "APIGatewayV2HTTPRequest", Kind: fact.Route, Contract: &byClient, Error: true},
		{Type: "CloudWatchEvent", Kind: fact.Consumer, Contract: &byLambdaAsync, Error: true},
		{Type: "CodePipelineJobEvent", Kind: fact.Consumer, Contract: &byLambdaAsync, Error: true},
		{Type: "DynamoDBEvent", Kind: fact.Consumer, Contract: &byLambdaStream, Error: true},
		{Type: "EventBridgeEvent", Kind: fact.Consumer, Contract: &byLambdaAsync, Error: true},
		{Type: "KafkaEvent", Kind: fact.Consumer, Contract: &byLambdaStream, Error: true},
		{Type: "KinesisEvent", Kind: fact.Consumer, Contract: &byLambdaStream, Error: true},
		{Type: "LambdaFunctionURLRequest", Kind: fact.Route, Contract: &byClient, Error: true},
		{Type: "S3Event", Kind: fact.Consumer, Contract: &byLambdaAsync, Error: true},
		{Type: "SNSEvent", Kind: fact.Consumer, Contract: &byLambdaAsync, Error: true},
		{Type: "SQSEvent", Kind: fact.Consumer, Contract: &byLambdaSQS, Error: true},
	},
}

// daprEntry: a topic handler returns whether to retry, which counts when it returns an error as well.
var daprEntry = Entries{
	Path: "github.com/dapr/go-sdk/service/common", Module: "github.com/dapr/go-sdk", Version: "v1.11.0", Doc: "https://docs.dapr.io/developing-applications/building-blocks/pubsub",
	Registers: []Register{
		{Name: Name{"Service", "AddBindingInvocationHandler"}, Kind: fact.Consumer, Contract: &byDapr, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"Service", "AddJobEventHandler"}, Kind: fact.Job, Contract: &byDapr, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"Service", "AddServiceInvocationHandler"}, Kind: fact.Call, Contract: &byRPCClient, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"Service", "AddTopicEventHandler"}, Kind: fact.Consumer, Contract: &byDapr, Handler: 1, From: None, Path: None, Struct: None},
	},
	Messages: []Message{
		{Type: "TopicEvent", Kind: fact.Consumer, Contract: &byDapr, Params: 2, Error: true},
	},
}

var cloudeventsEntry = Entries{
	Path: "github.com/cloudevents/sdk-go/v2/client", Module: "github.com/cloudevents/sdk-go/v2", Version: "v2.16.2", Doc: "https://cloudevents.github.io/sdk-go",
	Registers: []Register{
		{Name: Name{"Client", "StartReceiver"}, Kind: fact.Consumer, Contract: &byEventSender, Handler: 1, From: None, Path: None, Struct: None},
	},
}

var cloudeventEntry = Entries{
	Path: "github.com/cloudevents/sdk-go/v2/event", Module: "github.com/cloudevents/sdk-go/v2", Version: "v2.16.2", Doc: "https://cloudevents.github.io/sdk-go",
	Messages: []Message{
		{Type: "Event", Kind: fact.Consumer, Contract: &byEventSender, Params: 2, Error: true},
	},
}

// gocloudEntry: pubsub.Subscription gives messages of whatever broker its URL names (pubsub.go).
var gocloudEntry = Entries{
	Path: "gocloud.dev/pubsub", Module: "gocloud.dev", Version: "v0.46.0", Doc: "https://gocloud.dev/howto/pubsub/subscribe/",
	Receives: []Receive{
		{Name: Name{"Subscription", "Receive"}, Kind: fact.Consumer, Contract: &byGoCloud, Auto: None},
	},
	Settles: []Settle{
		{Name: Name{"Message", "Ack"}, Requeue: None},
		{Name: Name{"Message", "Nack"}, Again: true, Requeue: None},
	},
}
