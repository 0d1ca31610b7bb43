package vettool

import (
	"os"
	"path/filepath"
	"testing"
)

// TestIDOf pins that whatever differs between two versions of the tool, or between what they are told, is in the answer that
// the go command keeps their results by: they never get to see each other's facts.
func TestIDOf(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	write("go.mod", "module example.com/m\n")
	id := func(exe string) string {
		id, err := idOf(exe, dir)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	first, second := write("first", "\x7fELF 1"), write("second", "\x7fELF 2")
	before := id(first)
	if again := id(write("copy", "\x7fELF 1")); again != before {
		t.Error("a copy is another tool")
	}
	if id(second) == before {
		t.Error("another version is the same tool")
	}
	write(".idemlint.yml", "confidence: high\n")
	if id(first) == before {
		t.Error("other settings are the same tool")
	}
	write(".idemlint.yml", "confidence: sure\n")
	if id, err := idOf(first, dir); err == nil {
		t.Errorf("bad settings: %s", id)
	}
}
