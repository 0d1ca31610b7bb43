// Package resend sends mail, with a key only by the methods that take options.
package resend

import (
	"context"
	"time"

	"github.com/resend/resend-go/v2"
)

func plain(c *resend.Client, m *resend.SendEmailRequest) error {
	var err error
	for range 3 {
		if _, err = c.Emails.Send(m); err == nil { // want `unsaferetry/high: c.Emails.Send may send this mail again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func keyed(ctx context.Context, c *resend.Client, m *resend.SendEmailRequest, key string) error {
	var err error
	for range 3 {
		if _, err = c.Emails.SendWithOptions(ctx, m, &resend.SendEmailOptions{IdempotencyKey: key}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func constant(ctx context.Context, c *resend.Client, m *resend.SendEmailRequest) error {
	var err error
	for range 3 {
		if _, err = c.Emails.SendWithOptions(ctx, m, &resend.SendEmailOptions{IdempotencyKey: "welcome"}); err == nil { // want `freshkey/high: idempotency key IdempotencyKey is "welcome" for every operation`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
