// Package aws uses the SDK of AWS, version 2.
package aws

import (
	"context"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

func standard(ctx context.Context, c *sqs.Client, url, body string) error {
	var err error
	for range 3 {
		if _, err = c.SendMessage(ctx, &sqs.SendMessageInput{QueueUrl: &url, MessageBody: &body}); err == nil { // want `unsaferetry/medium: c.SendMessage may publish this message again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func fifo(ctx context.Context, c *sqs.Client, url, body, id string) error {
	var err error
	for range 3 {
		in := &sqs.SendMessageInput{QueueUrl: &url, MessageBody: &body, MessageGroupId: aws.String("g"), MessageDeduplicationId: aws.String(id)}
		if _, err = c.SendMessage(ctx, in); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func batch(ctx context.Context, c *sqs.Client, url string, bodies []string) error {
	var entries []types.SendMessageBatchRequestEntry
	for _, b := range bodies {
		entries = append(entries, types.SendMessageBatchRequestEntry{Id: aws.String(b), MessageBody: aws.String(b)})
	}
	var err error
	for range 3 {
		if _, err = c.SendMessageBatch(ctx, &sqs.SendMessageBatchInput{QueueUrl: &url, Entries: entries}); err == nil { // want `unsaferetry/medium: c.SendMessageBatch may publish this message again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func fresh(ctx context.Context, c *sns.Client, topic, text string) error {
	var err error
	for range 3 {
		in := &sns.PublishInput{TopicArn: &topic, Message: &text, MessageDeduplicationId: aws.String(time.Now().String())} // want `freshkey/high: idempotency key MessageDeduplicationId is made anew by time.Now`
		if _, err = c.Publish(ctx, in); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
