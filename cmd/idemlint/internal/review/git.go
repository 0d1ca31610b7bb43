package review

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// repository is a git repository with a working tree, or a submodule of one.
type repository struct {
	top string // the directory of its working tree, without symbolic links
}

// gitConfig is set on every call: nothing that the configuration of a repository names is to be run.
var gitConfig = []string{
	"-c", "core.fsmonitor=", // older versions take "false" for the name of a program
	"-c", "core.hooksPath=" + os.DevNull,
	"-c", "safe.bareRepository=explicit",
}

// gitEnv is the environment of git: the one of this process without what a hook that called it was told
// about repository and index, and without anything that fetches, asks or writes.
func gitEnv() []string {
	var env []string
	for _, kv := range os.Environ() {
		if !strings.HasPrefix(strings.ToUpper(kv), "GIT_") {
			env = append(env, kv)
		}
	}
	return append(env,
		"GIT_CONFIG_NOSYSTEM=1",
		"GIT_ATTR_NOSYSTEM=1",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0",
		"GIT_NO_LAZY_FETCH=1",
		"GIT_NO_REPLACE_OBJECTS=1",
		"GIT_ALLOW_PROTOCOL=none",
		"LC_ALL=C",
	)
}

// gitCommand prepares a call of git in dir.
func gitCommand(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", append(append([]string{"--no-pager"}, gitConfig...), args...)...)
	cmd.Dir = dir
	cmd.Env = append(gitEnv(), "PWD="+dir)
	return cmd
}

// git runs git in dir and returns what it prints. The error is the first line that git complains with.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := gitCommand(ctx, dir, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", gitError(ctx, args[0], &errs, err)
	}
	return out.String(), nil
}

func gitError(ctx context.Context, command string, stderr *bytes.Buffer, err error) error {
	if ctx.Err() != nil {
		return errors.New("interrupted")
	}
	line, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
	if line == "" {
		return fmt.Errorf("git %s: %w", command, err)
	}
	return fmt.Errorf("git %s: %s", command, strings.TrimPrefix(line, "fatal: "))
}

// open finds the repository that dir belongs to.
func open(ctx context.Context, dir string) (*repository, error) {
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("a review needs a git repository with a working tree: %w", err)
	}
	return &repository{top: realPath(strings.TrimSuffix(top, "\n"))}, nil
}

// tree returns the hash of the tree of a revision, which must be a commit: of other trees nobody knows which
// directory they are.
func (r *repository) tree(ctx context.Context, revision string) (string, error) {
	unknown := fmt.Errorf("unknown revision %q", revision)
	if revision == "" || strings.HasPrefix(revision, "-") {
		return "", unknown
	}
	commit, err := git(ctx, r.top, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err != nil {
		if ctx.Err() != nil || errors.Is(err, exec.ErrNotFound) {
			return "", err
		}
		if shallow, _ := git(ctx, r.top, "rev-parse", "--is-shallow-repository"); strings.TrimSpace(shallow) == "true" {
			return "", fmt.Errorf("%w in this shallow clone; fetch it, as with: git fetch --depth=1 origin %s", unknown, revision)
		}
		return "", unknown
	}
	tree, err := git(ctx, r.top, "rev-parse", "--verify", "--quiet", strings.TrimSpace(commit)+"^{tree}")
	return strings.TrimSpace(tree), err
}

// The modes of entries.
const (
	modeLink      = "120000"
	modeSubmodule = "160000"
)

// entry is a file of a tree or index.
type entry struct {
	repo *repository
	path string // below the working tree of the outermost repository, with slashes
	mode string
	hash string
}

// entries lists the files of a tree, those of submodules included as far as their commits are there.
// missing are the submodules of which they are not.
func (r *repository) entries(ctx context.Context, tree, prefix string) (all []entry, missing []string, err error) {
	out, err := git(ctx, r.top, "ls-tree", "-r", "-z", "--full-tree", tree)
	if err != nil {
		return nil, nil, err
	}
	for record := range records(out) {
		meta, path, _ := strings.Cut(record, "\t")
		fields := strings.Fields(meta)
		if len(fields) != 3 || path == "" {
			return nil, nil, fmt.Errorf("git ls-tree: unexpected record %q", record)
		}
		e := entry{repo: r, path: prefix + path, mode: fields[0], hash: fields[2]}
		if e.mode != modeSubmodule {
			all = append(all, e)
			continue
		}
		sub := r.submodule(path)
		if sub == nil {
			missing = append(missing, e.path)
			continue
		}
		subTree, err := sub.tree(ctx, e.hash)
		if err != nil {
			missing = append(missing, e.path)
			continue
		}
		more, lost, err := sub.entries(ctx, subTree, e.path+"/")
		if err != nil {
			return nil, nil, err
		}
		all, missing = append(all, more...), append(missing, lost...)
	}
	return all, missing, nil
}

// records are the parts of s that end in NUL: names may contain any other character.
func records(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for s != "" {
			record, rest, _ := strings.Cut(s, "\x00")
			if !yield(record) {
				return
			}
			s = rest
		}
	}
}
