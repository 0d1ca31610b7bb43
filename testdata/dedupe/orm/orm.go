// Package orm holds jobs that write with gorm.
package orm

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/google/uuid"
	"github.com/hibiken/asynq"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/dedupe/orm/model"
)

// Worker pays.
type Worker struct {
	DB     *gorm.DB
	Notify func(ctx context.Context, id string) error
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("create", w.create)
	mux.HandleFunc("conflict", w.onConflict)
	mux.HandleFunc("duplicated", w.duplicated)
	mux.HandleFunc("duplicated:other", w.otherError)
	mux.HandleFunc("guarded", w.guarded)
	mux.HandleFunc("guarded:uncounted", w.uncounted)
	mux.HandleFunc("first", w.first)
	mux.HandleFunc("first:option", w.firstForUpdate)
	mux.HandleFunc("tag", w.tagged)
	mux.HandleFunc("tag:helper", w.taggedInHelper)
	mux.HandleFunc("tag:message", w.taggedMessage)
	mux.HandleFunc("tag:several", w.taggedTogether)
	mux.HandleFunc("tag:several:fresh", w.taggedFresh)
	mux.HandleFunc("tag:fresh", w.receipt)
	mux.HandleFunc("tag:partial", w.partial)
	mux.HandleFunc("tag:made", w.made)
	mux.HandleFunc("tag:made:fresh", w.madeFresh)
	mux.HandleFunc("tag:elsewhere", w.madeElsewhere)
}

func id(t *asynq.Task) string { return string(t.Payload()) }

func (w *Worker) create(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Receipt{Event: id(t)}).Error; err != nil { // want `nodedupe/medium: .* INSERT into Receipt again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) onConflict(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Clauses(clause.OnConflict{DoNothing: true}).Create(&model.Receipt{Event: id(t)}).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// duplicated knows the second one by the error that gorm translates.
func (w *Worker) duplicated(ctx context.Context, t *asynq.Task) error {
	err := w.DB.Create(&model.Receipt{Event: id(t)}).Error
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return nil
	}
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// otherError tells another failure from the rest.
func (w *Worker) otherError(ctx context.Context, t *asynq.Task) error {
	err := w.DB.Create(&model.Receipt{Event: id(t)}).Error // want `nodedupe/medium: .* INSERT into Receipt again`
	if errors.Is(err, gorm.ErrInvalidField) {
		return nil
	}
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) credit(id string) error {
	return w.DB.Model(&model.Wallet{}).Where("id = ?", id).Update("balance", gorm.Expr("balance + ?", 1)).Error // want `nodedupe/high: .* UPDATE of Wallet again`
}

// guarded pays an order that is open, and leaves if it was not.
func (w *Worker) guarded(ctx context.Context, t *asynq.Task) error {
	res := w.DB.Model(&model.Order{}).Where("id = ? AND status = ?", id(t), "open").Update("status", "paid")
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected == 0 {
		return nil
	}
	if err := w.credit(id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// uncounted goes on whether it has paid or not.
func (w *Worker) uncounted(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Model(&model.Order{}).Where("id = ? AND status = ?", id(t), "open").Update("status", "paid").Error; err != nil {
		return err
	}
	if err := w.credit(id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// first looks for the receipt.
func (w *Worker) first(ctx context.Context, t *asynq.Task) error {
	var r model.Receipt
	err := w.DB.First(&r, "event = ?", id(t)).Error
	if err == nil {
		return nil
	}
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		return err
	}
	if err := w.DB.Create(&model.Receipt{Event: id(t)}).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// firstForUpdate asks for a lock in a way that the library no longer knows, and does not look at what it has read.
func (w *Worker) firstForUpdate(ctx context.Context, t *asynq.Task) error {
	var wallet model.Wallet
	if err := w.DB.Set("gorm:query_option", "FOR UPDATE").First(&wallet, "id = ?", id(t)).Error; err != nil {
		return err
	}
	if err := w.DB.Model(&wallet).UpdateColumn("balance", gorm.Expr("balance + 1")).Error; err != nil { // want `nodedupe/high: .* UPDATE of Wallet again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// tagged writes what the tag of the model keeps unique.
func (w *Worker) tagged(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Payment{Event: id(t), Cents: 5}).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) save(p *model.Payment) error { return w.DB.Create(p).Error }

func (w *Worker) taggedInHelper(ctx context.Context, t *asynq.Task) error {
	if err := w.save(&model.Payment{Event: id(t), Cents: 5}); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// taggedMessage writes what the message says.
func (w *Worker) taggedMessage(ctx context.Context, t *asynq.Task) error {
	var p model.Payment
	if err := json.Unmarshal(t.Payload(), &p); err != nil {
		return err
	}
	if err := w.DB.Create(&p).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// taggedTogether writes two columns that are unique together.
func (w *Worker) taggedTogether(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Share{Account: "x", Order: id(t), Cents: 5}).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// taggedFresh makes one of the two anew.
func (w *Worker) taggedFresh(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Share{Account: uuid.NewString(), Order: id(t), Cents: 5}).Error; err != nil { // want `nodedupe/medium: .* INSERT into Share again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// receipt writes a number that is unique because it is made anew.
func (w *Worker) receipt(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Receipt{Event: id(t), Number: uuid.NewString()}).Error; err != nil { // want `nodedupe/medium: .* INSERT into Receipt again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// partial writes a column that is unique for some of the rows only.
func (w *Worker) partial(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(&model.Voucher{Event: id(t)}).Error; err != nil { // want `nodedupe/medium: .* INSERT into Voucher again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func payment(t *asynq.Task) (*model.Payment, error) {
	if len(t.Payload()) == 0 {
		return nil, errors.New("empty")
	}
	return &model.Payment{Event: id(t)}, nil
}

// made writes a row of which another function has taken what is unique from the message.
func (w *Worker) made(ctx context.Context, t *asynq.Task) error {
	p, err := payment(t)
	if err != nil {
		return err
	}
	if err := w.DB.Create(p).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func newReceipt(event string) *model.Receipt {
	return &model.Receipt{Event: event, Number: uuid.NewString()}
}

// madeFresh writes a row whose number another function makes anew.
func (w *Worker) madeFresh(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(newReceipt(id(t))).Error; err != nil { // want `nodedupe/medium: .* INSERT into Receipt again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// madeElsewhere writes a row that another package makes of the message.
func (w *Worker) madeElsewhere(ctx context.Context, t *asynq.Task) error {
	if err := w.DB.Create(model.FromMessage(id(t))).Error; err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}
