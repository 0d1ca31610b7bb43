// Package gocraft works on jobs of gocraft/work.
package gocraft

import (
	"errors"

	"github.com/gocraft/work"
)

type context struct{}

func run() error { return errors.New("x") }

func pay(job *work.Job) error {
	run() // at: again
	return run()
}

func (c *context) mail(job *work.Job) error { return run() }

func idem(job *work.Job, next work.NextMiddlewareFunc) error { return next() }

func serve(pool *work.WorkerPool) {
	pool.Middleware(idem)
	pool.Job("pay", pay)              // entry: "job pay pay again open mw=gocraft.idem"
	pool.Job("mail", (*context).mail) // entry: "job mail (*context).mail again open mw=gocraft.idem"
	pool.JobWithOptions("once", work.JobOptions{MaxFails: 1}, pay)
}

var _ = serve
