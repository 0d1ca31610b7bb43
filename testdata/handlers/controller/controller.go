// Package controller reconciles with controller-runtime.
package controller

import (
	"context"
	"errors"

	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type reconciler struct{}

// Reconcile is called after every event.
func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, errors.New("x")
}

// Elsewhere is set up by another package.
type Elsewhere struct{}

// Reconcile is called after every event.
func (r *Elsewhere) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) { // entry: "reconciler (*Elsewhere).Reconcile bytype again never open"
	return reconcile.Result{}, reconcile.TerminalError(errors.New("x"))
}

func (r *reconciler) setup(mgr ctrl.Manager) error {
	return ctrl.NewControllerManagedBy(mgr).Complete(r) // entry: "reconciler (*reconciler).Reconcile again"
}

var _ = (*reconciler).setup
