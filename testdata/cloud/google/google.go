// Package google writes to databases and queues of Google Cloud.
package google

import (
	"context"
	"net/http"

	"cloud.google.com/go/bigquery"
	"cloud.google.com/go/bigtable"
	cloudtasks "cloud.google.com/go/cloudtasks/apiv2"
	"cloud.google.com/go/cloudtasks/apiv2/cloudtaskspb"
	"cloud.google.com/go/datastore"
	"cloud.google.com/go/firestore"
	"cloud.google.com/go/pubsub"
	pubsub2 "cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/spanner"

	"example.com/cloud/again"
)

const orders = "https://shop.example/v1/orders"

func rows(ctx context.Context, in *bigquery.Inserter, amount int) error {
	return again.Run(func() error {
		return in.Put(ctx, &bigquery.ValuesSaver{Row: []bigquery.Value{amount}}) // want `unsaferetry/low: in.Put may insert these rows again`
	})
}

func rowsNamed(ctx context.Context, in *bigquery.Inserter, id string, amount int) error {
	return again.Run(func() error { return in.Put(ctx, &bigquery.ValuesSaver{InsertID: id, Row: []bigquery.Value{amount}}) })
}

func query(ctx context.Context, c *bigquery.Client) error {
	return again.Run(func() error {
		_, err := c.Query("INSERT INTO payments (order_id) VALUES (@order)").Run(ctx) // want `unsaferetry/high: .*INSERT into payments`
		return err
	})
}

func queryAsked(ctx context.Context, c *bigquery.Client) error {
	return again.Run(func() error {
		_, err := c.Query("SELECT id FROM payments").Read(ctx)
		return err
	})
}

func cells(ctx context.Context, t *bigtable.Table, row string) error {
	return again.Run(func() error {
		m := bigtable.NewReadModifyWrite()
		m.Increment("account", "balance", 1)
		_, err := t.ApplyReadModifyWrite(ctx, row, m) // want `unsaferetry/high: t.ApplyReadModifyWrite may increment or append to these cells again`
		return err
	})
}

func cellsSet(ctx context.Context, t *bigtable.Table, row string, m *bigtable.Mutation) error {
	return again.Run(func() error { return t.Apply(ctx, row, m) })
}

func task(ctx context.Context, c *cloudtasks.Client, queue string) error {
	return again.Run(func() error {
		_, err := c.CreateTask(ctx, &cloudtaskspb.CreateTaskRequest{Parent: queue, Task: &cloudtaskspb.Task{}}) // want `unsaferetry/medium: c.CreateTask may enqueue this task again`
		return err
	})
}

func taskNamed(ctx context.Context, c *cloudtasks.Client, queue, name string) error {
	return again.Run(func() error {
		_, err := c.CreateTask(ctx, &cloudtaskspb.CreateTaskRequest{Parent: queue, Task: &cloudtaskspb.Task{Name: name}})
		return err
	})
}

// queue is known by its name only.
func queue(ctx context.Context, c *cloudtasks.Client, req *cloudtaskspb.CreateQueueRequest) error {
	return again.Run(func() error {
		_, err := c.CreateQueue(ctx, req) // want `unsaferetry/low: c.CreateQueue`
		return err
	})
}

func entity(ctx context.Context, c *datastore.Client, e any) error {
	return again.Run(func() error {
		_, err := c.Put(ctx, datastore.IncompleteKey("Payment", nil), e) // want `unsaferetry/low: c.Put may put this entity under a new key again`
		return err
	})
}

func entityNamed(ctx context.Context, c *datastore.Client, order string, e any) error {
	return again.Run(func() error {
		_, err := c.Put(ctx, datastore.NameKey("Payment", order, nil), e)
		return err
	})
}

