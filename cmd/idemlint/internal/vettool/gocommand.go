package vettool

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Go runs the go command as cfg says, for those who have something else to ask, and lets read consume its
// output. The error is the first thing that it complains of. warnings are patterns that match nothing.
func Go(ctx context.Context, cfg *Config, args []string, read func(io.Reader)) (warnings []string, err error) {
	logged := *cfg
	if logged.Log == nil {
		logged.Log = func(string, ...any) {}
	}
	stderr, err := goCommand(ctx, &logged, args, read)
	if err != nil {
		if err := interrupted(ctx, err); err != nil {
			return nil, err
		}
		if fs := failures(stderr); len(fs) > 0 {
			return nil, errors.New(fs[0].String())
		}
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	for line := range strings.Lines(stderr) {
		if line, ok := strings.CutPrefix(line, "go: warning: "); ok && strings.Contains(line, "matched no packages") {
			warnings = append(warnings, strings.TrimSpace(line))
		}
	}
	return warnings, nil
}

// BuildID tells apart what the tool finds: it changes with the executable and with the settings files that apply
// in the working directory.
func BuildID() (string, error) { return buildID() }

// Whole reports whether the patterns, as seen from the directory at, ask for all packages of the modules, whose
// directories are given by their paths.
func Whole(at string, patterns []string, modules map[string]string) bool {
	return (&packages{modules: modules}).whole(at, patterns)
}
