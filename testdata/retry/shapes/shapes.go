// Package shapes repeats, or does not, in ways that are met in the wild and are no plain loop around a call.
package shapes

import (
	"bufio"
	"encoding/json"
	"errors"
	"net/http"
	"path"
	"strings"
	"time"
)

const orders = "https://shop.example/v1/orders"

func order() (*http.Response, error) { return http.Post(orders, "", nil) }

// untilNil has a copy of the call before the loop.
func untilNil() error {
	_, err := order()
	for n := 0; err != nil && n < 3; n++ {
		time.Sleep(time.Second)
		_, err = order() // want `unsaferetry/high: order may send this POST again \(retried on L\d+ after a timeout\)`
	}
	return err
}

func failed(resp *http.Response, err error) bool {
	return err != nil || resp.StatusCode >= 500
}

// whileFailed asks a predicate over both results.
func whileFailed() (*http.Response, error) {
	resp, err := order()
	for failed(resp, err) {
		resp, err = order() // want `unsaferetry/high: order may send this POST again \(retried on L\d+ after a timeout or a 5xx\)`
	}
	return resp, err
}

type conflictError struct{ error }

func update(version int) error {
	resp, err := http.Post(orders, "", nil)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusConflict:
		return &conflictError{errors.New(resp.Status)}
	case resp.StatusCode >= 400:
		return errors.New(resp.Status)
	}
	return nil
}

func isConflict(err error) bool {
	var c *conflictError
	return errors.As(err, &c)
}

// optimistic does again what the server has refused.
func optimistic() error {
	for version := 0; ; version++ {
		if err := update(version); !isConflict(err) {
			return err
		}
	}
}

func optimisticAgain(version int) error {
	err := update(version)
	if isConflict(err) {
		return optimisticAgain(version + 1)
	}
	return err
}

// pacer calls what it is given through a field that decorates it.
type pacer struct {
	invoke func(try, tries int, op func() (bool, error)) (bool, error)
	tries  int
}

func newPacer(tries int) *pacer {
	return &pacer{tries: tries, invoke: func(try, tries int, op func() (bool, error)) (bool, error) { return op() }}
}

func (p *pacer) call(op func() (bool, error)) (err error) {
	var again bool
	for i := 1; i <= p.tries; i++ {
		if again, err = p.invoke(i, p.tries, op); !again {
			break
		}
	}
	return err
}

func paced(p *pacer) error {
	return p.call(func() (bool, error) {
		_, err := order() // want `unsaferetry/low: order may send this POST again`
		return err != nil, err
	})
}

func pacedOnce(p *pacer) error {
	return p.call(func() (bool, error) {
		_, err := order()
		return false, err
	})
}

// walkUp does something else with each turn.
func walkUp(dir string) error {
	for {
		resp, err := http.Post("https://shop.example/metrics/"+dir, "", nil) // want `unsaferetry/low`
		if err == nil {
			return resp.Body.Close()
		}
		dir = path.Dir(dir)
	}
}

// drain takes another one of a pool.
func drain(pool []*http.Client) error {
	for len(pool) > 0 {
		c := pool[0]
		pool = pool[1:]
		if _, err := c.Post("https://shop.example/metrics", "", nil); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return errors.New("no client works")
}

type object struct{ name string }

func create(o *object) error {
	resp, err := http.Post(orders+"/"+o.name, "", nil)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound {
		return errNotFound
	}
	return nil
}

var errNotFound = errors.New("not found")

// tolerated works on one object after another, which are kept in the same place.
func tolerated(names []string) error {
	o := &object{}
	for _, name := range names {
		o.name = name
		if err := create(o); err != nil {
			if errors.Is(err, errNotFound) {
				continue
			}
			return err
		}
	}
	return nil
}

// bodyStatus knows of a failure by what it is answered.
func bodyStatus() error {
	for range 3 {
		resp, err := order() // want `unsaferetry/low: order may send this POST again \(retried on L\d+ after a timeout or a 5xx\)`
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		var answer struct{ OK bool }
		err = json.NewDecoder(resp.Body).Decode(&answer)
		resp.Body.Close()
		if err == nil && answer.OK {
			return nil
		}
	}
	return errors.New("gave up")
}

// readLoop, rows and the like end with what they read.
func readLoop(lines *bufio.Reader) error {
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return err
		}
		if _, err := http.Post(orders, "", strings.NewReader(line)); err != nil {
			continue
		}
	}
}

func codePrompt() (string, error) { return "", nil }

// asked sends what somebody types in, and asks him again when that fails.
func asked(tries int) error {
	code, err := codePrompt()
	if err != nil {
		return err
	}
	if _, err = http.Post(orders, "", strings.NewReader(code)); err != nil && tries < 3 {
		return asked(tries + 1)
	}
	return err
}

// typed is asked once.
func typed(code string, tries int) error {
	_, err := http.Post(orders, "", strings.NewReader(code)) // want `unsaferetry/high`
	if err != nil && tries < 3 {
		return typed(code, tries+1)
	}
	return err
}

// askedInLoop is the same as a loop.
func askedInLoop() error {
	for range 3 {
		code, err := codePrompt()
		if err != nil {
			return err
		}
		if _, err = http.Post(orders, "", strings.NewReader(code)); err == nil {
			return nil
		}
	}
	return errors.New("gave up")
}

// telemetry counts what the program does.
type telemetry struct{ client *http.Client }

func (t *telemetry) send() (err error) {
	for range 3 {
		if _, err = t.client.Post("https://shop.example/v1/events", "", nil); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return err
}

// upload puts a file under its name.
func upload(name string) error {
	resp, err := http.Post("https://shop.example/files?name="+name, "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func uploaded() (err error) {
	for range 3 {
		if err = upload("x"); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return err
}

// dnsZone holds no two records that are equal.
type dnsZone struct{ url string }

func (z *dnsZone) addRecord() error {
	resp, err := http.Post(z.url, "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func added(z *dnsZone) (err error) {
	for range 3 {
		if err = z.addRecord(); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return err
}

// service hides the name of the operation behind a general one.
type service struct{}

func (service) call(path string) error {
	resp, err := http.Post("https://shop.example/api/"+path, "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (s service) uploadFile(path string) error { return s.call(path) }

func (s service) createFile(path string) error { return s.call(path) }

func storedByUpload(s service) (err error) {
	for range 3 {
		if err = s.uploadFile("x"); err == nil { // want `unsaferetry/low`
			return nil
		}
	}
	return err
}

func storedByCreate(s service) (err error) {
	for range 3 {
		if err = s.createFile("x"); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}
