package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

const (
	// progressDelay is how long a run takes before it says how far it is.
	progressDelay = 2 * time.Second
	// progressEvery is how often it does so.
	progressEvery = 200 * time.Millisecond
)

// progress tells somebody who waits at a terminal how many packages are analyzed. The line is gone before anything
// else is written.
type progress struct {
	w            io.Writer
	delay, every time.Duration

	mu          sync.Mutex
	done, total int
	end         chan struct{} // closed when there is no more to come; nil before it has begun
	ended       chan struct{} // closed when the line is gone
}

// newProgress returns nil, which says nothing, if nobody watches.
func (r *run) newProgress() *progress {
	w := r.cmd.ErrOrStderr()
	if r.quiet || r.verbose || !isTerminal(w) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return &progress{w: w, delay: progressDelay, every: progressEvery}
}

// update notes that so many packages are done. None of none means that there is no more to come.
func (p *progress) update(done, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	p.done, p.total = done, total
	begun, over := p.end != nil, total == 0
	if !begun && !over {
		p.end, p.ended = make(chan struct{}), make(chan struct{})
		go p.show(p.end, p.ended)
	}
	end, ended := p.end, p.ended
	if over {
		p.end = nil
	}
	p.mu.Unlock()
	if begun && over {
		close(end)
		<-ended
	}
}

// show writes the line over and over until the end.
func (p *progress) show(end <-chan struct{}, ended chan<- struct{}) {
	defer close(ended)
	select {
	case <-end:
		return
	case <-time.After(p.delay):
	}
	tick := time.NewTicker(p.every)
	defer tick.Stop()
	for {
		p.mu.Lock()
		done, total := p.done, p.total
		p.mu.Unlock()
		if total > 0 {
			fmt.Fprintf(p.w, "\ridemlint: %d of %d packages\x1b[K", done, total)
		}
		select {
		case <-end:
			fmt.Fprint(p.w, "\r\x1b[K")
			return
		case <-tick.C:
		}
	}
}

// isTerminal reports whether somebody sees at once what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
