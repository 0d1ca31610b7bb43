package noretry

import (
	"bufio"
	"context"
	"net/http"
	"strings"
	"time"
)

// Each turn of these loops works on something else, which a call in it has given.

type queue struct{ items []string }

func (q *queue) Next() (string, error) { return q.items[0], nil }
func (q *queue) pop() string {
	item := q.items[0]
	q.items = q.items[1:]
	return item
}
func (q *queue) poll(context.Context) (*task, error) { return &task{}, nil }

type task struct{ item string }

func untilOneIsTaken(ctx context.Context, q *queue) error {
	for {
		item, err := q.Next()
		if err != nil {
			return err
		}
		if err := order(ctx, item); err == nil {
			return nil
		}
	}
}

func untilPopped(ctx context.Context, q *queue) error {
	for {
		err := order(ctx, q.pop())
		if err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func untilPolled(ctx context.Context, q *queue) error {
	for {
		t, err := q.poll(ctx)
		if err != nil {
			return err
		}
		if err := order(ctx, t.item); err != nil {
			continue
		}
		return nil
	}
}

func untilPrompted(ctx context.Context, in *bufio.Reader) error {
	for {
		item, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		if order(ctx, item) == nil {
			return nil
		}
	}
}

// What is made anew for each attempt of the same work is no other item.
func rebuilt(ctx context.Context, item string) error {
	for {
		req, err := http.NewRequestWithContext(ctx, "POST", orders, strings.NewReader(item))
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req) // want `unsaferetry/high: http.DefaultClient.Do may send this POST again`
		if err == nil {
			return resp.Body.Close()
		}
	}
}

func withStamp(ctx context.Context, item string, stamp func() (string, error)) error {
	for {
		t, err := stamp()
		if err != nil {
			return err
		}
		if err := order(ctx, item+t); err == nil { // want `unsaferetry/high: order may send this POST again`
			return nil
		}
	}
}

// An alternative may reach the operation by what it does to something else.

type shop struct {
	base string
	c    *http.Client
}

func (s *shop) use(base string) { s.base = base }

func (s *shop) save(item string) error {
	resp, err := s.c.Post(s.base+"/entries", "text/plain", strings.NewReader(item))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func alternatives(s *shop, bases []string) error {
	var err error
	for _, base := range bases {
		s.use(base)
		if err = s.save("x"); err == nil { // want `unsaferetry/low: s.save may send this POST again`
			return nil
		}
	}
	return err
}

func alternativesByField(s *shop, bases []string) error {
	var err error
	for _, base := range bases {
		s.base = base
		if err = s.save("x"); err == nil { // want `unsaferetry/low: s.save may send this POST again`
			return nil
		}
	}
	return err
}

// pauses are no alternatives.
func pauses(s *shop, delays []time.Duration) error {
	var err error
	for _, d := range delays {
		time.Sleep(d)
		if err = s.save("x"); err == nil { // want `unsaferetry/high: s.save may send this POST again`
			return nil
		}
	}
	return err
}
