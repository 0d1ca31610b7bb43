package review

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// maxAsset bounds the content, in bytes, of files that are not source: a larger one is empty in the base. It has to
// be there to be embedded, but nobody looks inside.
const maxAsset = 1 << 20

// export writes the files of the base below dir, which must be empty.
func export(ctx context.Context, dir string, entries []entry) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, e := range entries {
		if err := checkPath(e.path); err != nil {
			return err
		}
	}
	for len(entries) > 0 {
		n := slices.IndexFunc(entries, func(e entry) bool { return e.repo != entries[0].repo })
		if n < 0 {
			n = len(entries)
		}
		if err := exportFrom(ctx, root, entries[0].repo, entries[:n]); err != nil {
			return err
		}
		entries = entries[n:]
	}
	return nil
}

// checkPath refuses what git would not check out. Nothing could leave the directory with it, but it is no base
// of anything.
func checkPath(name string) error {
	ok := filepath.IsLocal(filepath.FromSlash(name)) && path.Clean(name) == name
	for part := range strings.SplitSeq(name, "/") {
		ok = ok && !strings.EqualFold(part, ".git")
	}
	if !ok {
		return fmt.Errorf("the base has a file with the name %q, which is not to be trusted", name)
	}
	return nil
}

// exportFrom writes the files of one repository. Links come last, so that no file is written through one.
func exportFrom(ctx context.Context, root *os.Root, repo *repository, entries []entry) error {
	type link struct{ name, target string }
	var links []link
	err := repo.cat(ctx, entries, func(e *entry, size int64, content io.Reader) error {
		if e.mode == modeLink {
			target, err := io.ReadAll(io.LimitReader(content, maxLink))
			links = append(links, link{e.path, string(target)})
			return err
		}
		if err := root.MkdirAll(filepath.FromSlash(path.Dir(e.path)), 0o777); err != nil {
			return err
		}
		f, err := root.OpenFile(filepath.FromSlash(e.path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		switch {
		case errors.Is(err, fs.ErrExist) && !matters(e.path):
			return nil // the file system does not tell the two names apart
		case err != nil:
			return err
		}
		if size > maxAsset && !matters(e.path) {
			return f.Close()
		}
		_, err = io.Copy(f, content)
		return errors.Join(err, f.Close())
	})
	if err != nil {
		return err
	}
	for _, l := range links {
		if err := makeLink(root, l.name, l.target); err != nil {
			return err
		}
	}
	for _, l := range links { // where one leads depends on the others
		if _, err := root.Stat(filepath.FromSlash(l.name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			if err := root.Remove(filepath.FromSlash(l.name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// maxLink bounds the length of a link's target.
const maxLink = 4096

// makeLink makes a symbolic link, unless it leads out of the base: what is there belongs to somebody else.
func makeLink(root *os.Root, name, target string) error {
	if path.IsAbs(target) || !filepath.IsLocal(filepath.FromSlash(path.Join(path.Dir(name), target))) {
		return nil
	}
	if err := root.MkdirAll(filepath.FromSlash(path.Dir(name)), 0o777); err != nil {
		return err
	}
	return root.Symlink(filepath.FromSlash(target), filepath.FromSlash(name))
}

// cat hands the content of each entry to use.
func (r *repository) cat(ctx context.Context, entries []entry, use func(e *entry, size int64, content io.Reader) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // ends git if something else fails
	cmd := gitCommand(ctx, r.top, "cat-file", "--batch")
	var input, errs bytes.Buffer
	for _, e := range entries {
		input.WriteString(e.hash)
		input.WriteByte('\n')
	}
	cmd.Stdin, cmd.Stderr = &input, &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err = readBatch(bufio.NewReader(out), entries, use)
	if err != nil {
		cancel()
		_ = cmd.Wait()
		return err
	}
	if err := cmd.Wait(); err != nil {
		return gitError(ctx, "cat-file", &errs, err)
	}
	return nil
}

// readBatch reads what git cat-file --batch prints for the entries.
func readBatch(out *bufio.Reader, entries []entry, use func(e *entry, size int64, content io.Reader) error) error {
	for i := range entries {
		e := &entries[i]
		header, err := out.ReadString('\n')
		if err != nil {
			return missing(e)
		}
		fields := strings.Fields(header)
		if len(fields) != 3 || fields[1] != "blob" {
			return missing(e)
		}
		size, err := strconv.ParseInt(fields[2], 10, 64)
		if err != nil {
			return fmt.Errorf("git cat-file: unexpected header %q", header)
		}
		content := io.LimitReader(out, size)
		if err := use(e, size, content); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, content); err != nil { // what was not of interest
			return err
		}
		if _, err := out.Discard(1); err != nil {
			return missing(e)
		}
	}
	return nil
}

// missing is the complaint about a file of which a partial clone knows the name only. A review fetches nothing.
func missing(e *entry) error {
	return fmt.Errorf("the content of %q in the base is not in this clone; fetch it, as with: git fetch --refetch --no-filter", e.path)
}
