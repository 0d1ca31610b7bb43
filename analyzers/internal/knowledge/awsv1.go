package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// sqsV1: see the client of version 2 (service/sqs/api.go).
var sqsV1 = Package{
	Path: "github.com/aws/aws-sdk-go/service/sqs", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/sqs",
	Writes: []Write{
		{Name: Name{"SQS", "SendMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQS", "SendMessageBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQS", "SendMessageBatchWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQS", "SendMessageWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// sqsV1iface: the client as an interface.
var sqsV1iface = Package{
	Path: "github.com/aws/aws-sdk-go/service/sqs/sqsiface", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/sqs/sqsiface",
	Writes: []Write{
		{Name: Name{"SQSAPI", "SendMessage"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQSAPI", "SendMessageBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQSAPI", "SendMessageBatchWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SQSAPI", "SendMessageWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// snsV1: see the client of version 2 (service/sns/api.go).
var snsV1 = Package{
	Path: "github.com/aws/aws-sdk-go/service/sns", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/sns",
	Writes: []Write{
		{Name: Name{"SNS", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNS", "PublishBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNS", "PublishBatchWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNS", "PublishWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// snsV1iface: the client as an interface.
var snsV1iface = Package{
	Path: "github.com/aws/aws-sdk-go/service/sns/snsiface", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/sns/snsiface",
	Writes: []Write{
		{Name: Name{"SNSAPI", "Publish"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNSAPI", "PublishBatch"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNSAPI", "PublishBatchWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
		{Name: Name{"SNSAPI", "PublishWithContext"}, Kind: fact.Publish, Does: "publish this message", Grade: fact.Plain},
	},
}

// sesV1: there is no token for a mail (service/ses/api.go).
var sesV1 = Package{
	Path: "github.com/aws/aws-sdk-go/service/ses", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/ses",
	Writes: []Write{
		{Name: Name{"SES", "SendEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SES", "SendEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SES", "SendRawEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SES", "SendRawEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SES", "SendTemplatedEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SES", "SendTemplatedEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// sesV1iface: the client as an interface.
var sesV1iface = Package{
	Path: "github.com/aws/aws-sdk-go/service/ses/sesiface", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/ses/sesiface",
	Writes: []Write{
		{Name: Name{"SESAPI", "SendEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SESAPI", "SendEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SESAPI", "SendRawEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SESAPI", "SendRawEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SESAPI", "SendTemplatedEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"SESAPI", "SendTemplatedEmailWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}
