package vettool

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// Config says what to check.
type Config struct {
	Patterns   []string // package patterns; none means the package in the working directory
	BuildFlags []string // understood by both go list and go vet

	// Dir is where the go command runs, Env its environment; those of this process if empty.
	Dir string
	Env []string

	// UnitsOnly leaves the link step out: the report has what go vet alone finds.
	UnitsOnly bool

	// Whole says that whoever imports one of the packages is among them, whatever the patterns look like.
	Whole bool

	// Log is told the commands that are run, if not nil.
	Log func(format string, args ...any)

	// Progress is told how many of all packages are done, if not nil. None of none means that no more is to come.
	Progress func(done, total int)
}

// unitFlags are the same in every run: flags are part of the cache key of each unit, those of the standard
// library included. So everything is reported, and what is not wanted is filtered out afterwards.
var unitFlags = []string{"-confidence=low", "-disable=", "-tests", "-generated", "-related", "-summaries"}

// pinnedFlags are build flags that a report must not depend on. With -trimpath, which may come from GOFLAGS,
// the cache key of a package does not contain its directory, and the findings of a copy of the
// module in another directory are replayed, with the names of the files over there.
var pinnedFlags = []string{"-trimpath=false"}

// killDelay is how long the go command may take to end when it was interrupted.
const killDelay = 5 * time.Second

// Check analyzes the packages that match the patterns. The error says why nothing was analyzed; what
// went wrong with single packages is in the report. The report has no findings of other packages.
func Check(ctx context.Context, cfg *Config) (*output.Report, error) {
	if cfg.Log == nil {
		cfg.Log = func(string, ...any) {}
	}
	if cfg.Progress == nil {
		cfg.Progress = func(int, int) {}
	}
	defer cfg.Progress(0, 0)
	resolve := listWithOwn
	if cfg.UnitsOnly {
		resolve = list
	}
	requested, err := resolve(ctx, cfg)
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}

	args := []string{"vet", "-json", "-vettool=" + self}
	args = append(args, unitFlags...)
	args = append(args, requested.askFlag()...)
	args = append(args, pinnedFlags...)
	args = append(args, cfg.BuildFlags...)
	args = append(args, "--")
	vetted := requested.vetted(cfg.Patterns)
	args = append(args, vetted...)

	done := 0
	cfg.Progress(done, len(vetted))
	report := &output.Report{}
	var units []*unit
	var objects int
	var decodeErr error
	stderr, err := goCommand(ctx, cfg, args, func(stdout io.Reader) {
		objects, decodeErr = decode(stdout, func() {
			done++
			cfg.Progress(min(done, len(vetted)), len(vetted)) // one with an external test package counts twice
		}, func(u *unit) {
			units = append(units, u)
			report.Failures = append(report.Failures, u.failures...) // also of what a requested package imports
		})
	})
	switch {
	case decodeErr != nil:
		return nil, fmt.Errorf("reading the output of go vet: %w", decodeErr)
	case err != nil:
		if err := interrupted(ctx, err); err != nil {
			return nil, err
		}
		report.Failures = append(report.Failures, failures(stderr)...)
		if len(report.Failures) == 0 {
			return nil, fmt.Errorf("go vet: %w", err)
		}
	case objects < len(requested.paths):
		// Each unit prints an object, if only an empty one. Before Go 1.26 they went to standard error.
		return nil, fmt.Errorf("go vet reported on %d of %d packages; is the go command older than 1.26?", objects, len(requested.paths))
	}
	if !cfg.UnitsOnly {
		link(cfg, requested, units, len(report.Failures) == 0)
	}
	for _, u := range units {
		if requested.has(u.id) {
			report.Findings = append(report.Findings, u.findings...)
		}
	}
	report.Normalize()
	return report, nil
}

// interrupted returns the error that ended the go command if it was not the go command itself that decided
// to exit: then there is no use in what it has printed so far.
func interrupted(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return errors.New("interrupted")
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.Exited() {
		return nil
	}
	return err
}

// goCommand runs the go command, lets read consume its standard output, and returns its standard error.
func goCommand(ctx context.Context, cfg *Config, args []string, read func(io.Reader)) (stderr string, err error) {
	cfg.Log("go %s", strings.Join(args, " "))
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Env = cfg.Dir, cfg.Env
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // lets it remove its temporary files
	cmd.WaitDelay = killDelay
	var errs bytes.Buffer
	cmd.Stderr = &errs
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	read(stdout)
	if _, err := io.Copy(io.Discard, stdout); err != nil { // what read has left, so that the command can end
		_ = cmd.Wait()
		return errs.String(), err
	}
	err = cmd.Wait()
	return errs.String(), err
}
