package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"
)

// Find returns the settings file that governs dir, "" if there is none: the one beside the go.work, or
// else the go.mod, that the go command uses there.
func Find(dir string) (string, error) {
	governing, err := workFile(dir)
	if err != nil {
		return "", err
	}
	if governing == "" {
		governing = upwards(dir, "go.mod")
	}
	if governing == "" {
		return "", nil // not in a module
	}
	file := filepath.Join(filepath.Dir(governing), FileName)
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return file, nil // if it cannot be read, reading it will say so
}

// FindForPackage returns the settings file that governs the package in dir. All packages of a module
// have the same.
func FindForPackage(dir string) (string, error) {
	mod := upwards(dir, "go.mod")
	if mod == "" {
		return "", nil
	}
	return Find(filepath.Dir(mod))
}

// Applied says which settings files apply to packages when the go command runs in some directory.
//
// The driver looks a file up twice: where the go command runs, for the cache key, and where a package
// lies, where it takes effect but where nobody knows where the go command was started. Applied is what makes
// the two agree.
type Applied struct {
	File  string  // what [Find] returns where the go command runs
	Apart []Apart // the modules whose packages have another file, or none
}

// Apart is a module of a workspace that has settings of its own. Looking upwards from its packages does not
// lead to the go.work that is in use.
type Apart struct {
	Dir  string
	File string // "" if it has none
}

// FindAll returns the settings files that apply when the go command runs in dir.
func FindAll(dir string) (*Applied, error) {
	file, err := Find(dir)
	if err != nil {
		return nil, err
	}
	all := &Applied{File: file}
	work, err := workFile(dir)
	if err != nil || work == "" {
		return all, err
	}
	members, err := members(work)
	if err != nil {
		return nil, err
	}
	slices.Sort(members)
	for _, m := range members {
		own, err := FindForPackage(m)
		if err != nil {
			return nil, err
		}
		if own != file {
			all.Apart = append(all.Apart, Apart{Dir: m, File: own})
		}
	}
	return all, nil
}

// members returns the directories of the modules of a workspace.
func members(work string) ([]string, error) {
	data, err := os.ReadFile(work)
	if err != nil {
		return nil, err
	}
	parsed, err := modfile.ParseWork(work, data, nil)
	if err != nil {
		return nil, err
	}
	var dirs []string
	for _, use := range parsed.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(work), dir)
		}
		dirs = append(dirs, dir)
	}
	return dirs, nil
}

// workFile returns the go.work that the go command uses in dir, "" outside of a workspace. GOWORK cannot be
// set with go env -w, so the environment is all there is to look at.
func workFile(dir string) (string, error) {
	switch work := os.Getenv("GOWORK"); {
	case work == "off":
		return "", nil
	case work == "" || work == "auto":
		return upwards(dir, "go.work"), nil
	case !filepath.IsAbs(work):
		return "", fmt.Errorf("invalid GOWORK %q: not an absolute path", work)
	default:
		return work, nil
	}
}

// upwards returns the path of the file of that name in dir or the nearest directory above it, "" if
// there is none.
func upwards(dir, name string) string {
	for {
		file := filepath.Join(dir, name)
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}
