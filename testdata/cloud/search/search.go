// Package search indexes documents in Elasticsearch.
package search

import (
	"context"
	"io"

	"github.com/elastic/go-elasticsearch/v8/esapi"
	"github.com/olivere/elastic/v7"

	"example.com/cloud/again"
)

func index(ctx context.Context, t esapi.Transport, body io.Reader) error {
	return again.Run(func() error {
		_, err := esapi.IndexRequest{Index: "orders", Body: body}.Do(ctx, t) // want `unsaferetry/low: .*Do may index this document again`
		return err
	})
}

func indexNamed(ctx context.Context, t esapi.Transport, order string, body io.Reader) error {
	return again.Run(func() error {
		_, err := esapi.IndexRequest{Index: "orders", DocumentID: order, Body: body}.Do(ctx, t)
		return err
	})
}

func olivere(ctx context.Context, c *elastic.Client, doc any) error {
	return again.Run(func() error {
		_, err := c.Index().Index("orders").BodyJson(doc).Do(ctx) // want `unsaferetry/low: .*Do may index this document again`
		return err
	})
}

func olivereNamed(ctx context.Context, c *elastic.Client, order string, doc any) error {
	return again.Run(func() error {
		_, err := c.Index().Index("orders").Id(order).BodyJson(doc).Do(ctx)
		return err
	})
}
