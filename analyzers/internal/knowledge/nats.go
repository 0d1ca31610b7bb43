package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// natsGo: a server with JetStream drops a second message with the same Nats-Msg-Id (js.go); without it nothing does.
// JetStream itself tries again only when nobody answered, which stores nothing. A request is published as well, and
// answered.
var natsGo = Package{
	Path: "github.com/nats-io/nats.go", Module: "github.com/nats-io/nats.go", Version: "v1.55.0", Doc: "https://pkg.go.dev/github.com/nats-io/nats.go",
	Writes: []Write{
		{Name: Name{"Conn", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Conn", "PublishMsg"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Conn", "PublishRequest"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Conn", "Request"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"Conn", "RequestMsg"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"Conn", "RequestMsgWithContext"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"Conn", "RequestWithContext"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"EncodedConn", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"EncodedConn", "PublishRequest"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"EncodedConn", "Request"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"EncodedConn", "RequestWithContext"}, Kind: fact.RPC, Does: "send this request", Grade: fact.Unsure},
		{Name: Name{"JetStream", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishMsg"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishMsgAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"", "ExpectLastMsgId"}, Arg: 0, Presence: true},
		{Name: Name{"", "ExpectLastSequence"}, Arg: 0, Presence: true},
		{Name: Name{"", "ExpectLastSequencePerSubject"}, Arg: 0, Presence: true},
		{Name: Name{"", "MsgId"}, Arg: 0},
	},
}

// natsJetstream: as the JetStream of package nats (jetstream/publish.go).
var natsJetstream = Package{
	Path: "github.com/nats-io/nats.go/jetstream", Module: "github.com/nats-io/nats.go", Version: "v1.55.0", Doc: "https://pkg.go.dev/github.com/nats-io/nats.go/jetstream",
	Writes: []Write{
		{Name: Name{"JetStream", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishMsg"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"JetStream", "PublishMsgAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Publisher", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Publisher", "PublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Publisher", "PublishMsg"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Publisher", "PublishMsgAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"", "WithExpectLastMsgID"}, Arg: 0, Presence: true},
		{Name: Name{"", "WithExpectLastSequence"}, Arg: 0, Presence: true},
		{Name: Name{"", "WithExpectLastSequencePerSubject"}, Arg: 0, Presence: true},
		{Name: Name{"", "WithMsgID"}, Arg: 0},
	},
}

// natsStreaming: the streaming server of before JetStream (stan.go).
var natsStreaming = Package{
	Path: "github.com/nats-io/stan.go", Module: "github.com/nats-io/stan.go", Version: "v0.10.4", Doc: "https://pkg.go.dev/github.com/nats-io/stan.go",
	Writes: []Write{
		{Name: Name{"Conn", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Conn", "PublishAsync"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}
