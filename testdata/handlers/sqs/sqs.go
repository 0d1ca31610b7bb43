// Package sqs polls SQS.
package sqs

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

func work(m types.Message) error { return nil }

func poll(c *sqs.Client) {
	for {
		out, err := c.ReceiveMessage(context.Background(), &sqs.ReceiveMessageInput{}) // entry: "consumer poll again"
		if err != nil {
			return
		}
		for _, m := range out.Messages {
			if work(m) != nil { // at: again
				continue
			}
			c.DeleteMessage(context.Background(), &sqs.DeleteMessageInput{ReceiptHandle: m.ReceiptHandle})
		}
	}
}

// Handle is called by another package.
func Handle(ctx context.Context, m types.Message) error { return work(m) } // entry: "consumer Handle bytype again open"

var _ = poll
