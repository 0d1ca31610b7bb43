// Package documents holds jobs that write to MongoDB.
package documents

import (
	"context"

	"github.com/hibiken/asynq"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

// Worker pays.
type Worker struct {
	Payments, Wallets *mongo.Collection
	Notify            func(ctx context.Context, id string) error
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("insert", w.insert)
	mux.HandleFunc("insert:id", w.insertID)
	mux.HandleFunc("upsert", w.upsert)
	mux.HandleFunc("upsert:inc", w.upsertInc)
	mux.HandleFunc("duplicate", w.duplicate)
	mux.HandleFunc("claim", w.claim)
	mux.HandleFunc("claim:lost", w.lostClaim)
	mux.HandleFunc("found", w.found)
	mux.HandleFunc("matched", w.matched)
	mux.HandleFunc("condition", w.condition)
}

func id(t *asynq.Task) string { return string(t.Payload()) }

func (w *Worker) insert(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Payments.InsertOne(ctx, bson.M{"order": id(t)}); err != nil { // want `nodedupe/medium: .* insert this document again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// insertID gives the document the id of the job.
func (w *Worker) insertID(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Payments.InsertOne(ctx, bson.M{"_id": id(t)}); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) upsert(ctx context.Context, t *asynq.Task) error {
	_, err := w.Payments.UpdateOne(ctx, bson.M{"order": id(t)}, bson.M{"$setOnInsert": bson.M{"cents": 5}}, options.UpdateOne().SetUpsert(true))
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// upsertInc makes the document once, and adds to it each time.
func (w *Worker) upsertInc(ctx context.Context, t *asynq.Task) error {
	_, err := w.Payments.UpdateOne(ctx, bson.M{"order": id(t)}, bson.M{"$setOnInsert": bson.M{"currency": "x"}, "$inc": bson.M{"amount": 5}}, options.UpdateOne().SetUpsert(true)) // want `nodedupe/high: .* run this update again`
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// duplicate relies on an index that is unique.
func (w *Worker) duplicate(ctx context.Context, t *asynq.Task) error {
	_, err := w.Payments.InsertOne(ctx, bson.M{"order": id(t)})
	if mongo.IsDuplicateKeyError(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) credit(ctx context.Context, id string) error {
	_, err := w.Wallets.UpdateByID(ctx, id, bson.M{"$inc": bson.M{"balance": 1}}) // want `nodedupe/high: .* run this update again`
	return err
}

// claim inserts first, and leaves when somebody has done so before.
func (w *Worker) claim(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Payments.InsertOne(ctx, bson.M{"_id": id(t)}); err != nil {
		if mongo.IsDuplicateKeyError(err) {
			return nil
		}
		return err
	}
	if err := w.credit(ctx, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// lostClaim goes on when somebody has done so before.
func (w *Worker) lostClaim(ctx context.Context, t *asynq.Task) error {
	if _, err := w.Payments.InsertOne(ctx, bson.M{"_id": id(t)}); err != nil && !mongo.IsDuplicateKeyError(err) {
		return err
	}
	if err := w.credit(ctx, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// found looks for the document.
func (w *Worker) found(ctx context.Context, t *asynq.Task) error {
	var doc bson.M
	err := w.Payments.FindOne(ctx, bson.M{"order": id(t)}).Decode(&doc)
	if err == nil {
		return nil
	}
	if err != mongo.ErrNoDocuments {
		return err
	}
	if err := w.credit(ctx, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// matched pays what is open, and leaves if nothing was.
func (w *Worker) matched(ctx context.Context, t *asynq.Task) error {
	res, err := w.Payments.UpdateOne(ctx, bson.M{"order": id(t), "status": "open"}, bson.M{"$set": bson.M{"status": "paid"}})
	if err != nil {
		return err
	}
	if res.ModifiedCount == 0 {
		return nil
	}
	if err := w.credit(ctx, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// condition keeps what it has done in the document that it adds to.
func (w *Worker) condition(ctx context.Context, t *asynq.Task) error {
	_, err := w.Wallets.UpdateOne(ctx, bson.M{"_id": "x", "jobs": bson.M{"$ne": id(t)}}, bson.M{"$inc": bson.M{"balance": 1}, "$push": bson.M{"jobs": id(t)}})
	if err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}
