// Package asynq enqueues tasks, which are refused when their ID is known or they are unique.
package asynq

import (
	"time"

	"github.com/hibiken/asynq"
)

func enqueue(c *asynq.Client, payload []byte) error {
	var err error
	for range 3 {
		if _, err = c.Enqueue(asynq.NewTask("mail", payload), asynq.MaxRetry(3)); err == nil { // want `unsaferetry/medium: c.Enqueue may enqueue this task again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func named(c *asynq.Client, id string, payload []byte) error {
	var err error
	for range 3 {
		if _, err = c.Enqueue(asynq.NewTask("mail", payload), asynq.TaskID(id)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// unique has its option in the task.
func unique(c *asynq.Client, payload []byte) error {
	task := asynq.NewTask("mail", payload, asynq.Unique(time.Hour))
	var err error
	for range 3 {
		if _, err = c.Enqueue(task); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func newTask(id string, payload []byte) *asynq.Task {
	return asynq.NewTask("mail", payload, asynq.TaskID("mail:"+id))
}

// made has its option from a function of the package.
func made(c *asynq.Client, id string, payload []byte) error {
	var err error
	for range 3 {
		if _, err = c.Enqueue(newTask(id, payload)); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
