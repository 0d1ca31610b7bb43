package nethttp

import (
	"errors"
	"log"
	"net/http"
	"strings"
	"time"
)

// safe methods may be repeated.
func safe(c *http.Client) {
	for range 3 {
		if _, err := c.Get(orders); err == nil {
			break
		}
	}
	for range 3 {
		if _, err := http.Head(orders); err == nil {
			break
		}
	}
	for _, method := range []string{"PUT", "DELETE"} {
		req, _ := http.NewRequest(method, orders, nil)
		_, _ = c.Do(req)
	}
	for range 3 {
		req, _ := http.NewRequest(http.MethodPut, orders, body())
		if _, err := c.Do(req); err == nil {
			return
		}
	}
}

func noMethod(c *http.Client) {
	for range 3 {
		req, _ := http.NewRequest("", orders, nil) // GET
		if _, err := c.Do(req); err == nil {
			return
		}
	}
}

func once() error {
	_, err := http.Post(orders, "", nil)
	return err
}

func rateLimited() error {
	for range 3 {
		resp, err := http.Post(orders, "", nil)
		if err != nil {
			return err
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusTooManyRequests {
			return nil
		}
		time.Sleep(time.Second)
	}
	return errors.New("gave up")
}

func unauthorized(c *http.Client, token func() (string, error)) (*http.Response, error) {
	for range 2 {
		t, err := token()
		if err != nil {
			return nil, err
		}
		req, err := http.NewRequest("POST", orders, body())
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+t)
		resp, err := c.Do(req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode != http.StatusUnauthorized {
			return resp, nil
		}
		resp.Body.Close()
	}
	return nil, errors.New("unauthorized")
}

func forEach(items []string) {
	for _, item := range items {
		if _, err := http.Post(orders, "", strings.NewReader(item)); err != nil {
			log.Print(err)
			continue
		}
		log.Print(item)
	}
}

func worker(queue <-chan string) {
	for item := range queue {
		if _, err := http.Post(orders, "", strings.NewReader(item)); err != nil {
			continue
		}
	}
}

func pages(c *http.Client) error {
	for token := "first"; token != ""; {
		resp, err := c.Post(orders, "", strings.NewReader(token))
		if err != nil {
			return err
		}
		token = resp.Header.Get("Next")
		resp.Body.Close()
	}
	return nil
}

func wait(c *http.Client) error {
	for {
		resp, err := c.Post(orders, "", nil)
		if err != nil {
			return err
		}
		resp.Body.Close()
		if resp.StatusCode >= 400 {
			return errors.New(resp.Status)
		}
		if resp.Header.Get("State") == "ready" {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func ticker(tick *time.Ticker) {
	for range tick.C {
		if _, err := http.Post(orders, "", nil); err != nil {
			log.Print(err)
		}
	}
}

func fatal() {
	for {
		if _, err := http.Post(orders, "", nil); err != nil {
			log.Fatal(err)
		}
		return
	}
}
