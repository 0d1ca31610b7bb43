package vettool

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"

	"github.com/idemlint/idemlint/analyzers"
)

// buildID hashes what the tool is: the executable, and the settings files that apply in the working directory,
// which is that of the go command. A bad settings file is refused here, before any unit has run, because this is
// the one call whose failure the go command does not cache.
func buildID() (string, error) {
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return idOf(exe, dir)
}

// idOf is the build ID of an executable in a working directory.
func idOf(exe, dir string) (string, error) {
	h := sha256.New()
	if err := hashFile(h, exe); err != nil {
		return "", err
	}
	applied, err := analyzers.FindAllSettings(dir)
	if err != nil {
		return "", err
	}
	// No name of a directory goes into the hash unless it must: checkouts share what is in the cache.
	if err := hashSettings(h, applied.File); err != nil {
		return "", err
	}
	for _, module := range applied.Apart {
		fmt.Fprintf(h, "apart %q\n", module.Dir)
		if err := hashSettings(h, module.File); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// hashSettings adds a settings file, if there is one, to the hash, provided that it is good.
func hashSettings(h hash.Hash, file string) error {
	if file == "" {
		return nil
	}
	if _, err := analyzers.LoadSettings(file); err != nil {
		return err
	}
	fmt.Fprintln(h, "settings")
	return hashFile(h, file)
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
