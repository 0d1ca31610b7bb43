// Package mongoone writes documents through the first version of the driver.
package mongoone

import (
	"context"
	"net/http"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
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

func insert(ctx context.Context, c *mongo.Collection, amount int) error {
	return again(func() error {
		_, err := c.InsertOne(ctx, bson.M{"amount": amount}) // want `unsaferetry/low: .*insert this document`
		return err
	})
}

func increment(ctx context.Context, c *mongo.Collection, id string, n int) error {
	return again(func() error {
		_, err := c.UpdateOne(ctx, bson.M{"_id": id}, bson.M{"$inc": bson.M{"balance": n}}) // want `unsaferetry/high: .*run this update`
		return err
	})
}

func set(ctx context.Context, c *mongo.Collection, id string, n int) error {
	return again(func() error {
		_, err := c.UpdateOne(ctx, bson.M{"_id": id}, bson.M{"$set": bson.M{"balance": n}}, options.Update().SetUpsert(true))
		return err
	})
}

// inTransaction sends a request for each time that the transaction conflicts.
func inTransaction(ctx context.Context, s mongo.Session, c *mongo.Collection) error {
	_, err := s.WithTransaction(ctx, func(ctx mongo.SessionContext) (any, error) {
		if _, err := c.InsertOne(ctx, bson.M{"amount": 1}); err != nil {
			return nil, err
		}
		return http.Post("https://shop.example/v1/orders", "", nil) // want `unsaferetry/medium: .*Session.WithTransaction on L\d+ runs it again after a conflict`
	})
	return err
}

func undone(ctx context.Context, s mongo.Session, c *mongo.Collection) error {
	_, err := s.WithTransaction(ctx, func(ctx mongo.SessionContext) (any, error) {
		return c.InsertOne(ctx, bson.M{"amount": 1})
	})
	return err
}
