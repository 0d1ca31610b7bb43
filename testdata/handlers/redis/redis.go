// Package redis reads streams and lists.
package redis

import (
	"context"

	"github.com/redis/go-redis/v9"
)

func work() error { return nil }

func stream(c *redis.Client) {
	ctx := context.Background()
	for {
		c.XReadGroup(ctx, &redis.XReadGroupArgs{}) // entry: "consumer stream again"
		if work() != nil {                         // at: again
			continue
		}
		c.XAck(ctx, "s", "g", "1")
	}
}

func claimed(c redis.UniversalClient) {
	ctx := context.Background()
	c.XAutoClaim(ctx, &redis.XAutoClaimArgs{}) // entry: "consumer claimed again never"
	c.XAck(ctx, "s", "g", "1")
	work() // at: settled again
}

func list(c redis.Cmdable) {
	c.BLPop(context.Background(), 0, "q") // entry: "consumer list"
	work()                                // at: nothing
}

var _ = []any{stream, claimed, list}
