// Package noretry has loops that look like a retry and are none, or repeat something else than what fails.
package noretry

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"time"
)

const orders = "https://shop.example/v1/orders"

func order(ctx context.Context, item string) error {
	req, err := http.NewRequestWithContext(ctx, "POST", orders, strings.NewReader(item))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return errors.New(resp.Status)
	}
	return nil
}

// A supervisor starts again what has ended: the next item is another one.

func supervisor(ctx context.Context, items <-chan string) {
	for {
		err := consume(ctx, items)
		if err == nil {
			return
		}
		log.Print(err)
		time.Sleep(time.Second)
	}
}

func consume(ctx context.Context, items <-chan string) error {
	for item := range items {
		if err := order(ctx, item); err != nil {
			return err
		}
	}
	return nil
}

func supervisorOfStream(ctx context.Context, c *http.Client) {
	for ctx.Err() == nil {
		if err := stream(ctx, c); err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

func stream(ctx context.Context, c *http.Client) error {
	resp, err := c.Get(orders + "/events")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	events := bufio.NewScanner(resp.Body)
	for events.Scan() {
		if err := order(ctx, events.Text()); err != nil {
			return err
		}
	}
	return events.Err()
}

func supervisorOfSelect(ctx context.Context, items chan string) {
	for {
		if err := selectAll(ctx, items); err == nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}
	}
}

func selectAll(ctx context.Context, items chan string) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case item := <-items:
			if err := order(ctx, item); err != nil {
				return err
			}
		}
	}
}

// A server that is started again handles other requests.
func restart(ctx context.Context, l net.Listener) {
	for {
		err := serve(ctx, l)
		if err == nil || errors.Is(err, net.ErrClosed) {
			return
		}
		time.Sleep(time.Second)
	}
}

func serve(ctx context.Context, l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		line, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			return err
		}
		if err := order(ctx, line); err != nil {
			return err
		}
	}
}

// reconnect dials until it has a connection, and then works on it.
func reconnect(ctx context.Context, addr string) {
	for {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		if err := work(ctx, c); err != nil {
			log.Print(err)
		}
	}
}

func work(ctx context.Context, c io.Reader) error {
	lines := bufio.NewReader(c)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return err
		}
		if err := order(ctx, line); err != nil {
			return err
		}
	}
}

// reconnectAndServe works in an inner loop of its own.
func reconnectAndServe(ctx context.Context, addr string) {
	for ctx.Err() == nil {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		lines := bufio.NewReader(c)
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				break
			}
			if err := order(ctx, line); err != nil {
				break
			}
		}
		c.Close()
	}
}

// The counterpart: what is done again is the same.
func retried(ctx context.Context, items []string) {
	for {
		err := orderAll(ctx, items) // want `unsaferetry/high: orderAll may send this POST again`
		if err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

func orderAll(ctx context.Context, items []string) error {
	for _, item := range items {
		if err := order(ctx, item); err != nil {
			return err
		}
	}
	return nil
}
