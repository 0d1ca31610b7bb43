package review

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// submodule returns the submodule with that path, nil if it is not checked out. One that is reached through a
// symbolic link is something else.
func (r *repository) submodule(path string) *repository {
	dir := filepath.Join(r.top, filepath.FromSlash(path))
	if !filepath.IsLocal(filepath.FromSlash(path)) || realPath(dir) != dir {
		return nil
	}
	if _, err := os.Lstat(filepath.Join(dir, ".git")); err != nil {
		return nil
	}
	return &repository{top: dir}
}

// files lists the files of the working tree, those that git does not know yet included and those that it is
// told to ignore left out. opaque are directories that are somebody else's repository.
func (r *repository) files(ctx context.Context, prefix string) (all, opaque []string, err error) {
	tracked, err := git(ctx, r.top, "ls-files", "-z", "--cached", "--stage")
	if err != nil {
		return nil, nil, err
	}
	untracked, err := git(ctx, r.top, "ls-files", "-z", "--others", "--exclude-standard")
	if err != nil {
		return nil, nil, err
	}
	for record := range records(tracked) {
		meta, path, _ := strings.Cut(record, "\t")
		if !strings.HasPrefix(meta, modeSubmodule) {
			all = append(all, prefix+path) // one in conflict comes three times, which does no harm
			continue
		}
		if sub := r.submodule(path); sub != nil {
			more, closed, err := sub.files(ctx, prefix+path+"/")
			if err != nil {
				return nil, nil, err
			}
			all, opaque = append(all, more...), append(opaque, closed...)
		}
	}
	for path := range records(untracked) {
		if dir, ok := strings.CutSuffix(path, "/"); ok {
			opaque = append(opaque, prefix+dir)
		} else {
			all = append(all, prefix+path)
		}
	}
	return all, opaque, nil
}

// realPath resolves symbolic links, as far as name exists.
func realPath(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return filepath.Clean(name)
}
