package watermill

import (
	"context"

	"github.com/ThreeDotsLabs/watermill/components/cqrs"
)

type paid struct{ Order string }

func onPaid(ctx context.Context, e *paid) error { return work() }

type mailer struct{}

func (m *mailer) charge(ctx context.Context, c *paid) error { return work() }

func processors(events *cqrs.EventProcessor, groups *cqrs.EventGroupProcessor, commands *cqrs.CommandProcessor, m *mailer) {
	events.AddHandlers(cqrs.NewEventHandler("paid", onPaid))            // entry: "consumer paid onPaid again"
	groups.AddHandlersGroup("group", cqrs.NewGroupEventHandler(onPaid)) // entry: "consumer onPaid again"
	commands.AddHandlers(cqrs.NewCommandHandler("charge", m.charge))    // entry: "consumer charge (*mailer).charge again"
}

var _ = processors
