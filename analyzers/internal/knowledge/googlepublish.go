package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// pubsub: the server gives a message its ID; there is no option by which it knows one again (topic.go).
var pubsub = Package{
	Path: "cloud.google.com/go/pubsub", Module: "cloud.google.com/go/pubsub", Version: "v1.52.0", Doc: "https://pkg.go.dev/cloud.google.com/go/pubsub",
	Writes: []Write{
		{Name: Name{"Topic", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// pubsubV2: as version 1 (publisher.go).
var pubsubV2 = Package{
	Path: "cloud.google.com/go/pubsub/v2", Module: "cloud.google.com/go/pubsub/v2", Version: "v2.8.1", Doc: "https://pkg.go.dev/cloud.google.com/go/pubsub/v2",
	Writes: []Write{
		{Name: Name{"Publisher", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// gocloudPubSub: publishes to whatever broker the URL of the topic names, with no key that is common to them (pubsub.go).
var gocloudPubSub = Package{
	Path: "gocloud.dev/pubsub", Module: "gocloud.dev", Version: "v0.46.0", Doc: "https://gocloud.dev/howto/pubsub/publish/",
	Writes: []Write{
		{Name: Name{"Topic", "Send"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// cloudtasks: a task with a name that exists is refused, one without gets a new name (apiv2/cloud_tasks_client.go).
var cloudtasks = Package{
	Path: "cloud.google.com/go/cloudtasks/apiv2", Module: "cloud.google.com/go/cloudtasks", Version: "v1.21.1", Doc: "https://pkg.go.dev/cloud.google.com/go/cloudtasks/apiv2",
	Writes: []Write{
		{Name: Name{"Client", "CreateTask"}, Kind: fact.Publish, Does: "enqueue this task", Grade: fact.Plain},
	},
}

// cloudtaskspb: see its client.
var cloudtaskspb = Package{
	Path: "cloud.google.com/go/cloudtasks/apiv2/cloudtaskspb", Module: "cloud.google.com/go/cloudtasks", Version: "v1.21.1", Doc: "https://pkg.go.dev/cloud.google.com/go/cloudtasks/apiv2/cloudtaskspb",
	Keys: []Key{
		{Name: Name{"Task", "Name"}, Field: true},
	},
}
