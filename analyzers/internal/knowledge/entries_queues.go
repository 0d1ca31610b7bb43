package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

var (
	byWatermill   = Contract{By: "the message broker", When: fact.IfFailed, Often: "until the handler returns no error", Stop: "return nil", ID: "msg.UUID"}
	byRabbit      = Contract{By: "RabbitMQ", When: fact.IfUnsettled, Often: "without limit", Stop: "Ack, or Nack without requeue", ID: "Delivery.MessageId, if the publisher sets it"}
	byJetStream   = Contract{By: "JetStream", When: fact.IfUnsettled, Often: "without limit by default", Stop: "Ack or Term", ID: "Metadata().Sequence.Stream"}
	byCoreNATS    = Contract{By: "NATS", When: fact.NotAgain, Often: "never: core NATS delivers at most once"}
	byNSQ         = Contract{By: "nsqd", When: fact.IfFailed, Often: "up to 5 times by default", Stop: "return nil", ID: "Message.ID"}
	byRedisStream = Contract{By: "Redis", When: fact.IfUnsettled, Often: "until XAck", Stop: "XAck", ID: "the id of the message"}
	byRedisList   = Contract{By: "Redis", When: fact.NotAgain, Often: "never: the pop removes the message"}
)

// watermillEntry: a handler that returns an error has its message nacked (message/router.go handleMessage). Middleware
// is put around the handlers when the router runs.
var watermillEntry = Entries{
	Path: "github.com/ThreeDotsLabs/watermill/message", Module: "github.com/ThreeDotsLabs/watermill", Version: "v1.5.1", Doc: "https://watermill.io/docs/message-router",
	Registers: []Register{
		{Name: Name{"Router", "AddConsumerHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 3, From: None, Path: 1, Struct: None},
		{Name: Name{"Router", "AddHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 5, From: None, Path: 1, Struct: None},
		{Name: Name{"Router", "AddNoPublisherHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 3, From: None, Path: 1, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"Handler", "AddMiddleware"}, Does: CoverRoute, Middleware: 0, Calls: None, Path: None},
		{Name: Name{"Router", "AddMiddleware"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &byWatermill, Params: 1, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Message", "Ack"}, Requeue: None},
		{Name: Name{"Message", "Nack"}, Again: true, Requeue: None},
	},
}

// cqrsEntry: what a handler is made of is called by the router of its processor (components/cqrs/event_handler.go,
// components/cqrs/command_handler.go).
var cqrsEntry = Entries{
	Path: "github.com/ThreeDotsLabs/watermill/components/cqrs", Module: "github.com/ThreeDotsLabs/watermill", Version: "v1.5.1", Doc: "https://watermill.io/docs/cqrs",
	Registers: []Register{
		{Name: Name{"", "NewCommandHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"", "NewEventHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"", "NewGroupEventHandler"}, Kind: fact.Consumer, Contract: &byWatermill, Handler: 0, From: None, Path: None, Struct: None},
	},
}

// amqp091Entry: with autoAck the broker forgets a message when it sends it.
var amqp091Entry = Entries{
	Path: "github.com/rabbitmq/amqp091-go", Module: "github.com/rabbitmq/amqp091-go", Version: "v1.16.0", Doc: "https://www.rabbitmq.com/docs/confirms",
	Receives: []Receive{
		{Name: Name{"Channel", "Consume"}, Kind: fact.Consumer, Contract: &byRabbit, Auto: 2},
		{Name: Name{"Channel", "ConsumeWithContext"}, Kind: fact.Consumer, Contract: &byRabbit, Auto: 3},
		{Name: Name{"Channel", "Get"}, Kind: fact.Consumer, Contract: &byRabbit, Auto: 1},
	},
	Messages: []Message{
		{Type: "Delivery", Kind: fact.Consumer, Contract: &byRabbit, Error: true, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Channel", "Ack"}, Requeue: None},
		{Name: Name{"Channel", "Nack"}, Requeue: 2},
		{Name: Name{"Channel", "Reject"}, Requeue: 1},
		{Name: Name{"Delivery", "Ack"}, Requeue: None},
		{Name: Name{"Delivery", "Nack"}, Requeue: 1},
		{Name: Name{"Delivery", "Reject"}, Requeue: 0},
	},
}

// natsEntry: Conn.Subscribe is core NATS. What JetStream.Subscribe gives is acknowledged after the callback, or by it
// under ManualAck (js.go).
var natsEntry = Entries{
	Path: "github.com/nats-io/nats.go", Module: "github.com/nats-io/nats.go", Version: "v1.55.0", Doc: "https://docs.nats.io/nats-concepts/jetstream/consumers",
	Registers: []Register{
		{Name: Name{"Conn", "QueueSubscribe"}, Kind: fact.Consumer, Contract: &byCoreNATS, Handler: 2, From: None, Path: 0, Struct: None},
		{Name: Name{"Conn", "Subscribe"}, Kind: fact.Consumer, Contract: &byCoreNATS, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"JetStream", "QueueSubscribe"}, Kind: fact.Consumer, Contract: &byJetStream, Handler: 2, From: None, Path: 0, Struct: None},
		{Name: Name{"JetStream", "Subscribe"}, Kind: fact.Consumer, Contract: &byJetStream, Handler: 1, From: None, Path: 0, Struct: None},
	},
	Receives: []Receive{
		{Name: Name{"Subscription", "Fetch"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
		{Name: Name{"Subscription", "FetchBatch"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
	},
	Settles: []Settle{
		{Name: Name{"Msg", "Ack"}, Requeue: None},
		{Name: Name{"Msg", "AckSync"}, Requeue: None},
		{Name: Name{"Msg", "Nak"}, Again: true, Requeue: None},
		{Name: Name{"Msg", "NakWithDelay"}, Again: true, Requeue: None},
		{Name: Name{"Msg", "Term"}, Requeue: None},
	},
	Offs: []Name{
		{"", "AckNone"},
	},
}

// jetstreamEntry: MaxDeliver is -1 by default (consumer_config.go).
var jetstreamEntry = Entries{
	Path: "github.com/nats-io/nats.go/jetstream", Module: "github.com/nats-io/nats.go", Version: "v1.55.0", Doc: "https://docs.nats.io/nats-concepts/jetstream/consumers",
	Registers: []Register{
		{Name: Name{"Consumer", "Consume"}, Kind: fact.Consumer, Contract: &byJetStream, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"PushConsumer", "Consume"}, Kind: fact.Consumer, Contract: &byJetStream, Handler: 0, From: None, Path: None, Struct: None},
	},
	Receives: []Receive{
		{Name: Name{"Consumer", "Fetch"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
		{Name: Name{"Consumer", "FetchBytes"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
		{Name: Name{"Consumer", "FetchNoWait"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
		{Name: Name{"Consumer", "Next"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
		{Name: Name{"MessagesContext", "Next"}, Kind: fact.Consumer, Contract: &byJetStream, Auto: None},
	},
	Messages: []Message{
		{Type: "Msg", Kind: fact.Consumer, Contract: &byJetStream, Channel: true},
	},
	Settles: []Settle{
		{Name: Name{"Msg", "Ack"}, Requeue: None},
		{Name: Name{"Msg", "DoubleAck"}, Requeue: None},
		{Name: Name{"Msg", "Nak"}, Again: true, Requeue: None},
		{Name: Name{"Msg", "NakWithDelay"}, Again: true, Requeue: None},
		{Name: Name{"Msg", "Term"}, Requeue: None},
		{Name: Name{"Msg", "TermWithReason"}, Requeue: None},
	},
}

// nsqEntry: MaxAttempts is 5 by default (config.go); an error has the message requeued (consumer.go handlerLoop).
var nsqEntry = Entries{
	Path: "github.com/nsqio/go-nsq", Module: "github.com/nsqio/go-nsq", Version: "v1.1.0", Doc: "https://nsq.io/clients/building_client_libraries.html",
	Registers: []Register{
		{Name: Name{"Consumer", "AddConcurrentHandlers"}, Kind: fact.Consumer, Contract: &byNSQ, Handler: 0, Calls: "HandleMessage", From: None, Path: None, Struct: None},
		{Name: Name{"Consumer", "AddHandler"}, Kind: fact.Consumer, Contract: &byNSQ, Handler: 0, Calls: "HandleMessage", From: None, Path: None, Struct: None},
	},
	Messages: []Message{
		{Type: "Message", Kind: fact.Consumer, Contract: &byNSQ, Params: 1, Error: true},
	},
	Settles: []Settle{
		{Name: Name{"Message", "Finish"}, Requeue: None},
		{Name: Name{"Message", "Requeue"}, Again: true, Requeue: None},
		{Name: Name{"Message", "RequeueWithoutBackoff"}, Again: true, Requeue: None},
	},
}

// redisV9Entry: the methods of the client are those of an unexported function type (stream_commands.go, list_commands.go).
var redisV9Entry = Entries{
	Path: "github.com/redis/go-redis/v9", Module: "github.com/redis/go-redis/v9", Version: "v9.23.0", Doc: "https://redis.io/docs/latest/commands/xreadgroup",
	Receives: []Receive{
		{Name: Name{"ListCmdable", "BLPop"}, Kind: fact.Consumer, Contract: &byRedisList, Auto: None},
		{Name: Name{"ListCmdable", "BRPop"}, Kind: fact.Consumer, Contract: &byRedisList, Auto: None},
		{Name: Name{"StreamCmdable", "XAutoClaim"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
		{Name: Name{"StreamCmdable", "XClaim"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
		{Name: Name{"StreamCmdable", "XReadGroup"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
		{Name: Name{"cmdable", "BLPop"}, Kind: fact.Consumer, Contract: &byRedisList, Auto: None},
		{Name: Name{"cmdable", "BRPop"}, Kind: fact.Consumer, Contract: &byRedisList, Auto: None},
		{Name: Name{"cmdable", "XAutoClaim"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
		{Name: Name{"cmdable", "XClaim"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
		{Name: Name{"cmdable", "XReadGroup"}, Kind: fact.Consumer, Contract: &byRedisStream, Auto: None},
	},
	Settles: []Settle{
		{Name: Name{"StreamCmdable", "XAck"}, Requeue: None},
		{Name: Name{"StreamCmdable", "XAckDel"}, Requeue: None},
		{Name: Name{"cmdable", "XAck"}, Requeue: None},
		{Name: Name{"cmdable", "XAckDel"}, Requeue: None},
	},
}
