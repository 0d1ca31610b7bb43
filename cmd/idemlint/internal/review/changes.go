package review

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
)

// changes are the differences between the base and the working tree that can matter to an analysis.
type changes struct {
	top   string
	base  map[string]entry // the files of the base, by path
	files map[string]bool  // paths that differ, on either side
	dirs  []string         // directories of which it is not known what has changed in them

	settings bool // a settings file is among them
	all      bool // so is something that can matter to every package
}

// sourceExts are the extensions of files that make up packages.
var sourceExts = [...]string{
	".go", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".s", ".S", ".sx", ".swig", ".swigcxx", ".syso", ".sql",
}

// moduleFiles are those that decide which packages there are.
var moduleFiles = [...]string{"go.mod", "go.sum", "go.work", "go.work.sum", "modules.txt", analyzers.SettingsFile}

// matters reports whether the content of a file can matter to an analysis. Others, such as those that are embedded,
// have only to be there.
func matters(name string) bool {
	ext := path.Ext(name)
	for _, e := range sourceExts {
		if ext == e {
			return true
		}
	}
	return isModuleFile(path.Base(name)) || ext == ".mod" || ext == ".sum" // of -modfile
}

func isModuleFile(base string) bool {
	for _, m := range moduleFiles {
		if base == m {
			return true
		}
	}
	return false
}

// changesSince compares the working tree with the base. Neither git diff nor git status is asked: they send files
// through filters. entries are those of the base, opaque the directories that could not be listed. What lies in
// the directory but does not count: the cache may be in the repository.
func (r *repository) changesSince(ctx context.Context, entries []entry, opaque []string, but string) (*changes, error) {
	c := &changes{top: r.top, base: make(map[string]entry, len(entries)), files: make(map[string]bool), dirs: opaque}
	files, closed, err := r.files(ctx, "")
	if err != nil {
		return nil, err
	}
	c.dirs = append(c.dirs, closed...)
	for _, e := range entries {
		c.base[e.path] = e
		if !matters(e.path) {
			continue
		}
		same, err := c.same(&e)
		if err != nil {
			return nil, err
		}
		if !same {
			c.add(e.path)
		}
	}
	for _, name := range files {
		if _, old := c.base[name]; old || !matters(name) {
			continue
		}
		if _, err := os.Lstat(c.abs(name)); err == nil && !inside(but, c.abs(name)) {
			c.add(name)
		}
	}
	return c, nil
}

func (c *changes) add(name string) {
	c.files[name] = true
	c.settings = c.settings || path.Base(name) == analyzers.SettingsFile
	c.all = c.all || meansAll(name)
}

// meansAll reports whether a file can matter to packages in other directories that do not import its own.
func meansAll(name string) bool {
	dir, base := path.Split(name)
	for part := range strings.SplitSeq(dir, "/") {
		if part == "testdata" || strings.HasPrefix(part, "_") || strings.HasPrefix(part, ".") {
			return false // the go command does not look there
		}
		if part == "vendor" {
			return true
		}
	}
	ext := path.Ext(base)
	return isModuleFile(base) || ext == ".sql" || ext == ".mod" || ext == ".sum"
}

func (c *changes) abs(name string) string { return filepath.Join(c.top, filepath.FromSlash(name)) }

// none reports whether there is nothing that an analysis could tell.
func (c *changes) none() bool { return len(c.files) == 0 && len(c.dirs) == 0 }

// inDir reports whether something has changed that belongs to a package in that directory.
func (c *changes) inDir(dirs map[string]bool, dir string) bool {
	if dirs[dir] {
		return true
	}
	for _, d := range c.dirs {
		if dir == d || strings.HasPrefix(dir, d+"/") {
			return true
		}
	}
	return false
}

// fileDirs are the directories of packages to which the changed files may belong, "." for the top. A header is
// included from a directory further up.
func (c *changes) fileDirs() map[string]bool {
	dirs := make(map[string]bool)
	for name := range c.files {
		dir := path.Dir(name)
		dirs[dir] = true
		for ; path.Ext(name) != ".go" && dir != "."; dir = path.Dir(dir) {
			dirs[dir] = true
		}
	}
	return dirs
}

// same reports whether a file of the base is in the working tree as it was. Ends of lines do not count: git
// may have been told to convert them.
func (c *changes) same(e *entry) (bool, error) {
	name := c.abs(e.path)
	info, err := os.Lstat(name)
	if err != nil {
		return false, nil // deleted
	}
	var text []byte
	switch isLink := info.Mode()&fs.ModeSymlink != 0; {
	case isLink != (e.mode == modeLink):
		return false, nil
	case isLink:
		target, err := os.Readlink(name)
		if err != nil {
			return false, err
		}
		text = []byte(filepath.ToSlash(target))
	case !info.Mode().IsRegular():
		return false, nil
	default:
		if text, err = os.ReadFile(name); err != nil {
			return false, err
		}
	}
	if blobHash(text, len(e.hash)) == e.hash {
		return true, nil
	}
	unix := bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return len(unix) != len(text) && blobHash(unix, len(e.hash)) == e.hash, nil
}

// blobHash is what git calls a file with that content; length, of the hash in hexadecimal, tells which of its
// two hash functions is in use.
func blobHash(text []byte, length int) string {
	var h hash.Hash
	if length == 2*sha256.Size {
		h = sha256.New()
	} else {
		h = sha1.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(text))
	h.Write(text)
	return hex.EncodeToString(h.Sum(nil))
}
