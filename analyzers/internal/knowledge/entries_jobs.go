package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

var (
	byAsynq      = Contract{By: "asynq", When: fact.IfFailed, Often: "up to 26 times by default", Stop: "return an error that wraps asynq.SkipRetry", ID: "asynq.GetTaskID"}
	byRiver      = Contract{By: "river", When: fact.IfFailed, Often: "up to 25 times by default", Stop: "return river.JobCancel", ID: "job.ID"}
	byTemporal   = Contract{By: "Temporal", When: fact.IfFailed, Often: "without limit by default", Stop: "return temporal.NewNonRetryableApplicationError", ID: "activity.GetInfo: WorkflowExecution.ID and ActivityID"}
	byReplay     = Contract{By: "Temporal", When: fact.NotAgain, Often: "never by default: workflow code is replayed, its activities are not"}
	byCraft      = Contract{By: "gocraft/work", When: fact.IfFailed, Often: "up to 4 times by default", Stop: "return nil", ID: "job.ID"}
	byController = Contract{By: "controller-runtime", When: fact.IfFailed, Often: "without limit, and after each resync and watch event", Stop: "return reconcile.TerminalError", ID: "the name and generation of the object"}
)

// asynqEntry: defaultMaxRetry is 25 (client.go); the processor archives a task whose error is SkipRetry and drops one
// whose error is RevokeTask (processor.go).
var asynqEntry = Entries{
	Path: "github.com/hibiken/asynq", Module: "github.com/hibiken/asynq", Version: "v0.26.0", Doc: "https://github.com/hibiken/asynq/wiki/Task-Retry",
	Registers: []Register{
		{Name: Name{"ServeMux", "Handle"}, Kind: fact.Job, Contract: &byAsynq, Handler: 1, Calls: "ProcessTask", From: None, Path: 0, Struct: None},
		{Name: Name{"ServeMux", "HandleFunc"}, Kind: fact.Job, Contract: &byAsynq, Handler: 1, From: None, Path: 0, Struct: None},
		{Name: Name{"Server", "Run"}, Kind: fact.Job, Contract: &byAsynq, Handler: 0, Calls: "ProcessTask", From: None, Path: None, Struct: None},
		{Name: Name{"Server", "Start"}, Kind: fact.Job, Contract: &byAsynq, Handler: 0, Calls: "ProcessTask", From: None, Path: None, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"ServeMux", "Use"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
	Messages: []Message{
		{Type: "Task", Kind: fact.Job, Contract: &byAsynq, Params: 2, Error: true},
	},
	Stops: []Name{
		{"", "RevokeTask"},
		{"", "SkipRetry"},
	},
}

// riverEntry: MaxAttemptsDefault is 25 (client.go). JobSnooze comes again without using an attempt.
var riverEntry = Entries{
	Path: "github.com/riverqueue/river", Module: "github.com/riverqueue/river", Version: "v0.51.1", Doc: "https://riverqueue.com/docs/job-retries",
	Registers: []Register{
		{Name: Name{"", "AddWorker"}, Kind: fact.Job, Contract: &byRiver, Handler: 1, Calls: "Work", From: None, Path: None, Struct: None},
		{Name: Name{"", "AddWorkerArgs"}, Kind: fact.Job, Contract: &byRiver, Handler: 2, Calls: "Work", From: None, Path: None, Struct: None},
		{Name: Name{"", "AddWorkerSafely"}, Kind: fact.Job, Contract: &byRiver, Handler: 1, Calls: "Work", From: None, Path: None, Struct: None},
		{Name: Name{"", "WorkFunc"}, Kind: fact.Job, Contract: &byRiver, Handler: 0, From: None, Path: None, Struct: None},
	},
	Messages: []Message{
		{Type: "Job", Kind: fact.Job, Contract: &byRiver, Method: "Work", Params: 2, Error: true},
	},
	Stops: []Name{
		{"", "JobCancel"},
	},
}

// craftEntry: a job without options fails four times before it is dead (worker_pool.go, worker.go). Those of JobWithOptions may say
// otherwise.
var craftEntry = Entries{
	Path: "github.com/gocraft/work", Module: "github.com/gocraft/work", Version: "v0.5.1", Doc: "https://pkg.go.dev/github.com/gocraft/work",
	Registers: []Register{
		{Name: Name{"WorkerPool", "Job"}, Kind: fact.Job, Contract: &byCraft, Handler: 1, From: None, Path: 0, Struct: None},
	},
	Uses: []Use{
		{Name: Name{"WorkerPool", "Middleware"}, Does: CoverAll, Middleware: 0, Calls: None, Path: None},
	},
}

// temporalWorkerEntry: an activity whose options have no RetryPolicy gets that of the server, which does not end
// (workflow/activity_options.go).
var temporalWorkerEntry = Entries{
	Path: "go.temporal.io/sdk/worker", Module: "go.temporal.io/sdk", Version: "v1.50.0", Doc: "https://docs.temporal.io/encyclopedia/retry-policies",
	Registers: []Register{
		{Name: Name{"ActivityRegistry", "RegisterActivity"}, Kind: fact.Job, Contract: &byTemporal, Handler: 0, Calls: "*", From: None, Path: None, Struct: None},
		{Name: Name{"ActivityRegistry", "RegisterActivityWithOptions"}, Kind: fact.Job, Contract: &byTemporal, Handler: 0, Calls: "*", From: None, Path: None, Struct: None},
		{Name: Name{"WorkflowRegistry", "RegisterWorkflow"}, Kind: fact.Workflow, Contract: &byReplay, Handler: 0, From: None, Path: None, Struct: None},
		{Name: Name{"WorkflowRegistry", "RegisterWorkflowWithOptions"}, Kind: fact.Workflow, Contract: &byReplay, Handler: 0, From: None, Path: None, Struct: None},
	},
}

var temporalErrorsEntry = Entries{
	Path: "go.temporal.io/sdk/temporal", Module: "go.temporal.io/sdk", Version: "v1.50.0", Doc: "https://docs.temporal.io/references/failures",
	Stops: []Name{
		{"", "NewNonRetryableApplicationError"},
	},
}

var temporalWorkflowEntry = Entries{
	Path: "go.temporal.io/sdk/workflow", Module: "go.temporal.io/sdk", Version: "v1.50.0", Doc: "https://docs.temporal.io/workflows",
	Messages: []Message{
		{Type: "Context", Kind: fact.Workflow, Contract: &byReplay, Error: true},
	},
}

var ctrlBuilderEntry = Entries{
	Path: "sigs.k8s.io/controller-runtime/pkg/builder", Module: "sigs.k8s.io/controller-runtime", Version: "v0.25.2", Doc: "https://pkg.go.dev/sigs.k8s.io/controller-runtime",
	Registers: []Register{
		{Name: Name{"TypedBuilder", "Build"}, Kind: fact.Reconciler, Contract: &byController, Handler: 0, Calls: "Reconcile", From: None, Path: None, Struct: None},
		{Name: Name{"TypedBuilder", "Complete"}, Kind: fact.Reconciler, Contract: &byController, Handler: 0, Calls: "Reconcile", From: None, Path: None, Struct: None},
	},
}

// ctrlReconcileEntry: an error puts the request back into the queue, 5 ms to 1000 s later, unless it is a TerminalError.
var ctrlReconcileEntry = Entries{
	Path: "sigs.k8s.io/controller-runtime/pkg/reconcile", Module: "sigs.k8s.io/controller-runtime", Version: "v0.25.2", Doc: "https://pkg.go.dev/sigs.k8s.io/controller-runtime/pkg/reconcile",
	Messages: []Message{
		{Type: "Request", Kind: fact.Reconciler, Contract: &byController, Method: "Reconcile", Params: 2, Error: true},
	},
	Stops: []Name{
		{"", "TerminalError"},
	},
}
