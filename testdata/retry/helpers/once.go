package helpers

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// Attempts are often a function of their own, which puts a bound to one of them: the retry hands what it is
// given on to it.

var errRefused = errors.New("refused")

func untilDone(ctx context.Context, call func(context.Context) error) error {
	var err error
	for range 3 {
		if err = single(ctx, call); err == nil || errors.Is(err, errRefused) {
			return err
		}
		time.Sleep(time.Second)
	}
	return err
}

func single(ctx context.Context, call func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return call(ctx)
}

func PayThroughSingle(ctx context.Context) error {
	return untilDone(ctx, func(context.Context) error {
		resp, err := http.Post("https://pay.example/charges", "application/json", nil) // want `http.Post may send this POST again \(helpers.untilDone on L\d+ repeats it after a timeout\)`
		if err != nil {
			return err
		}
		return resp.Body.Close()
	})
}

// PayOnceThroughSingle tells the retry to stop: whatever fails here is not tried again.
func PayOnceThroughSingle(ctx context.Context) error {
	return untilDone(ctx, func(context.Context) error {
		resp, err := http.Post("https://pay.example/charges", "application/json", nil)
		if err != nil {
			return errRefused
		}
		return resp.Body.Close()
	})
}
