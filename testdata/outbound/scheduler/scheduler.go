// Package scheduler makes schedules, for which the SDK of AWS makes a token that it keeps in the input.
package scheduler

import (
	"context"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/scheduler"
)

// anew makes another input, and so another token, for each attempt.
func anew(ctx context.Context, c *scheduler.Client) error {
	var err error
	for range 3 {
		if _, err = c.CreateSchedule(ctx, &scheduler.CreateScheduleInput{Name: aws.String("daily")}); err == nil { // want `unsaferetry/low: c.CreateSchedule may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// same sends one input, with the token of the first attempt.
func same(ctx context.Context, c *scheduler.Client) error {
	in := &scheduler.CreateScheduleInput{Name: aws.String("daily")}
	var err error
	for range 3 {
		if _, err = c.CreateSchedule(ctx, in); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// own gives a token that is another one for each attempt.
func own(ctx context.Context, c *scheduler.Client) error {
	in := &scheduler.CreateScheduleInput{Name: aws.String("daily")}
	var err error
	for range 3 {
		in.ClientToken = aws.String(time.Now().String()) // want `freshkey/high: idempotency key ClientToken is made anew by time.Now`
		if _, err = c.CreateSchedule(ctx, in); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// given repeats what a caller gives, who has made one input.
func given(ctx context.Context, c *scheduler.Client, in *scheduler.CreateScheduleInput) error {
	var err error
	for range 3 {
		if _, err = c.CreateSchedule(ctx, in); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func caller(ctx context.Context, c *scheduler.Client) error {
	return given(ctx, c, &scheduler.CreateScheduleInput{Name: aws.String("daily")})
}
