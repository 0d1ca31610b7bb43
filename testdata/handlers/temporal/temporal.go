// Package temporal registers activities and workflows.
package temporal

import (
	"context"
	"errors"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// Activities are registered together.
type Activities struct{}

// Charge is an activity.
func (a *Activities) Charge(ctx context.Context, id string) error { return errors.New("x") }

// Refund fails for good.
func (a *Activities) Refund(ctx context.Context, id string) error {
	return temporal.NewNonRetryableApplicationError("no", "x", nil)
}

func (a *Activities) helper() {}

func single(ctx context.Context) error           { return errors.New("x") }
func flow(ctx workflow.Context, id string) error { return nil }

// Flow is registered by another package.
func Flow(ctx workflow.Context) error { return nil } // entry: "workflow Flow bytype open"

func serve(w worker.Worker) {
	w.RegisterActivity(&Activities{})                                               // entry: "job (*Activities).Charge again" "job (*Activities).Refund again never"
	w.RegisterActivityWithOptions(single, activity.RegisterOptions{Name: "single"}) // entry: "job single again"
	w.RegisterWorkflow(flow)                                                        // entry: "workflow flow"
	(&Activities{}).helper()
}

var _ = serve
