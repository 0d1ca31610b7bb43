package vettool

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Fix has go fix apply the fixes of this very tool to the packages that match the patterns, as far as flags, of
// the tool, let their findings pass.
func Fix(ctx context.Context, cfg *Config, flags []string) error {
	_, err := goFix(ctx, cfg, flags)
	return err
}

// FixDiff returns what Fix would change, as a unified diff.
func FixDiff(ctx context.Context, cfg *Config, flags []string) ([]byte, error) {
	dirs := make(map[string]bool)
	var out []byte
	var readErr error
	args := append([]string{"list", "-find", "-f={{.Dir}}"}, cfg.BuildFlags...)
	_, err := Go(ctx, cfg, append(append(args, "--"), cfg.Patterns...), func(stdout io.Reader) { out, readErr = io.ReadAll(stdout) })
	if err = errors.Join(err, readErr); err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(out)) {
		dirs[strings.TrimSpace(line)] = true
	}
	diff, err := goFix(ctx, cfg, append(flags, "-diff"))
	if err != nil {
		return nil, err
	}
	return only(diff, dirs), nil
}

// goFix runs go fix and returns what it prints.
func goFix(ctx context.Context, cfg *Config, flags []string) ([]byte, error) {
	if _, err := list(ctx, cfg); err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := append([]string{"fix", "-fixtool=" + self}, flags...)
	args = append(append(args, pinnedFlags...), cfg.BuildFlags...)
	var out []byte
	var readErr error
	stderr, err := goCommand(ctx, cfg, append(append(args, "--"), cfg.Patterns...), func(stdout io.Reader) { out, readErr = io.ReadAll(stdout) })
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
		if len(out) == 0 { // a diff makes it fail, too
			return nil, err
		}
	}
	return out, nil
}

// only leaves of a diff what is about files in the directories. The tool looks for findings in all packages of
// the main module that it sees; see unhide.
func only(diff []byte, dirs map[string]bool) []byte {
	var kept bytes.Buffer
	keep := false
	lines := bytes.SplitAfter(diff, []byte("\n"))
	for i, line := range lines {
		if name, ok := header(line, "--- ", " (old)"); ok && i+1 < len(lines) {
			if other, ok := header(lines[i+1], "+++ ", " (new)"); ok && other == name {
				keep = dirs[filepath.Dir(name)]
			}
		}
		if keep {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

// header returns the name of the file in a line that begins the diff of one.
func header(line []byte, prefix, suffix string) (name string, ok bool) {
	s, ok := strings.CutPrefix(strings.TrimRight(string(line), "\r\n"), prefix)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(s, suffix)
}
