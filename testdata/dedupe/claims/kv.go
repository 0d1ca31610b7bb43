package claims

import (
	"context"
	"errors"

	"github.com/hibiken/asynq"
	"github.com/nats-io/nats.go/jetstream"
)

// Keeper credits wallets, and claims its work in a bucket of NATS.
type Keeper struct {
	*Worker
	Bucket jetstream.KeyValue
}

// Register has the jobs run.
func (k *Keeper) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("kv:create", k.create)
	mux.HandleFunc("kv:put", k.put)
}

// create leaves when the key exists.
func (k *Keeper) create(ctx context.Context, t *asynq.Task) error {
	if _, err := k.Bucket.Create(ctx, id(t), nil); err != nil {
		if errors.Is(err, jetstream.ErrKeyExists) {
			return nil
		}
		return err
	}
	if _, err := k.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return k.Redis.Ping(ctx).Err()
}

// put writes the key whether it exists or not.
func (k *Keeper) put(ctx context.Context, t *asynq.Task) error {
	if _, err := k.Bucket.Put(ctx, id(t), nil); err != nil {
		return err
	}
	if _, err := k.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return k.Redis.Ping(ctx).Err()
}
