package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// sqsV2: a FIFO queue drops a second message with the same MessageDeduplicationId for five minutes; a standard queue
// has none (api_op_SendMessage.go).
var sqsV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sqs", Module: "github.com/aws/aws-sdk-go-v2/service/sqs", Version: "v1.52.11", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sqs",
	Writes: []Write{
		{Name: Name{"Client", "SendMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Client", "SendMessageBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// sqsTypesV2: the Id of an entry only tells the entries of one batch apart.
var sqsTypesV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sqs/types", Module: "github.com/aws/aws-sdk-go-v2/service/sqs", Version: "v1.52.11", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sqs/types",
	Keys: []Key{
		{Name: Name{"SendMessageBatchRequestEntry", "Id"}, Field: true, Not: true},
	},
}

// snsV2: as sqs (api_op_Publish.go).
var snsV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sns", Module: "github.com/aws/aws-sdk-go-v2/service/sns", Version: "v1.47.10", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sns",
	Writes: []Write{
		{Name: Name{"Client", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"Client", "PublishBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// snsTypesV2: see that of sqs.
var snsTypesV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sns/types", Module: "github.com/aws/aws-sdk-go-v2/service/sns", Version: "v1.47.10", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sns/types",
	Keys: []Key{
		{Name: Name{"PublishBatchRequestEntry", "Id"}, Field: true, Not: true},
	},
}

// eventbridgeV2: each call makes other events (api_op_PutEvents.go).
var eventbridgeV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/eventbridge", Module: "github.com/aws/aws-sdk-go-v2/service/eventbridge", Version: "v1.55.10", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/eventbridge",
	Writes: []Write{
		{Name: Name{"Client", "PutEvents"}, Kind: fact.Publish, Does: "publish these events", Grade: fact.Plain},
	},
}

// kinesisV2: a record that is put twice is there twice (api_op_PutRecord.go).
var kinesisV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/kinesis", Module: "github.com/aws/aws-sdk-go-v2/service/kinesis", Version: "v1.56.12", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/kinesis",
	Writes: []Write{
		{Name: Name{"Client", "PutRecord"}, Kind: fact.Publish, Does: "put these records", Grade: fact.Plain},
		{Name: Name{"Client", "PutRecords"}, Kind: fact.Publish, Does: "put these records", Grade: fact.Plain},
	},
}

// sesV2client: there is no token for a mail (api_op_SendEmail.go).
var sesV2client = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sesv2", Module: "github.com/aws/aws-sdk-go-v2/service/sesv2", Version: "v1.79.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sesv2",
	Writes: []Write{
		{Name: Name{"Client", "SendBulkEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendCustomVerificationEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// sesV1client: see sesv2 (api_op_SendEmail.go).
var sesV1client = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/ses", Module: "github.com/aws/aws-sdk-go-v2/service/ses", Version: "v1.42.9", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/ses",
	Writes: []Write{
		{Name: Name{"Client", "SendBulkTemplatedEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendCustomVerificationEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendRawEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendTemplatedEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// sfnV2: a second execution with the same name is refused, or is the first one; without one it gets a new name
// (api_op_StartExecution.go).
var sfnV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/sfn", Module: "github.com/aws/aws-sdk-go-v2/service/sfn", Version: "v1.41.2", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sfn",
	Writes: []Write{
		{Name: Name{"Client", "StartExecution"}, Kind: fact.Create, Does: "start this execution", Grade: fact.Plain},
	},
	Keys: []Key{
		{Name: Name{"StartExecutionInput", "Name"}, Field: true},
	},
}

// ecsV2: a token is made for a call without one, and kept in its input (api_op_RunTask.go).
var ecsV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/ecs", Module: "github.com/aws/aws-sdk-go-v2/service/ecs", Version: "v1.104.2", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/ecs",
	Writes: []Write{
		{Name: Name{"Client", "RunTask"}, Kind: fact.Create, Does: "start this task", Grade: fact.Plain},
		{Name: Name{"Client", "StartTask"}, Kind: fact.Create, Does: "start this task", Grade: fact.Plain},
	},
}

// lambdaV2: what a function does is not known here (api_op_Invoke.go).
var lambdaV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/lambda", Module: "github.com/aws/aws-sdk-go-v2/service/lambda", Version: "v1.114.3", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/lambda",
	Writes: []Write{
		{Name: Name{"Client", "Invoke"}, Kind: fact.RPC, Does: "invoke this function", Grade: fact.Unsure},
		{Name: Name{"Client", "InvokeAsync"}, Kind: fact.RPC, Does: "invoke this function", Grade: fact.Unsure},
	},
}
