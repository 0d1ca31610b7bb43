// Package mailapi sends mail through services.
package mailapi

import (
	"context"

	"example.com/outboundrare/again"
	postmark "github.com/keighl/postmark"
	"github.com/mailgun/mailgun-go/v4"
	"github.com/mailjet/mailjet-apiv3-go/v4"
	mrz "github.com/mrz1836/postmark"
	"github.com/resend/resend-go/v3"
)

func gun(ctx context.Context, mg mailgun.Mailgun, m *mailgun.Message) error {
	return again.Run(func() error {
		_, _, err := mg.Send(ctx, m) // want `unsaferetry/high: mg.Send may send this mail again`
		return err
	})
}

func gunImpl(ctx context.Context, m *mailgun.Message) error {
	mg := mailgun.NewMailgun("shop.example", "key")
	return again.Run(func() error {
		_, _, err := mg.Send(ctx, m) // want `unsaferetry/high: mg.Send may send this mail again`
		return err
	})
}

// gunAsked only asks.
func gunAsked(ctx context.Context, mg *mailgun.MailgunImpl, url string) error {
	return again.Run(func() error {
		_, err := mg.GetStoredMessage(ctx, url)
		return err
	})
}

func jet(c *mailjet.Client, ms *mailjet.MessagesV31) error {
	return again.Run(func() error {
		_, err := c.SendMailV31(ms) // want `unsaferetry/high: c.SendMailV31 may send this mail again`
		return err
	})
}

func jetOnce(c *mailjet.Client, ms *mailjet.MessagesV31) error {
	_, err := c.SendMailV31(ms)
	return err
}

func keighl(c *postmark.Client, m postmark.Email) error {
	return again.Run(func() error {
		_, err := c.SendEmail(m) // want `unsaferetry/high: c.SendEmail may send this mail again`
		return err
	})
}

func keighlAsked(c *postmark.Client) error {
	return again.Run(func() error {
		_, _, err := c.GetBounces(10, 0, nil)
		return err
	})
}

func fork(ctx context.Context, c *mrz.Client, ms []mrz.Email) error {
	return again.Run(func() error {
		_, err := c.SendEmailBatch(ctx, ms) // want `unsaferetry/high: c.SendEmailBatch may send this mail again`
		return err
	})
}

func forkOnce(ctx context.Context, c *mrz.Client, ms []mrz.Email) error {
	_, err := c.SendEmailBatch(ctx, ms)
	return err
}

func plain(ctx context.Context, c *resend.Client, m *resend.SendEmailRequest) error {
	return again.Run(func() error {
		_, err := c.Emails.SendWithContext(ctx, m) // want `unsaferetry/high: c.Emails.SendWithContext may send this mail again`
		return err
	})
}

// keyed gives the service a key by which it knows the mail again.
func keyed(ctx context.Context, c *resend.Client, m *resend.SendEmailRequest, order string) error {
	return again.Run(func() error {
		_, err := c.Emails.SendWithOptions(ctx, m, &resend.SendEmailOptions{IdempotencyKey: order})
		return err
	})
}
