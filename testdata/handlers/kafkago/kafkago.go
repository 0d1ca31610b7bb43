// Package kafkago consumes with kafka-go.
package kafkago

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func work(m kafka.Message) error { return nil }

func fetch(r *kafka.Reader) {
	ctx := context.Background()
	for {
		m, err := r.FetchMessage(ctx) // entry: "consumer fetch again"
		if err != nil {
			return
		}
		if err := work(m); err != nil { // at: again
			continue
		}
		r.CommitMessages(ctx, m)
	}
}

func commit(r *kafka.Reader) {
	ctx := context.Background()
	for {
		m, _ := r.FetchMessage(ctx) // entry: "consumer commit again never"
		work(m)                     // at: nothing
		r.CommitMessages(ctx, m)
	}
}

func stopping(r *kafka.Reader) {
	ctx := context.Background()
	for {
		m, err := r.FetchMessage(ctx) // entry: "consumer stopping again never"
		if err != nil {
			return
		}
		work(m) // at: nothing
		r.CommitMessages(ctx, m)
	}
}

func early(r *kafka.Reader) {
	ctx := context.Background()
	for {
		m, _ := r.FetchMessage(ctx) // entry: "consumer early again never"
		r.CommitMessages(ctx, m)
		work(m) // at: settled again
	}
}

func read(r *kafka.Reader) {
	for {
		m, _ := r.ReadMessage(context.Background()) // entry: "consumer read"
		work(m)
	}
}

// Handle is called by another package.
func Handle(ctx context.Context, m kafka.Message) error { return work(m) } // entry: "consumer Handle bytype again open"

var _ = []any{fetch, commit, stopping, early, read}
