package cli

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen is a writer that a goroutine writes to.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// waitFor waits until the screen shows what is wanted.
func waitFor(t *testing.T, s *screen, want string) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(s.String(), want); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("got %q, want %q", s.String(), want)
		}
	}
}

func TestProgress(t *testing.T) {
	s := &screen{}
	p := &progress{w: s, every: time.Millisecond}
	for range 2 { // a review analyzes twice
		p.update(0, 84)
		waitFor(t, s, "\ridemlint: 0 of 84 packages\x1b[K")
		p.update(12, 84)
		waitFor(t, s, "\ridemlint: 12 of 84 packages\x1b[K")
		p.update(0, 0)
		if got := s.String(); !strings.HasSuffix(got, "packages\x1b[K\r\x1b[K") || strings.Contains(got, "0 of 0") {
			t.Errorf("the line is still there: %q", got)
		}
		s.text.Reset()
	}
	p.update(0, 0) // also if nothing has begun
	(*progress)(nil).update(1, 2)
	if got := s.String(); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}

// TestProgressOfShortRun pins that a run that is over soon says nothing.
func TestProgressOfShortRun(t *testing.T) {
	s := &screen{}
	p := &progress{w: s, delay: time.Hour, every: time.Millisecond}
	p.update(0, 2)
	p.update(2, 2)
	p.update(0, 0)
	if got := s.String(); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}

func TestIsTerminal(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	if isTerminal(w) || isTerminal(&bytes.Buffer{}) {
		t.Error("a pipe and a buffer are taken for terminals")
	}
}
