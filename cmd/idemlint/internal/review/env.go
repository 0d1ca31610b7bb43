package review

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

// keptFlags are the flags of GOFLAGS that a review heeds: those that choose files and packages. -toolexec runs a
// program for each package, -overlay shows other files than those of the change, and -mod=mod rewrites go.mod.
var keptFlags = [...]string{"asan", "mod", "modfile", "msan", "p", "race", "tags"}

// goSetup is how a review calls the go command.
type goSetup struct {
	env  []string // of the working tree
	work string   // the go.work that is in use there, "" if there is none
	id   string   // what of it decides about findings

	// ignored is the environment file that does not count, "" if there is none.
	ignored string
}

// setup finds out how to call the go command in dir of the repository at top.
func setup(ctx context.Context, dir, top string) (*goSetup, error) {
	s := &goSetup{env: append(os.Environ(), "PWD="+dir, "GOTOOLCHAIN=local")}
	if file := envFile(dir); inside(top, file) {
		if _, err := os.Stat(file); err == nil {
			s.ignored = file
		}
		s.env = append(s.env, "GOENV=off")
	}
	vars, err := s.ask(ctx, dir, "GOFLAGS", "GOWORK", "GOVERSION", "GOOS", "GOARCH", "CGO_ENABLED", "GOEXPERIMENT")
	if err != nil {
		return nil, err
	}
	flags := strings.Join(append(kept(vars[0]), "-buildvcs=false"), " ") // which would run git its own way
	s.work = vars[1]
	s.env = append(s.env, "GOFLAGS="+flags)
	s.id = strings.Join(append(vars[2:], flags), "\n")
	return s, nil
}

// ask returns the values of variables as the go command sees them.
func (s *goSetup) ask(ctx context.Context, dir string, names ...string) ([]string, error) {
	var out []byte
	var readErr error
	_, err := vettool.Go(ctx, &vettool.Config{Dir: dir, Env: s.env}, append([]string{"env", "--"}, names...), func(stdout io.Reader) {
		out, readErr = io.ReadAll(stdout)
	})
	if err == nil {
		err = readErr
	}
	if err != nil {
		return nil, err
	}
	values := strings.Split(strings.ReplaceAll(string(out), "\r\n", "\n"), "\n")
	if len(values) < len(names) {
		return nil, fmt.Errorf("go env printed %d of %d values", len(values), len(names))
	}
	return values[:len(names)], nil
}

// inBase returns the environment for the base, which lies in the directory base instead of top. A workspace
// outside of the repository is about the working tree only.
func (s *goSetup) inBase(dir, top, base string) []string {
	work := "off"
	if rel, ok := below(top, s.work); ok && s.work != "off" {
		if file := filepath.Join(base, filepath.FromSlash(rel)); isFile(file) {
			work = file
		}
	}
	return append(slices.Clone(s.env), "PWD="+dir, "GOWORK="+work)
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// envFile is where the go command looks for variables that the environment does not set; "" if it does not.
func envFile(dir string) string {
	file := os.Getenv("GOENV")
	switch file {
	case "off":
		return ""
	case "":
		config, err := os.UserConfigDir()
		if err != nil {
			return ""
		}
		return filepath.Join(config, "go", "env")
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	return file
}

// inside reports whether file lies below top, by its name or by where that leads to.
func inside(top, file string) bool {
	_, ok := below(top, file)
	return ok
}

// kept are those of GOFLAGS that count.
func kept(goflags string) []string {
	var flags []string
	for _, f := range splitFlags(goflags) {
		name, value, _ := strings.Cut(strings.TrimLeft(strings.Trim(f, `'"`), "-"), "=")
		if slices.Contains(keptFlags[:], name) && !(name == "mod" && value == "mod") {
			flags = append(flags, f)
		}
	}
	return flags
}

// splitFlags splits GOFLAGS, whose entries can be quoted as a whole.
func splitFlags(s string) []string {
	var flags []string
	for {
		s = strings.TrimLeft(s, " \t\r\n")
		if s == "" {
			return flags
		}
		end := strings.IndexAny(s, " \t\r\n")
		if s[0] == '\'' || s[0] == '"' {
			end = strings.IndexByte(s[1:], s[0])
			if end >= 0 {
				end += 2
			}
		}
		if end < 0 {
			end = len(s)
		}
		flags = append(flags, s[:end])
		s = s[end:]
	}
}
