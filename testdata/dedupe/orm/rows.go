package orm

import (
	"context"

	"github.com/hibiken/asynq"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/dedupe/orm/model"
)

// RegisterRows has the jobs run that look a row up first.
func (w *Worker) RegisterRows(mux *asynq.ServeMux) {
	mux.HandleFunc("row:locked", w.locked)
	mux.HandleFunc("row:unlocked", w.unlocked)
	mux.HandleFunc("row:pending", w.pending)
}

// locked finds the row only as long as its work is to be done, and keeps others from it.
func (w *Worker) locked(ctx context.Context, t *asynq.Task) error {
	return w.DB.Transaction(func(tx *gorm.DB) error {
		var p model.Order
		if err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ? AND status = ?", id(t), "pending").First(&p).Error; err != nil {
			return err
		}
		if err := tx.Exec("UPDATE wallets SET balance = balance + 1 WHERE id = ?", p.ID).Error; err != nil {
			return err
		}
		return tx.Model(&p).Update("status", "paid").Error
	})
}

// unlocked finds it for two at the same time, and in any state.
func (w *Worker) unlocked(ctx context.Context, t *asynq.Task) error {
	var p model.Order
	if err := w.DB.Where("id = ?", id(t)).First(&p).Error; err != nil {
		return err
	}
	return w.DB.Exec("UPDATE wallets SET balance = balance + 1 WHERE id = ?", p.ID).Error // want `nodedupe/high: .* UPDATE of wallets again`
}

// open gives nothing if the order has been paid.
func (w *Worker) open(ctx context.Context, id string) (*model.Order, error) {
	var p model.Order
	if err := w.DB.First(&p, "id = ?", id).Error; err != nil {
		return nil, err
	}
	if p.Status == "paid" {
		return nil, nil
	}
	return &p, nil
}

func (w *Worker) pending(ctx context.Context, t *asynq.Task) error {
	p, err := w.open(ctx, id(t))
	if err != nil {
		return err
	}
	if p == nil {
		return nil
	}
	return w.DB.Exec("UPDATE wallets SET balance = balance + 1 WHERE id = ?", p.ID).Error
}
