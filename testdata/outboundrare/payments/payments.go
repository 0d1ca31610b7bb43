// Package payments moves money.
package payments

import (
	"context"

	"example.com/outboundrare/again"
	"github.com/mercadopago/sdk-go/pkg/order"
	"github.com/mercadopago/sdk-go/pkg/payment"
	"github.com/mercadopago/sdk-go/pkg/preapproval"
	"github.com/mercadopago/sdk-go/pkg/refund"
	"github.com/plutov/paypal/v4"
	"github.com/razorpay/razorpay-go/resources"
)

func ordered(ctx context.Context, c *paypal.Client, amount *paypal.PurchaseUnitAmount) error {
	return again.Run(func() error {
		_, err := c.CreateOrder(ctx, paypal.OrderIntentCapture, []paypal.PurchaseUnitRequest{{Amount: amount}}, nil, nil) // want `unsaferetry/medium: c.CreateOrder may create this order again`
		return err
	})
}

func orderedKeyed(ctx context.Context, c *paypal.Client, units []paypal.PurchaseUnitRequest, key string) error {
	return again.Run(func() error {
		_, err := c.CreateOrderWithPaypalRequestID(ctx, paypal.OrderIntentCapture, units, nil, nil, key)
		return err
	})
}

func paidOut(ctx context.Context, c *paypal.Client, p paypal.Payout) error {
	return again.Run(func() error {
		_, err := c.CreatePayout(ctx, paypal.Payout{Items: p.Items}) // want `unsaferetry/high: c.CreatePayout may make this payout again`
		return err
	})
}

// paidOutKeyed names its batch, which is refused the second time.
func paidOutKeyed(ctx context.Context, c *paypal.Client, p paypal.Payout, batch string) error {
	return again.Run(func() error {
		_, err := c.CreatePayout(ctx, paypal.Payout{SenderBatchHeader: &paypal.SenderBatchHeader{SenderBatchID: batch}, Items: p.Items})
		return err
	})
}

func orderedOnce(ctx context.Context, c *paypal.Client, amount *paypal.PurchaseUnitAmount) error {
	_, err := c.CreateOrder(ctx, paypal.OrderIntentCapture, []paypal.PurchaseUnitRequest{{Amount: amount}}, nil, nil)
	return err
}

func refunded(ctx context.Context, c *paypal.Client, id string) error {
	return again.Run(func() error {
		_, err := c.RefundCapture(ctx, id, paypal.RefundCaptureRequest{}) // want `unsaferetry/high: c.RefundCapture may refund this payment again`
		return err
	})
}

func mercado(ctx context.Context, c payment.Client, amount float64) error {
	return again.Run(func() error {
		_, err := c.Create(ctx, payment.Request{TransactionAmount: amount}) // want `unsaferetry/high: c.Create may create this payment again`
		return err
	})
}

func mercadoOrder(ctx context.Context, c order.Client, amount string) error {
	return again.Run(func() error {
		_, err := c.Create(ctx, order.Request{TotalAmount: amount}) // want `unsaferetry/high: c.Create may create this order again`
		return err
	})
}

func mercadoRefund(ctx context.Context, c refund.Client, id int) error {
	return again.Run(func() error {
		_, err := c.Create(ctx, id) // want `unsaferetry/high: c.Create may refund this payment again`
		return err
	})
}

func mercadoSubscription(ctx context.Context, c preapproval.Client, mail string) error {
	return again.Run(func() error {
		_, err := c.Create(ctx, preapproval.Request{PayerEmail: mail}) // want `unsaferetry/medium: c.Create may create this subscription again`
		return err
	})
}

// mercadoAsked only asks.
func mercadoAsked(ctx context.Context, c payment.Client, id int) error {
	return again.Run(func() error {
		_, err := c.Get(ctx, id)
		return err
	})
}

func razor(p *resources.Payment, id string) error {
	return again.Run(func() error {
		_, err := p.Refund(id, 100, nil, nil) // want `unsaferetry/high: p.Refund may refund this payment again`
		return err
	})
}

func razorKeyed(p *resources.Payment, id, key string) error {
	return again.Run(func() error {
		_, err := p.Refund(id, 100, nil, map[string]string{"X-Refund-Idempotency": key})
		return err
	})
}

func razorAsked(p *resources.Payment, id string) error {
	return again.Run(func() error {
		_, err := p.Fetch(id, nil, nil)
		return err
	})
}
