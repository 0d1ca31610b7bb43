package vettool

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// packages is a set of import paths.
type packages map[string]bool

// has reports whether the unit with that id belongs to a package of the set. An external test package
// goes by the path of its package with _test appended.
func (p packages) has(id string) bool {
	id, _, _ = strings.Cut(id, " ") // p [q.test]
	return p[id] || p[strings.TrimSuffix(id, "_test")]
}

// list resolves the patterns. A pattern that matches nothing is an error, the go command's warning being too
// little: whoever asks for a package that is not there is not told that it is clean.
func list(ctx context.Context, cfg *Config) (packages, error) {
	args := append([]string{"list"}, cfg.BuildFlags...)
	args = append(args, "--")
	args = append(args, cfg.Patterns...)
	var out []byte
	var readErr error
	stderr, err := goCommand(ctx, cfg, args, func(stdout io.Reader) {
		out, readErr = io.ReadAll(stdout)
	})
	if readErr != nil {
		return nil, readErr
	}
	if err != nil {
		if err := interrupted(ctx, err); err != nil {
			return nil, err
		}
		if fs := failures(stderr); len(fs) > 0 {
			return nil, errors.New(fs[0].String())
		}
		return nil, fmt.Errorf("go list: %w", err)
	}
	for line := range strings.Lines(stderr) {
		if line, ok := strings.CutPrefix(line, "go: warning: "); ok && strings.Contains(line, "matched no packages") {
			return nil, errors.New(strings.TrimSpace(line))
		}
	}
	found := make(packages)
	for path := range strings.FieldsSeq(string(out)) {
		found[path] = true
	}
	if len(found) == 0 {
		return nil, errors.New("no packages to check")
	}
	return found, nil
}
