package mail

import (
	"net/smtp"
	"strings"
	"time"
)

// spoken sends a mail by itself, to read the id that the server gives it.
func spoken(c *smtp.Client, text string) (string, error) {
	id, err := c.Text.Cmd("DATA")
	if err != nil {
		return "", err
	}
	c.Text.StartResponse(id)
	_, _, err = c.Text.ReadResponse(354)
	c.Text.EndResponse(id)
	if err != nil {
		return "", err
	}
	w := c.Text.DotWriter()
	if _, err := w.Write([]byte(text)); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	_, answer, err := c.Text.ReadResponse(250)
	return answer, err
}

// greeted sends a command, and no mail.
func greeted(c *smtp.Client) (err error) {
	for range 3 {
		if _, err = c.Text.Cmd("NOOP"); err == nil {
			return nil
		}
	}
	return err
}

// lost repeats whatever happened.
func lost(c *smtp.Client, text string) (answer string, err error) {
	for range 3 {
		if answer, err = spoken(c, text); err == nil { // want `unsaferetry/high: spoken may send this mail again`
			return answer, nil
		}
		time.Sleep(time.Second)
	}
	return "", err
}

// refused repeats only what the server has answered with a code that says that it has not taken the mail, or in
// such words.
func refused(c *smtp.Client, text string) (answer string, err error) {
	for range 3 {
		answer, err = spoken(c, text)
		if err == nil || !isTemporary(err) {
			return answer, err
		}
		time.Sleep(time.Second)
	}
	return "", err
}

func isTemporary(err error) bool {
	text := err.Error()
	if len(text) > 3 && text[0] == '4' {
		return true
	}
	lower := strings.ToLower(text)
	return strings.Contains(lower, "throttl") || strings.Contains(lower, "rate limit")
}

// lettered looks at a letter, which may stand at the beginning of any error's text.
func lettered(c *smtp.Client, text string) (answer string, err error) {
	for range 3 {
		answer, err = spoken(c, text) // want `unsaferetry/high: spoken may send this mail again`
		if err == nil || err.Error()[0] == 'p' {
			return answer, err
		}
		time.Sleep(time.Second)
	}
	return "", err
}

// timedOut looks for other words.
func timedOut(c *smtp.Client, text string) (answer string, err error) {
	for range 3 {
		answer, err = spoken(c, text) // want `unsaferetry/high: spoken may send this mail again`
		if err == nil || !strings.Contains(err.Error(), "rate limit") && !strings.Contains(err.Error(), "timeout") {
			return answer, err
		}
		time.Sleep(time.Second)
	}
	return "", err
}
