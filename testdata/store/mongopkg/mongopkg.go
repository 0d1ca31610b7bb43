// Package mongopkg writes documents.
package mongopkg

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
)

func again(fn func() error) (err error) {
	for range 3 {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func insert(ctx context.Context, c *mongo.Collection, doc any) error {
	return again(func() error {
		_, err := c.InsertOne(ctx, doc) // want `unsaferetry/low: .*insert this document`
		return err
	})
}

func increment(ctx context.Context, c *mongo.Collection, id string, n int) error {
	return again(func() error {
		_, err := c.UpdateOne(ctx, bson.M{"_id": id}, bson.M{"$inc": bson.M{"balance": n}}) // want `unsaferetry/high: .*run this update`
		return err
	})
}

func views(ctx context.Context, c *mongo.Collection, id string) error {
	return again(func() error {
		_, err := c.UpdateByID(ctx, id, bson.D{{Key: "$inc", Value: bson.D{{Key: "views", Value: 1}}}})
		return err
	})
}

func set(ctx context.Context, c *mongo.Collection, id string, n int) error {
	return again(func() error {
		_, err := c.UpdateOne(ctx, bson.M{"_id": id}, bson.M{"$set": bson.M{"balance": n}})
		return err
	})
}

// once keeps what it has done in the document.
func once(ctx context.Context, c *mongo.Collection, id, payment string, n int) error {
	return again(func() error {
		_, err := c.UpdateOne(ctx, bson.M{"_id": id, "payments": bson.M{"$ne": payment}}, bson.M{"$inc": bson.M{"balance": n}, "$push": bson.M{"payments": payment}})
		return err
	})
}

func transient(ctx context.Context, c *mongo.Collection, id string) (err error) {
	for range 3 {
		_, err = c.UpdateByID(ctx, id, bson.M{"$inc": bson.M{"balance": 1}})
		var server mongo.ServerError
		if !errors.As(err, &server) || !server.HasErrorLabel("TransientTransactionError") {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}
