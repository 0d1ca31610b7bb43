package migrations

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
)

// Bounds of what is read: files of a module, and bytes of one of them. What lies beyond is not seen, so that
// a finding stays.
const (
	maxFiles = 5000
	maxBytes = 1 << 20
)

// Root is the folder of the go.mod that governs dir, dir itself if there is none.
func Root(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	for d := abs; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, "go.mod")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return abs
		}
	}
}

// Read gives what is unique after all migrations below root, in the order of their names, as tools run them. Those that
// undo others (*.down.sql) are left out, as are folders that the go command ignores, and vendor.
func Read(root string) []analyzers.UniqueKey {
	var keys []analyzers.UniqueKey
	files := 0
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch name := ""; {
		case err != nil:
			return nil // what cannot be read keeps nothing unique
		case d.IsDir():
			name = d.Name()
			if path != root && (name == "vendor" || name == "testdata" || name == "node_modules" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
				return filepath.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || !strings.HasSuffix(path, ".sql") || strings.HasSuffix(path, ".down.sql") {
			return nil
		}
		if files++; files > maxFiles {
			return filepath.SkipAll
		}
		if text, err := os.ReadFile(path); err == nil && len(text) <= maxBytes {
			keys = analyzers.Migrate(keys, string(text))
		}
		return nil
	})
	return keys
}
