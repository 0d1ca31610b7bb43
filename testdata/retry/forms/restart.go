package forms

import (
	"context"
	"errors"
	"log"
	"net/http"
	"strings"
	"syscall"
	"time"
)

// Two functions that call each other.

func place(ctx context.Context, item string, attempt int) error {
	err := post(ctx, item) // want `unsaferetry/high: post may send this POST again \(started again on L\d+ after a timeout\) although the first one took effect; send one Idempotency-Key, made before the first attempt`
	if err != nil && attempt < 3 {
		return placeLater(ctx, item, attempt+1)
	}
	return err
}

func placeLater(ctx context.Context, item string, attempt int) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Duration(attempt) * time.Second):
	}
	return place(ctx, item, attempt)
}

// The other one may go on only after some failures, or with some requests.

func placeRefused(ctx context.Context, item string, attempt int) error {
	err := post(ctx, item)
	if err != nil && attempt < 3 {
		return placeRefusedLater(ctx, item, err, attempt+1)
	}
	return err
}

func placeRefusedLater(ctx context.Context, item string, err error, attempt int) error {
	if !errors.Is(err, syscall.ECONNREFUSED) {
		return err
	}
	return placeRefused(ctx, item, attempt)
}

// descend goes on with something else.
func descend(ctx context.Context, items []string, attempt int) error {
	if err := post(ctx, items[0]); err != nil {
		return descendInto(ctx, items[1:], attempt+1)
	}
	return nil
}

func descendInto(ctx context.Context, items []string, attempt int) error {
	return descend(ctx, items, attempt)
}

// next is called whatever happened.
func everySoOften(ctx context.Context, item string) {
	if err := post(ctx, item); err != nil {
		log.Print(err)
	}
	next(ctx, item)
}

func next(ctx context.Context, item string) {
	time.Sleep(time.Minute)
	everySoOften(ctx, item)
}

// A timer, or a goroutine.

type sender struct {
	c       *http.Client
	pending string
	tries   int
}

func (s *sender) flush() {
	resp, err := s.c.Post(orders, "", strings.NewReader(s.pending)) // want `unsaferetry/high: s.c.Post may send this POST again \(started again on L\d+ after a timeout\)`
	if err != nil {
		s.tries++
		time.AfterFunc(time.Second, s.flush)
		return
	}
	resp.Body.Close()
}

func (s *sender) flushLater(ctx context.Context, attempt int) {
	if err := post(ctx, s.pending); err != nil && attempt < 5 { // want `unsaferetry/high: post may send this POST again \(started again on L\d+ after a timeout\)`
		time.AfterFunc(time.Second, func() { s.flushLater(ctx, attempt+1) })
	}
}

func inGoroutine(ctx context.Context, item string, attempt int) {
	if err := post(ctx, item); err != nil && attempt < 5 { // want `unsaferetry/high: post may send this POST again \(started again on L\d+ after a timeout\)`
		go func() {
			time.Sleep(time.Second)
			inGoroutine(ctx, item, attempt+1)
		}()
	}
}

func literal(ctx context.Context, item string) {
	var try func(n int)
	try = func(n int) {
		if err := post(ctx, item); err != nil && n > 0 { // want `unsaferetry/high: post may send this POST again \(started again on L\d+ after a timeout\)`
			time.AfterFunc(time.Second, func() { try(n - 1) })
		}
	}
	try(3)
}

// ticking goes on after a success, too.
func (s *sender) ticking(ctx context.Context) {
	if err := post(ctx, s.pending); err != nil {
		log.Print(err)
	}
	time.AfterFunc(time.Minute, func() { s.ticking(ctx) })
}

// otherTimer starts something else.
func (s *sender) otherTimer(ctx context.Context) {
	if err := post(ctx, s.pending); err != nil {
		time.AfterFunc(time.Minute, func() { log.Print(err) })
	}
}

func (s *sender) keyedLater(ctx context.Context, key string) {
	if err := keyed(ctx, key); err != nil {
		time.AfterFunc(time.Second, func() { s.keyedLater(ctx, key) })
	}
}
