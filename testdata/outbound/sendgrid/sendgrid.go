// Package sendgrid sends requests whose method says what they do.
package sendgrid

import (
	"time"

	"github.com/sendgrid/rest"
	"github.com/sendgrid/sendgrid-go"
	"github.com/sendgrid/sendgrid-go/helpers/mail"
)

func send(c *sendgrid.Client, m *mail.SGMailV3) error {
	var err error
	for range 3 {
		if _, err = c.Send(m); err == nil { // want `unsaferetry/high: c.Send may send this mail again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func post(key string, body []byte) error {
	req := sendgrid.GetRequest(key, "/v3/mail/send", "")
	req.Method = rest.Post
	req.Body = body
	var err error
	for range 3 {
		if _, err = sendgrid.API(req); err == nil { // want `unsaferetry/high: sendgrid.API may send this request again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func get(key string) error {
	req := sendgrid.GetRequest(key, "/v3/templates", "")
	req.Method = rest.Get
	var err error
	for range 3 {
		if _, err = sendgrid.API(req); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
