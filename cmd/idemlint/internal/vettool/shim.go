package vettool

import (
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// config is what the tool itself needs to know of the description of a unit.
type config struct {
	Dir           string
	IgnoredFiles  []string
	ModulePath    string
	ModuleVersion string
	VetxOnly      bool
}

func readConfig(file string) (*config, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	cfg := new(config)
	if err := json.Unmarshal(data, cfg); err != nil {
		return nil, fmt.Errorf("decoding %s: %w", file, err)
	}
	return cfg, nil
}

// mainModule reports whether the unit belongs to the main module, or to one of the workspace: only those
// have no version.
func (c *config) mainModule() bool {
	return c.ModulePath != "" && c.ModuleVersion == ""
}

// unhide returns the description with which to analyze the unit that file describes: file itself, or a copy
// that asks for findings although the original asks for facts only.
//
// The go command does not distinguish the two in its cache. A package with test files of its own is safe:
// when it is asked for, it is analyzed together with them, which is another entry. It is left alone, or each of
// its findings would be printed twice when another package imports it.
//
// The copy lies in the directory of the original, which the go command has made for this unit and removes.
func unhide(c *config, file string) (string, error) {
	if !c.VetxOnly || hasTests(c) {
		return file, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	var fields map[string]json.RawMessage // all of them, known here or not
	if err := json.Unmarshal(data, &fields); err != nil {
		return "", fmt.Errorf("decoding %s: %w", file, err)
	}
	fields["VetxOnly"] = json.RawMessage("false")
	if data, err = json.Marshal(fields); err != nil {
		return "", err
	}
	copied := strings.TrimSuffix(file, ".cfg") + ".unhidden.cfg"
	return copied, os.WriteFile(copied, data, 0o666)
}

// hasTests reports whether the package has test files that belong to it, other than to its external
// test package. Those that build constraints exclude are among the ignored files.
func hasTests(c *config) bool {
	entries, err := os.ReadDir(c.Dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		name := e.Name()
		test := filepath.Join(c.Dir, name)
		if !strings.HasSuffix(name, "_test.go") || name[0] == '_' || name[0] == '.' || slices.Contains(c.IgnoredFiles, test) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), test, nil, parser.PackageClauseOnly)
		if err == nil && !strings.HasSuffix(f.Name.Name, "_test") {
			return true
		}
	}
	return false
}
