// Package awstwo calls services of AWS through the second version of the SDK.
package awstwo

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/lambda"
	"github.com/aws/aws-sdk-go-v2/service/ses"
	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/sfn"

	"example.com/cloud/again"
)

func mail(ctx context.Context, c *ses.Client, in *ses.SendEmailInput) error {
	return again.Run(func() error {
		_, err := c.SendEmail(ctx, in) // want `unsaferetry/high: c.SendEmail may send this mail again`
		return err
	})
}

func mail2(ctx context.Context, c *sesv2.Client, in *sesv2.SendEmailInput) error {
	return again.Run(func() error {
		_, err := c.SendEmail(ctx, in) // want `unsaferetry/high: c.SendEmail may send this mail again`
		return err
	})
}

func quota(ctx context.Context, c *sesv2.Client) error {
	return again.Run(func() error {
		_, err := c.GetAccount(ctx, nil)
		return err
	})
}

func events(ctx context.Context, c *eventbridge.Client, in *eventbridge.PutEventsInput) error {
	return again.Run(func() error {
		_, err := c.PutEvents(ctx, in) // want `unsaferetry/medium: c.PutEvents may publish these events again`
		return err
	})
}

func rule(ctx context.Context, c *eventbridge.Client, in *eventbridge.PutRuleInput) error {
	return again.Run(func() error {
		_, err := c.PutRule(ctx, in)
		return err
	})
}

func records(ctx context.Context, c *kinesis.Client, in *kinesis.PutRecordsInput) error {
	return again.Run(func() error {
		_, err := c.PutRecords(ctx, in) // want `unsaferetry/medium: c.PutRecords may put these records again`
		return err
	})
}

func recordsOnce(ctx context.Context, c *kinesis.Client, in *kinesis.PutRecordsInput) error {
	_, err := c.PutRecords(ctx, in)
	return err
}

func execution(ctx context.Context, c *sfn.Client, machine string) error {
	return again.Run(func() error {
		_, err := c.StartExecution(ctx, &sfn.StartExecutionInput{StateMachineArn: &machine}) // want `unsaferetry/medium: c.StartExecution may start this execution again`
		return err
	})
}

func executionNamed(ctx context.Context, c *sfn.Client, machine, order string) error {
	return again.Run(func() error {
		_, err := c.StartExecution(ctx, &sfn.StartExecutionInput{StateMachineArn: &machine, Name: &order})
		return err
	})
}

func task(ctx context.Context, c *ecs.Client, definition string) error {
	return again.Run(func() error {
		_, err := c.RunTask(ctx, &ecs.RunTaskInput{TaskDefinition: &definition}) // want `unsaferetry/medium: c.RunTask may start this task again`
		return err
	})
}

func taskKeyed(ctx context.Context, c *ecs.Client, definition, order string) error {
	return again.Run(func() error {
		_, err := c.RunTask(ctx, &ecs.RunTaskInput{TaskDefinition: &definition, ClientToken: &order})
		return err
	})
}

func function(ctx context.Context, c *lambda.Client, name string) error {
	return again.Run(func() error {
		_, err := c.Invoke(ctx, &lambda.InvokeInput{FunctionName: &name}) // want `unsaferetry/low: c.Invoke may invoke this function again`
		return err
	})
}

func functionOnce(ctx context.Context, c *lambda.Client, name string) error {
	_, err := c.Invoke(ctx, &lambda.InvokeInput{FunctionName: &name})
	return err
}
