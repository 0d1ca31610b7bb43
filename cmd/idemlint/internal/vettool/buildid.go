package vettool

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"

	"github.com/idemlint/idemlint/analyzers"
)

// buildID hashes what the tool is: the executable, and the settings files that apply in the working directory,
// which is that of the go command. A bad settings file is refused here, before any unit has run, because this is
// the one call whose failure the go command does not cache.
func buildID() (string, error) {
	h := sha256.New()
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	if err := hashFile(h, exe); err != nil {
		return "", err
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	files, err := analyzers.SettingsFiles(dir)
	if err != nil {
		return "", err
	}
	for _, file := range files {
		if _, err := analyzers.LoadSettings(short(dir, file)); err != nil {
			return "", err
		}
		fmt.Fprintf(h, "settings %q\n", filepath.Dir(file))
		if err := hashFile(h, file); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func hashFile(h hash.Hash, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}

// short returns path relative to dir if that is shorter, for messages.
func short(dir, path string) string {
	if rel, err := filepath.Rel(dir, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}
