// Package fresh makes another key for every attempt.
package fresh

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	mathrand "math/rand/v2"
	"net/http"
	"strconv"
	"time"

	"github.com/google/uuid"

	"example.com/keys/helper"
)

func post(key string) error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	_, err = http.DefaultClient.Do(req)
	return err
}

func clock(order string) {
	for range 3 {
		if post(fmt.Sprintf("%s-%d", order, time.Now().UnixNano())) == nil { // want `freshkey/high: idempotency key Idempotency-Key is made anew by time.Now`
			return
		}
	}
}

func counter(order string) {
	for attempt := 0; attempt < 3; attempt++ {
		if post(order+"-"+strconv.Itoa(attempt)) == nil { // want `freshkey/medium: idempotency key Idempotency-Key is made anew`
			return
		}
	}
}

func formatted(order string) {
	for attempt := range 3 {
		if post(fmt.Sprintf("%s/%d", order, attempt)) == nil { // want `freshkey/medium`
			return
		}
	}
}

func random() {
	for range 3 {
		buf := make([]byte, 16)
		if _, err := rand.Read(buf); err != nil { // want `freshkey/high: .* by rand.Read`
			return
		}
		if post(hex.EncodeToString(buf)) == nil {
			return
		}
	}
}

func array() {
	for range 3 {
		var buf [16]byte
		rand.Read(buf[:]) // want `freshkey/high: .* by rand.Read`
		if post(hex.EncodeToString(buf[:])) == nil {
			return
		}
	}
}

// refilled has its buffer outside of the loop, but fills it inside.
func refilled() {
	var buf [16]byte
	for range 3 {
		rand.Read(buf[:]) // want `freshkey/high: .* by rand.Read`
		if post(hex.EncodeToString(buf[:])) == nil {
			return
		}
	}
}

func number() {
	for range 3 {
		if post(strconv.FormatInt(mathrand.Int64(), 10)) == nil { // want `freshkey/high`
			return
		}
	}
}

func newKey() string { return "key-" + uuid.NewString() }

func callee() {
	for range 3 {
		if post(newKey()) == nil { // want `freshkey/high`
			return
		}
	}
}

func imported() {
	for range 3 {
		if post(helper.NewKey()) == nil { // want `freshkey/high`
			return
		}
	}
}

// inside makes the key where the request is made, and is itself repeated.
func inside() error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high`
	_, err = http.DefaultClient.Do(req)
	return err
}

func repeated() {
	for range 3 {
		if inside() == nil {
			return
		}
	}
}

func otherPackage() {
	for range 3 {
		if helper.Charge() == nil { // want `freshkey/high`
			return
		}
	}
}

func throughHelper() error {
	return helper.Retry(func() error {
		return post(uuid.NewString()) // want `freshkey/high`
	})
}

func overFunc(order string) {
	for attempt := range helper.Attempts(3) {
		if post(order+strconv.Itoa(attempt)) == nil { // want `freshkey/high`
			return
		}
	}
}

// overItems has a loop for each of several operations: each of them needs a key of its own.
func overItems(orders []string) {
	for _, order := range orders {
		for range 3 {
			if post(order+uuid.NewString()) == nil { // want `freshkey/high: .* on every attempt .*; make it before the retry loop, inside of the loop around it`
				break
			}
		}
	}
}
