package noretry

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// A poll asks again because the answer was not the one that it waits for.

var errNotReady = errors.New("not ready")

func job(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "POST", "https://shop.example/v1/jobs/7/result", nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusAccepted {
		return errNotReady
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}

func bySentinel(ctx context.Context) error {
	for {
		err := job(ctx)
		if errors.Is(err, errNotReady) {
			time.Sleep(time.Second)
			continue
		}
		return err
	}
}

func bySentinelCompared(ctx context.Context) error {
	for range 60 {
		if err := job(ctx); err != errNotReady {
			return err
		}
		time.Sleep(time.Second)
	}
	return errNotReady
}

type notReady struct{ after time.Duration }

func (*notReady) Error() string { return "not ready" }

func typed(ctx context.Context) error {
	resp, err := http.Post("https://shop.example/v1/jobs/7/result", "", nil)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusAccepted {
		return &notReady{after: time.Second}
	}
	return nil
}

func byType(ctx context.Context) error {
	for {
		err := typed(ctx)
		var wait *notReady
		if !errors.As(err, &wait) {
			return err
		}
		time.Sleep(wait.after)
	}
}

func ready(ctx context.Context) (bool, error) {
	resp, err := http.Post("https://shop.example/v1/jobs/7/result", "", nil)
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 400 {
		return false, errors.New(resp.Status)
	}
	return resp.Header.Get("State") == "done", nil
}

func byBool(ctx context.Context) error {
	for {
		done, err := ready(ctx)
		if err != nil || done {
			return err
		}
		time.Sleep(time.Second)
	}
}

// tolerant goes on whatever happens: that is shown on demand.
func tolerant(ctx context.Context) {
	for {
		if done, err := ready(ctx); err == nil && done { // want `unsaferetry/low: ready may send this POST again`
			return
		}
		time.Sleep(time.Second)
	}
}

// untilMade repeats because it failed, whatever the error is called.
func untilMade(ctx context.Context) error {
	for {
		err := job(ctx) // want `unsaferetry/high: job may send this POST again`
		if err == nil || errors.Is(err, context.Canceled) {
			return err
		}
		time.Sleep(time.Second)
	}
}
