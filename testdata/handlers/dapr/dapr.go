// Package dapr handles events of Dapr.
package dapr

import (
	"context"
	"errors"

	"github.com/dapr/go-sdk/service/common"
)

func work() error { return errors.New("x") }

func topic(ctx context.Context, e *common.TopicEvent) (retry bool, err error) { return true, work() }
func final(ctx context.Context, e *common.TopicEvent) (retry bool, err error) { return false, work() }

// Elsewhere is added by another package.
func Elsewhere(ctx context.Context, e *common.TopicEvent) (retry bool, err error) { // entry: "consumer Elsewhere bytype again open"
	return true, work()
}

func invoke(ctx context.Context, in *common.InvocationEvent) (*common.Content, error) {
	return nil, nil
}

func serve(s common.Service) {
	s.AddTopicEventHandler(&common.Subscription{}, topic) // entry: "consumer topic again"
	s.AddTopicEventHandler(&common.Subscription{}, final) // entry: "consumer final again never"
	s.AddServiceInvocationHandler("pay", invoke)          // entry: "rpc pay invoke"
}

var _ = serve
