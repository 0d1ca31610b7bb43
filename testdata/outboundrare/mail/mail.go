// Package mail sends mail by SMTP. A server that took a mail and could not say so delivers the second one as well.
package mail

import (
	"io"
	"net/smtp"
	"time"

	"example.com/outboundrare/again"
	gosmtp "github.com/emersion/go-smtp"
	"github.com/jordan-wright/email"
	gomailv2 "github.com/wneessen/go-mail"
	"gopkg.in/gomail.v2"
)

func dialed(d *gomail.Dialer, m *gomail.Message) error {
	return again.Run(func() error {
		return d.DialAndSend(m) // want `unsaferetry/high: d.DialAndSend may send this mail again`
	})
}

// each sends each mail once: what failed is left to the caller.
func each(d *gomail.Dialer, ms []*gomail.Message) error {
	for _, m := range ms {
		if err := d.DialAndSend(m); err != nil {
			return err
		}
	}
	return nil
}

// connected repeats the dialing only.
func connected(d *gomail.Dialer, m *gomail.Message) error {
	var s gomail.SendCloser
	err := again.Run(func() (err error) {
		s, err = d.Dial()
		return err
	})
	if err != nil {
		return err
	}
	return gomail.Send(s, m)
}

func sent(s gomail.Sender, m *gomail.Message) error {
	return again.Run(func() error {
		return gomail.Send(s, m) // want `unsaferetry/high: gomail.Send may send this mail again`
	})
}

func wneessen(c *gomailv2.Client, m *gomailv2.Msg) error {
	return again.Run(func() error {
		return c.DialAndSend(m) // want `unsaferetry/high: c.DialAndSend may send this mail again`
	})
}

func wneessenOnce(c *gomailv2.Client, m *gomailv2.Msg) error { return c.DialAndSend(m) }

func jordan(m *email.Email, a smtp.Auth) error {
	return again.Run(func() error {
		return m.Send("mail.example:25", a) // want `unsaferetry/high: m.Send may send this mail again`
	})
}

func pooled(p *email.Pool, m *email.Email) error {
	return again.Run(func() error {
		return p.Send(m, time.Minute) // want `unsaferetry/high: p.Send may send this mail again`
	})
}

func jordanOnce(p *email.Pool, m *email.Email) error { return p.Send(m, time.Minute) }

func emersion(to []string, body io.Reader) error {
	return again.Run(func() error {
		return gosmtp.SendMail("mail.example:25", nil, "shop@example.com", to, body) // want `unsaferetry/high: gosmtp.SendMail may send this mail again`
	})
}

// greeted repeats what comes before the mail.
func greeted(c *gosmtp.Client, to []string, body io.Reader) error {
	if err := again.Run(func() error { return c.Hello("shop.example") }); err != nil {
		return err
	}
	return c.SendMail("shop@example.com", to, body)
}
