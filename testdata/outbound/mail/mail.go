// Package mail sends mail by SMTP, which knows no key.
package mail

import (
	"net/smtp"
	"time"
)

func send(addr string, auth smtp.Auth, to []string, msg []byte) error {
	var err error
	for range 3 {
		if err = smtp.SendMail(addr, auth, "a@example.com", to, msg); err == nil { // want `unsaferetry/high: smtp.SendMail may send this mail again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func once(addr string, auth smtp.Auth, to []string, msg []byte) error {
	return smtp.SendMail(addr, auth, "a@example.com", to, msg)
}

// each sends one mail to each, and goes on when one fails.
func each(addr string, auth smtp.Auth, to []string, msg []byte) (failed []string) {
	for _, t := range to {
		if err := smtp.SendMail(addr, auth, "a@example.com", []string{t}, msg); err != nil {
			failed = append(failed, t)
		}
	}
	return failed
}
