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

// Find returns the settings file that governs dir, "" if there is none.
//
// The file lies beside the go.work or go.mod that governs dir. It is looked up twice, in the directory of
// the go command, where its contents become part of the cache key, and in that of each package, where it takes
// effect; [Files] is what keeps the two together.
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

// Files returns the settings files that Find may return for a package of the workspace or module of dir.
// Looking upwards from a package of a workspace leads to its go.work unless the module lies outside of
// the directory of go.work; such a module has its own file.
func Files(dir string) ([]string, error) {
	file, err := Find(dir)
	if err != nil {
		return nil, err
	}
	var files []string
	if file != "" {
		files = append(files, file)
	}
	work, err := workFile(dir)
	if err != nil || work == "" {
		return files, err
	}
	members, err := members(work)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		file, err := Find(m)
		if err != nil {
			return nil, err
		}
		if file != "" && !slices.Contains(files, file) {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files, nil
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
