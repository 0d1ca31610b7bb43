// Package lambda serves functions of Lambda.
package lambda

import (
	"context"
	"errors"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func work() error { return errors.New("x") }

func batch(ctx context.Context, e events.SQSEvent) error { return work() }

func partial(ctx context.Context, e events.SQSEvent) (events.SQSEventResponse, error) {
	return events.SQSEventResponse{}, nil
}

func failures(ctx context.Context, e events.SQSEvent) (events.SQSEventResponse, error) {
	var failed []events.SQSBatchItemFailure
	for _, m := range e.Records {
		if work() != nil { // at: again
			failed = append(failed, events.SQSBatchItemFailure{ItemIdentifier: m.MessageId})
		}
	}
	return events.SQSEventResponse{BatchItemFailures: failed}, nil
}

func async(e events.SNSEvent) error { return work() }

func api(ctx context.Context, r events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	if r.HTTPMethod == "POST" {
		work() // at: POST
	}
	return events.APIGatewayProxyResponse{}, nil
}

func own(ctx context.Context, id string) error { return work() }

// Elsewhere is started by another package.
func Elsewhere(ctx context.Context, e events.KinesisEvent) error { return work() } // entry: "consumer Elsewhere bytype again open"

func main() {
	lambda.Start(batch)              // entry: "consumer batch again"
	lambda.Start(partial)            // entry: "consumer partial again never"
	lambda.Start(failures)           // entry: "consumer failures again"
	lambda.Start(async)              // entry: "consumer async again"
	lambda.Start(api)                // entry: "route api"
	lambda.Start(own)                // who sends such an event is not known
	lambda.StartHandlerFunc(partial) // entry: "consumer partial again never"
}

var _ = main
