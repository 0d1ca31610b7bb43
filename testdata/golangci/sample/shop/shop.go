// Package shop sells. What it repeats, it repeats by the means of other packages.
package shop

import (
	"net/http"
	"time"

	"example.com/sample/again"
	"example.com/sample/client"
)

// Shop is somewhere else.
type Shop struct{ url string }

// Look sends a GET through the client that repeats it.
func (s *Shop) Look() error {
	req, err := http.NewRequest("GET", s.url, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (s *Shop) buy() (int, error) {
	resp, err := http.Post(s.url, "application/json", nil) // want `unsaferetry: http\.Post may send this POST again`
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, resp.Body.Close()
}

// Buy hands a method over to be called again.
func (s *Shop) Buy() (int, error) { return again.Do(s.buy) }

// Charger charges. Which one it is, only the whole module knows: the command says so, a linter does not.
type Charger interface {
	Charge(url string) error
}

// Pay repeats what is behind an interface.
func (s *Shop) Pay(c Charger) error {
	for attempt := 1; ; attempt++ {
		err := c.Charge(s.url)
		if err == nil || attempt == 3 {
			return err
		}
		time.Sleep(time.Second)
	}
}
