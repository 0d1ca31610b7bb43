package forms

import (
	"context"
	"log"
	"net/http"
	"strings"
	"time"
)

type job struct {
	ID, Item string
	Attempt  int
}

// worker puts back what has failed.
func worker(ctx context.Context, jobs chan job) {
	for j := range jobs {
		if err := post(ctx, j.Item); err != nil { // want `unsaferetry/high: post may send this POST again \(put back into its queue on L\d+ after a timeout\) although the first one took effect; send one Idempotency-Key, made before the work is put into the queue, with every attempt`
			if j.Attempt < 3 {
				j.Attempt++
				jobs <- j
			}
		}
	}
}

func selecting(ctx context.Context, jobs chan *job) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-jobs:
			if err := post(ctx, j.Item); err != nil { // want `unsaferetry/high: post may send this POST again \(put back into its queue`
				j.Attempt++
				go func() {
					time.Sleep(time.Second)
					jobs <- j
				}()
			}
		}
	}
}

type pool struct {
	jobs   chan *job
	failed chan *job
}

func (p *pool) run(ctx context.Context) {
	for j := range p.jobs {
		p.process(ctx, j)
	}
}

func (p *pool) process(ctx context.Context, j *job) {
	err := post(ctx, j.Item) // want `unsaferetry/high: post may send this POST again \(put back into its queue`
	if err != nil && j.Attempt < 3 {
		j.Attempt++
		p.enqueue(j)
	}
}

func (p *pool) enqueue(j *job) {
	select {
	case p.jobs <- j:
	default:
		log.Print("queue is full")
	}
}

// copied makes another job of the same.
func (p *pool) copied(ctx context.Context, j *job) {
	if err := post(ctx, j.Item); err != nil { // want `unsaferetry/high: post may send this POST again \(put back into its queue`
		p.jobs <- &job{ID: j.ID, Item: j.Item, Attempt: j.Attempt + 1}
	}
}

func (p *pool) runCopied(ctx context.Context) {
	for {
		j := <-p.jobs
		go p.copied(ctx, j)
	}
}

// deadLetters go somewhere else.
func (p *pool) deadLetters(ctx context.Context) {
	for j := range p.jobs {
		if err := post(ctx, j.Item); err != nil {
			p.failed <- j
		}
	}
}

// rateLimited puts back what the server has refused.
func (p *pool) rateLimited(ctx context.Context) {
	for j := range p.jobs {
		resp, err := http.Post(orders, "", strings.NewReader(j.Item))
		if err != nil {
			log.Print(err)
			continue
		}
		resp.Body.Close()
		if resp.StatusCode == http.StatusTooManyRequests {
			p.jobs <- j
		}
	}
}

// stages hands on what has gone well.
func stages(ctx context.Context, jobs chan job) {
	for j := range jobs {
		if err := post(ctx, j.Item); err != nil {
			log.Print(err)
			continue
		}
		jobs <- job{Item: j.Item + "/next"}
	}
}

// withKey sends what the job brings along.
func (p *pool) withKey(ctx context.Context) {
	for j := range p.jobs {
		if err := keyed(ctx, j.ID); err != nil {
			p.jobs <- j
		}
	}
}
