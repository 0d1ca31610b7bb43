// Package loops makes keys in loops, which can make them before.
package loops

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"
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

// variable has a variable for it, which moves.
func variable() (err error) {
	for range 3 {
		key := uuid.NewString() // of this charge // want `freshkey/high`
		if err = post(key); err == nil {
			return nil
		}
	}
	return err
}

func declared() (err error) {
	for i := 0; i < 3; i++ {
		var key = uuid.New().String() // want `freshkey/high`
		if err = post(key); err == nil {
			return nil
		}
	}
	return err
}

// argument has none, so it gets one.
func argument() (err error) {
	// Three times.
	for range 3 {
		if err = post(uuid.New().String()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

func header() (err error) {
	for range 3 {
		req, _ := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
		req.Header.Set("Idempotency-Key", rand.Text()) // want `freshkey/high`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

func literal() (err error) {
	for range 3 {
		req := &http.Request{Method: "POST", Header: http.Header{"Idempotency-Key": {uuid.NewString()}}} // want `freshkey/high`
		if _, err = http.DefaultClient.Do(req); err == nil {
			return nil
		}
	}
	return err
}

// computed moves with what is computed of it.
func computed(order string) (err error) {
	for range 3 {
		if err = post(fmt.Sprintf("%s-%d", order, time.Now().UnixNano())); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// partly moves as far as the parts are the same each time.
func partly(orders []string) (err error) {
	for range 3 {
		if err = post(orders[0] + "-" + strings.ToUpper(rand.Text())); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// labeled keeps its label.
func labeled() (err error) {
again:
	for {
		if err = post(uuid.NewString()); err != nil { // want `freshkey/high`
			continue again
		}
		return nil
	}
}

// each moves it into the loop around, not out of it.
func each(orders []string) (err error) {
	for _, order := range orders {
		for range 3 {
			if err = post(order + rand.Text()); err == nil { // want `freshkey/high`
				break
			}
		}
	}
	return err
}

// inCase has its loop in a clause.
func inCase(mode int) (err error) {
	switch mode {
	case 1:
		for range 3 {
			if err = post(rand.Text()); err == nil { // want `freshkey/high`
				return nil
			}
		}
	}
	return err
}

// twice has two keys in one loop, and the name of the usual one taken.
func twice() (err error) {
	for range 3 {
		key := "https://pay.example/v1/charges"
		first, _ := http.NewRequest("POST", key, nil)
		first.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high`
		if _, err = http.DefaultClient.Do(first); err != nil {
			continue
		}
		second, _ := http.NewRequest("POST", key, nil)
		second.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high`
		if _, err = http.DefaultClient.Do(second); err == nil {
			return nil
		}
	}
	return err
}

// again has the same variable in two loops.
func again() (err error) {
	for range 3 {
		key := uuid.NewString() // want `freshkey/high`
		if err = post(key); err == nil {
			break
		}
	}
	for range 3 {
		key := uuid.NewString() // want `freshkey/high`
		if err = post(key); err == nil {
			break
		}
	}
	return err
}
