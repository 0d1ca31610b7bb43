// Package left has keys that are left to the author: moving what makes them would change more than the key.
package left

import (
	"log"
	"net/http"
	"strconv"
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

// logged uses the value for something else, too.
func logged() (err error) {
	for range 3 {
		id := uuid.NewString() // want `freshkey/high`
		log.Print("attempt ", id)
		if err = post(id); err == nil {
			return nil
		}
	}
	return err
}

// appended changes it.
func appended() (err error) {
	for range 3 {
		id := uuid.NewString() // want `freshkey/high`
		id += "x"
		if err = post(id); err == nil {
			return nil
		}
	}
	return err
}

// failing may have none.
func failing() (err error) {
	for range 3 {
		id, err := uuid.NewRandom() // want `freshkey/high`
		if err != nil {
			return err
		}
		if err = post(id.String()); err == nil {
			return nil
		}
	}
	return err
}

// counted has the number of the attempt in it.
func counted(order string) (err error) {
	for attempt := range 3 {
		if err = post(order + strconv.Itoa(attempt)); err == nil { // want `freshkey/medium`
			return nil
		}
	}
	return err
}

type clock struct{}

func (clock) key() string { log.Print("a key"); return uuid.NewString() }

// doing does something besides.
func doing() (err error) {
	for range 3 {
		if err = post(clock{}.key()); err == nil { // want `freshkey/high`
			return nil
		}
	}
	return err
}

// inside makes it in another function than the one that repeats.
func inside() error {
	req, err := http.NewRequest("POST", "https://pay.example/v1/charges", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", uuid.NewString()) // want `freshkey/high`
	_, err = http.DefaultClient.Do(req)
	return err
}

func repeated() (err error) {
	for range 3 {
		if err = inside(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// queue sends one after the other, each until it went through.
func queue(orders []string) {
	for len(orders) > 0 {
		if err := post(orders[0] + uuid.NewString()); err != nil { // want `freshkey/high`
			continue
		}
		orders = orders[1:]
	}
}

// forEach calls f for each order up to three times.
func forEach(orders []string, f func(string) error) (err error) {
	for _, order := range orders {
		for range 3 {
			if err = f(order); err == nil {
				break
			}
			time.Sleep(time.Second)
		}
	}
	return err
}

// given gets its order from the helper.
func given(orders []string) error {
	return forEach(orders, func(order string) error {
		return post(order + uuid.NewString()) // want `freshkey/high`
	})
}

// nested has a loop of its own around the key.
func nested(orders []string) (err error) {
	for range 3 {
		for range orders {
			if err = post(uuid.NewString()); err != nil { // want `freshkey/high`
				break
			}
		}
		if err == nil {
			return nil
		}
	}
	return err
}

// reassigned has an order that changes with the attempt.
func reassigned(order string) (err error) {
	for range 3 {
		order += "'"
		id := order + uuid.NewString() // want `freshkey/medium`
		log.Print("attempt ", id)
		if err = post(id); err == nil {
			return nil
		}
	}
	return err
}

// batches has another kind of loop around the key.
func batches(orders []string) (err error) {
	for range 3 {
		for i := 0; i < len(orders); i++ {
			if err = post(uuid.NewString()); err != nil { // want `freshkey/high`
				break
			}
		}
		if err == nil {
			return nil
		}
	}
	return err
}

// growing has another order in each attempt, which would stay behind.
func growing(order string) (err error) {
	for range 3 {
		order += "'"
		if err = post(order + "-" + uuid.NewString()); err == nil { // want `freshkey/(high|medium)`
			return nil
		}
	}
	return err
}

// pointed may have one.
func pointed(order string, change func(*string)) (err error) {
	for range 3 {
		change(&order)
		if err = post(order + uuid.NewString()); err == nil { // want `freshkey/(high|medium)`
			return nil
		}
	}
	return err
}
