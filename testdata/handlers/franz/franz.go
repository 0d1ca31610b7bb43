// Package franz consumes with franz-go.
package franz

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"
)

func work(r *kgo.Record) error { return nil }

func poll(cl *kgo.Client) {
	for {
		fetches := cl.PollFetches(context.Background()) // entry: "consumer poll again"
		fetches.EachRecord(func(r *kgo.Record) {
			work(r) // at: again
		})
		if fetches.Err() == nil {
			cl.CommitUncommittedOffsets(context.Background())
		}
	}
}

var _ = poll
