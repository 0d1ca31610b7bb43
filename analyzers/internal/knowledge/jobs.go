package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// asynqQueue: a task with a TaskID that is known, or one that is Unique, is refused (client.go). The options may be
// given to NewTask as well.
var asynqQueue = Package{
	Path: "github.com/hibiken/asynq", Module: "github.com/hibiken/asynq", Version: "v0.26.0", Doc: "https://pkg.go.dev/github.com/hibiken/asynq",
	Writes: []Write{
		{Name: Name{"Client", "Enqueue"}, Kind: fact.Publish, Does: "enqueue this task", Grade: fact.Plain},
		{Name: Name{"Client", "EnqueueContext"}, Kind: fact.Publish, Does: "enqueue this task", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"", "TaskID"}, Arg: 0},
		{Name: Name{"", "Unique"}, Arg: 0, Presence: true},
	},
}

// riverQueue: UniqueOpts drop a second job, given with the insert or by the method InsertOpts of its arguments
// (insert_opts.go).
var riverQueue = Package{
	Path: "github.com/riverqueue/river", Module: "github.com/riverqueue/river", Version: "v0.51.1", Doc: "https://pkg.go.dev/github.com/riverqueue/river",
	Writes: []Write{
		{Name: Name{"Client", "Insert"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}},
		{Name: Name{"Client", "InsertMany"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}},
		{Name: Name{"Client", "InsertManyFast"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}},
		{Name: Name{"Client", "InsertManyFastTx"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}, Undone: true},
		{Name: Name{"Client", "InsertManyTx"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}, Undone: true},
		{Name: Name{"Client", "InsertTx"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"InsertOpts"}, Undone: true},
	},
	Keys: []Key{
		{Name: Name{"InsertOpts", "UniqueOpts"}, Field: true, Presence: true},
	},
}

// gueQueue: a job is a row, whose ID the caller may choose (client.go).
var gueQueue = Package{
	Path: "github.com/vgarvardt/gue/v5", Module: "github.com/vgarvardt/gue/v5", Version: "v5.8.0", Doc: "https://pkg.go.dev/github.com/vgarvardt/gue/v5",
	Writes: []Write{
		{Name: Name{"Client", "Enqueue"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain},
		{Name: Name{"Client", "EnqueueBatch"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain},
		{Name: Name{"Client", "EnqueueBatchTx"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Undone: true},
		{Name: Name{"Client", "EnqueueTx"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Undone: true},
		{Name: Name{"Client", "EnqueueTxWithID"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Undone: true},
		{Name: Name{"Client", "EnqueueWithID"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"Client", "EnqueueTxWithID"}, Arg: 2},
		{Name: Name{"Client", "EnqueueWithID"}, Arg: 2},
	},
}

// backlite: tasks are rows; Tx puts them into a transaction of the caller (task_add_op.go).
var backlite = Package{
	Path: "github.com/mikestefanello/backlite", Module: "github.com/mikestefanello/backlite", Version: "v0.6.0", Doc: "https://pkg.go.dev/github.com/mikestefanello/backlite",
	Writes: []Write{
		{Name: Name{"TaskAddOp", "Save"}, Kind: fact.Publish, Does: "enqueue these tasks", Grade: fact.Plain, Unless: []string{"Tx"}},
	},
}

// gocraftWork: EnqueueUnique and EnqueueUniqueIn drop a second job with the same arguments (enqueue.go), and are no
// rows.
var gocraftWork = Package{
	Path: "github.com/gocraft/work", Module: "github.com/gocraft/work", Version: "v0.5.1", Doc: "https://pkg.go.dev/github.com/gocraft/work",
	Writes: []Write{
		{Name: Name{"Enqueuer", "Enqueue"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain},
		{Name: Name{"Enqueuer", "EnqueueIn"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain},
	},
}

// faktory: NewJob makes a random ID; a job that is unique for some time is refused (client/job.go).
var faktory = Package{
	Path: "github.com/contribsys/faktory/client", Module: "github.com/contribsys/faktory", Version: "v1.9.0", Doc: "https://pkg.go.dev/github.com/contribsys/faktory/client",
	Writes: []Write{
		{Name: Name{"Batch", "Push"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"SetUniqueFor"}},
		{Name: Name{"Batch", "PushBulk"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"SetUniqueFor"}},
		{Name: Name{"Client", "Push"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"SetUniqueFor"}},
		{Name: Name{"Client", "PushBulk"}, Kind: fact.Publish, Does: "enqueue this job", Grade: fact.Plain, Unless: []string{"SetUniqueFor"}},
	},
}

// machinery: a task is published to its queue; the UUID of its signature only names it (server.go).
var machinery = Package{
	Path: "github.com/RichardKnop/machinery/v2", Module: "github.com/RichardKnop/machinery/v2", Version: "commit 3310ab26a631", Doc: "https://pkg.go.dev/github.com/RichardKnop/machinery/v2",
	Writes: []Write{
		{Name: Name{"Server", "SendTask"}, Kind: fact.Publish, Does: "enqueue this task", Grade: fact.Plain},
	},
}

// temporalClient: without an ID a workflow gets a random one; with one a second start is refused while the first runs
// (internal/internal_workflow_client.go).
var temporalClient = Package{
	Path: "go.temporal.io/sdk/client", Module: "go.temporal.io/sdk", Version: "v1.50.0", Doc: "https://pkg.go.dev/go.temporal.io/sdk/client",
	Writes: []Write{
		{Name: Name{"Client", "ExecuteWorkflow"}, Kind: fact.Create, Does: "start this workflow", Grade: fact.Plain},
		{Name: Name{"Client", "SignalWithStartWorkflow"}, Kind: fact.Create, Does: "send this signal", Grade: fact.Plain},
		{Name: Name{"Client", "SignalWorkflow"}, Kind: fact.Create, Does: "send this signal", Grade: fact.Plain},
	},
}

// temporalInternal declares what package client names.
var temporalInternal = Package{
	Path: "go.temporal.io/sdk/internal", Module: "go.temporal.io/sdk", Version: "v1.50.0", Doc: "https://pkg.go.dev/go.temporal.io/sdk/internal",
	Keys: []Key{
		{Name: Name{"StartWorkflowOptions", "ID"}, Field: true},
	},
}
