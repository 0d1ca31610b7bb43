// Package stable sends one key with all attempts of an operation, and another with the next one.
package stable

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"time"

	"github.com/google/uuid"

	"example.com/keys/helper"
)

func post(key string, body []byte) error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	_, err = http.DefaultClient.Do(req)
	return err
}

func hoisted(body []byte) {
	key := uuid.NewString()
	for range 3 {
		if post(key, body) == nil {
			return
		}
	}
}

func given(key string, body []byte) {
	for range 3 {
		if post(key, body) == nil {
			return
		}
	}
}

func payload(body []byte) {
	for range 3 {
		sum := sha256.Sum256(body)
		if post(hex.EncodeToString(sum[:]), body) == nil {
			return
		}
	}
}

func streamed(body []byte) {
	for range 3 {
		h := sha256.New()
		h.Write(body)
		if post(fmt.Sprintf("%x", h.Sum(nil)), body) == nil {
			return
		}
	}
}

func derived(order string, body []byte) {
	for range 3 {
		if post(uuid.NewSHA1(uuid.NameSpaceOID, []byte(order)).String(), body) == nil {
			return
		}
	}
}

func formatted(order int, body []byte) {
	for range 3 {
		if post(fmt.Sprintf("charge-%d", order), body) == nil {
			return
		}
	}
}

func buffer(body []byte) {
	buf := make([]byte, 16)
	rand.Read(buf)
	for range 3 {
		if post(hex.EncodeToString(buf), body) == nil {
			return
		}
	}
}

func array(body []byte) {
	var buf [16]byte
	if _, err := rand.Read(buf[:]); err != nil {
		return
	}
	key := hex.EncodeToString(buf[:])
	for range 3 {
		if post(key, body) == nil {
			return
		}
	}
}

// dated is made of the time, but before the loop.
func dated(order string, body []byte) {
	key := order + time.Now().Format(time.RFC3339Nano)
	for range 3 {
		if post(key, body) == nil {
			return
		}
	}
}

type charge struct {
	id   string
	body []byte
}

func field(c *charge) {
	for range 3 {
		if post(c.id, c.body) == nil {
			return
		}
	}
}

// each item has a key of its own, which its attempts share.
func each(items [][]byte) {
	for _, item := range items {
		key := uuid.NewString()
		for range 3 {
			if post(key, item) == nil {
				break
			}
		}
	}
}

func throughHelper(body []byte) error {
	key := helper.NewKey()
	return helper.Retry(func() error { return post(key, body) })
}

func single(body []byte) error { return post(uuid.NewString(), body) }

// keyed makes the key once and has the helper repeat what uses it.
func keyed(body []byte) error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", uuid.NewString())
	return helper.Retry(func() error {
		_, err := http.DefaultClient.Do(req)
		return err
	})
}

var process = uuid.NewString()

func global(order string, body []byte) {
	for range 3 {
		if post(process+order, body) == nil {
			return
		}
	}
}
