// Package faktory pushes jobs, which can be unique for some time.
package faktory

import (
	"time"

	faktory "github.com/contribsys/faktory/client"
)

func push(c *faktory.Client) error {
	var err error
	for range 3 {
		if err = c.Push(faktory.NewJob("mail", 1)); err == nil { // want `unsaferetry/medium: c.Push may enqueue this job again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func unique(c *faktory.Client) error {
	job := faktory.NewJob("mail", 1)
	job.SetUniqueFor(60)
	var err error
	for range 3 {
		if err = c.Push(job); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
