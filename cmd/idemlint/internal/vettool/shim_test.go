package vettool

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestHasTests(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  bool
	}{
		{"none", map[string]string{"p.go": "package p"}, false},
		{"in the package", map[string]string{"p_test.go": "package p"}, true},
		{"external", map[string]string{"p_test.go": "package p_test"}, false},
		{"both", map[string]string{"a_test.go": "package p_test", "b_test.go": "package p"}, true},
		{"excluded", map[string]string{"ignored_test.go": "//go:build nosuchtag\n\npackage p"}, false},
		{"not a Go file for the go command", map[string]string{"_p_test.go": "package p", ".p_test.go": "package p"}, false},
		{"not readable as Go", map[string]string{"p_test.go": "pack"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range tt.files {
				write(t, filepath.Join(dir, name), text)
			}
			cfg := &config{Dir: dir, IgnoredFiles: []string{filepath.Join(dir, "ignored_test.go")}}
			if got := hasTests(cfg); got != tt.want {
				t.Errorf("hasTests = %v", got)
			}
		})
	}
}

func TestUnhide(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "vet.cfg")
	unit := func(vetxOnly bool) *config {
		t.Helper()
		fields := map[string]any{"Dir": dir, "ModulePath": "m", "VetxOnly": vetxOnly, "Unknown": []string{"kept"}}
		data, err := json.Marshal(fields)
		if err != nil {
			t.Fatal(err)
		}
		write(t, file, string(data))
		cfg, err := readConfig(file)
		if err != nil {
			t.Fatal(err)
		}
		return cfg
	}

	got, err := unhide(unit(false), file)
	if err != nil || got != file {
		t.Errorf("asked for findings: got %q, %v, want the original", got, err)
	}

	got, err = unhide(unit(true), file)
	if err != nil || got == file || filepath.Dir(got) != dir || filepath.Ext(got) != ".cfg" {
		t.Fatalf("asked for facts: got %q, %v, want a copy beside the original", got, err)
	}
	data, err := os.ReadFile(got)
	if err != nil {
		t.Fatal(err)
	}
	var copied struct {
		VetxOnly bool
		Dir      string
		Unknown  []string
	}
	if err := json.Unmarshal(data, &copied); err != nil {
		t.Fatal(err)
	}
	if copied.VetxOnly || copied.Dir != dir || len(copied.Unknown) != 1 {
		t.Errorf("got copy %s", data)
	}

	write(t, filepath.Join(dir, "p_test.go"), "package p")
	got, err = unhide(unit(true), file)
	if err != nil || got != file {
		t.Errorf("with tests: got %q, %v, want the original", got, err)
	}
}

func TestMainModule(t *testing.T) {
	for _, tt := range []struct {
		cfg  config
		want bool
	}{
		{config{ModulePath: "m"}, true},
		{config{ModulePath: "m", ModuleVersion: "v1.0.0"}, false},
		{config{}, false}, // the standard library
	} {
		if got := tt.cfg.mainModule(); got != tt.want {
			t.Errorf("mainModule(%+v) = %v", tt.cfg, got)
		}
	}
}

func TestWritesFiles(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want bool
	}{
		{[]string{"vet.cfg"}, false},
		{[]string{"-json", "vet.cfg"}, false},
		{[]string{"-fix", "vet.cfg"}, true},
		{[]string{"--fix", "vet.cfg"}, true},
		{[]string{"-fix=true", "-diff=false", "vet.cfg"}, true},
		{[]string{"-fix=false", "vet.cfg"}, false},
		{[]string{"-fix", "-diff", "vet.cfg"}, false},
		{[]string{"-diff", "-confidence=low", "-fix", "vet.cfg"}, false},
	} {
		if got := writesFiles(tt.args); got != tt.want {
			t.Errorf("writesFiles(%q) = %v", tt.args, got)
		}
	}
}

func TestIsUnitCall(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want bool
	}{
		{nil, false},
		{[]string{"-V=full"}, true},
		{[]string{"-flags"}, true},
		{[]string{"-json", "-tests", "/b001/vet.cfg"}, true},
		{[]string{"./..."}, false},
		{[]string{"-f", "json", "./..."}, false},
	} {
		if got := IsUnitCall(tt.args); got != tt.want {
			t.Errorf("IsUnitCall(%q) = %v", tt.args, got)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