func inDatastore(ctx context.Context, c *datastore.Client) error {
	_, err := c.RunInTransaction(ctx, func(tx *datastore.Transaction) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*Client.RunInTransaction on L\d+ runs it again after a conflict`
		return err
	})
	return err
}

func inDatastoreOnce(ctx context.Context, c *datastore.Client) error {
	_, err := c.RunInTransaction(ctx, func(tx *datastore.Transaction) error {
		_, err := http.Post(orders, "", nil)
		return err
	}, datastore.MaxAttempts(1))
	return err
}

func document(ctx context.Context, c *firestore.CollectionRef, data any) error {
	return again.Run(func() error {
		_, _, err := c.Add(ctx, data) // want `unsaferetry/low: c.Add may add this document again`
		return err
	})
}

func documentNamed(ctx context.Context, c *firestore.CollectionRef, order string, data any) error {
	return again.Run(func() error {
		_, err := c.Doc(order).Create(ctx, data)
		return err
	})
}

func increment(ctx context.Context, d *firestore.DocumentRef) error {
	return again.Run(func() error {
		_, err := d.Update(ctx, []firestore.Update{{Path: "balance", Value: firestore.Increment(1)}}) // want `unsaferetry/high: d.Update may increment a field of this document again`
		return err
	})
}

func incrementNot(ctx context.Context, d *firestore.DocumentRef) error {
	return again.Run(func() error {
		_, err := d.Update(ctx, []firestore.Update{{Path: "balance", Value: 1}})
		return err
	})
}

func inFirestore(ctx context.Context, c *firestore.Client, d *firestore.DocumentRef) error {
	return c.RunTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		if err := tx.Update(d, []firestore.Update{{Path: "balance", Value: firestore.Increment(1)}}); err != nil {
			return err
		}
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*Client.RunTransaction on L\d+ runs it again after a conflict`
		return err
	})
}

func message(ctx context.Context, t *pubsub.Topic, body []byte) error {
	return again.Run(func() error {
		_, err := t.Publish(ctx, &pubsub.Message{Data: body}).Get(ctx) // want `unsaferetry/medium: t.Publish may publish this message again`
		return err
	})
}

func message2(ctx context.Context, p *pubsub2.Publisher, body []byte) error {
	return again.Run(func() error {
		_, err := p.Publish(ctx, &pubsub2.Message{Data: body}).Get(ctx) // want `unsaferetry/medium: p.Publish may publish this message again`
		return err
	})
}

// answered waits again for the answer to one message.
func answered(ctx context.Context, p *pubsub2.Publisher, m *pubsub2.Message) error {
	res := p.Publish(ctx, m)
	return again.Run(func() error {
		_, err := res.Get(ctx)
		return err
	})
}

func mutation(ctx context.Context, c *spanner.Client, id string) error {
	return again.Run(func() error {
		_, err := c.Apply(ctx, []*spanner.Mutation{spanner.Insert("payments", []string{"id"}, []any{id})}) // want `unsaferetry/low: c.Apply may insert these rows again`
		return err
	})
}

func mutationUpsert(ctx context.Context, c *spanner.Client, id string) error {
	return again.Run(func() error {
		_, err := c.Apply(ctx, []*spanner.Mutation{spanner.InsertOrUpdate("payments", []string{"id"}, []any{id})})
		return err
	})
}

func partitioned(ctx context.Context, c *spanner.Client) error {
	return again.Run(func() error {
		_, err := c.PartitionedUpdate(ctx, spanner.NewStatement("UPDATE accounts SET balance = balance + 1 WHERE true")) // want `unsaferetry/high: .*UPDATE of accounts`
		return err
	})
}

func inSpanner(ctx context.Context, c *spanner.Client) error {
	_, err := c.ReadWriteTransaction(ctx, func(ctx context.Context, tx *spanner.ReadWriteTransaction) error {
		if _, err := tx.Update(ctx, spanner.NewStatement("INSERT INTO payments (id) VALUES (1)")); err != nil {
			return err
		}
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*Client.ReadWriteTransaction on L\d+ runs it again after a conflict`
		return err
	})
	return err
}
