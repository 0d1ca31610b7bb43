// Package terraform repeats as providers of Terraform do.
package terraform

import (
	"context"
	"net/http"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
)

const orders = "https://shop.example/v1/orders"

func retryable(ctx context.Context) error {
	return retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		if _, err := http.Post(orders, "", nil); err != nil { // want `unsaferetry/high: http.Post may send this POST again \(retry.RetryContext on L\d+ repeats it after a timeout\)`
			return retry.RetryableError(err)
		}
		return nil
	})
}

func nonRetryable(ctx context.Context) error {
	return retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		if _, err := http.Post(orders, "", nil); err != nil {
			return retry.NonRetryableError(err)
		}
		return nil
	})
}
