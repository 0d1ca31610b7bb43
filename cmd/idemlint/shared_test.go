package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestSharedCache runs the command on two machines that share what the go command keeps. The second one, which has nothing of
// its own, finds the same and analyzes nothing: there is nothing that the go command has to keep.
func TestSharedCache(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	module := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.com/shop\n\ngo 1.26\n",
		"pay/pay.go": `package pay

import "net/http"

// Post repeats what it is given.
func Post(c *http.Client, r *http.Request) (err error) {
	for range 3 {
		if _, err = c.Do(r); err == nil {
			return nil
		}
	}
	return err
}
`,
		"shop/shop.go": `package shop

import (
	"net/http"

	"example.com/shop/pay"
)

func Order(c *http.Client) error {
	r, err := http.NewRequest("POST", "https://pay.example.com/orders", nil)
	if err != nil {
		return err
	}
	return pay.Post(c, r)
}
`,
	} {
		file := filepath.Join(module, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	shared := t.TempDir()
	first, kept := onMachine(t, module, shared)
	if !strings.Contains(first, "unsaferetry") || !strings.Contains(first, "shop.go") || kept == 0 {
		t.Fatalf("the first machine keeps %d entries and reports\n%s", kept, first)
	}
	if second, kept := onMachine(t, module, shared); second != first || kept != 0 {
		t.Errorf("the second machine keeps %d entries and reports\n%s\nnot\n%s", kept, second, first)
	}
	if third, kept := onMachine(t, module, t.TempDir()); third != first || kept == 0 {
		t.Errorf("a machine by itself keeps %d entries and reports\n%s\nnot\n%s", kept, third, first)
	}
}

// onMachine runs the command with a new local cache, and returns what it prints and how many entries the cache was
// given.
func onMachine(t *testing.T, module, shared string) (out string, kept int) {
	t.Helper()
	exe, err := exec.LookPath("cacheprog")
	if err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(t.TempDir(), "log")
	cmd := exec.Command("idemlint", "--confidence=low", "--format=json", "./...")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOCACHEPROG="+exe, "CACHEPROG_BASE="+goEnv(t, "GOCACHE"), "CACHEPROG_LOCAL="+t.TempDir(),
		"CACHEPROG_SHARED="+shared, "CACHEPROG_LOG="+log)
	data, err := cmd.Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("%v\n%s", err, data)
	}
	counts, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for n := range strings.FieldsSeq(string(counts)) {
		puts, err := strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
		kept += puts
	}
	return string(data), kept
}
