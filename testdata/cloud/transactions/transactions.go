// Package transactions does something else inside of transactions that are run again.
package transactions

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/ydb-platform/ydb-go-sdk/v3/query"
	"github.com/ydb-platform/ydb-go-sdk/v3/retry"
	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/client/v3/concurrency"
)

const orders = "https://shop.example/v1/orders"

func graph(ctx context.Context, s neo4j.SessionWithContext) error {
	_, err := s.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return http.Post(orders, "", nil) // want `unsaferetry/medium: .*SessionWithContext.ExecuteWrite on L\d+ runs it again after a conflict`
	})
	return err
}

func graphOnly(ctx context.Context, s neo4j.SessionWithContext) error {
	_, err := s.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return tx.Run(ctx, "CREATE (:Payment)", nil)
	})
	return err
}

func memory(c *clientv3.Client) error {
	_, err := concurrency.NewSTM(c, func(stm concurrency.STM) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*concurrency.NewSTM on L\d+ runs it again after a conflict`
		return err
	})
	return err
}

func memoryOnly(c *clientv3.Client) error {
	_, err := concurrency.NewSTM(c, func(stm concurrency.STM) error {
		stm.Put("paid", stm.Get("open"))
		return nil
	})
	return err
}

func yandex(ctx context.Context, db *sql.DB) error {
	return retry.DoTx(ctx, db, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO payments (id) VALUES (1)"); err != nil {
			return err
		}
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*retry.DoTx on L\d+ runs it again after a conflict`
		return err
	})
}

func yandexTx(ctx context.Context, c query.Client) error {
	return c.DoTx(ctx, func(ctx context.Context, tx query.TxActor) error {
		_, err := http.Post(orders, "", nil) // want `unsaferetry/medium: .*Client.DoTx on L\d+ runs it again after a conflict`
		return err
	})
}

func yandexOnly(ctx context.Context, c query.Client) error {
	return c.DoTx(ctx, func(ctx context.Context, tx query.TxActor) error {
		return tx.Exec(ctx, "INSERT INTO payments (id) VALUES (1)")
	})
}
