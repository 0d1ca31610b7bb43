//go:build golangci

package gclplugin_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestGolangciLint builds golangci-lint with the plugin and runs it over a module of two packages, of which one
// repeats what the other sends.
//
// Budget: five CPU minutes and a few hundred modules to download when nothing is cached, less than one CPU
// minute otherwise. So the test has a build tag of its own.
func TestGolangciLint(t *testing.T) {
	lint := build(t)
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	t.Setenv("GOWORK", "off")
	for _, tt := range []struct {
		name, settings string
		marks          []string // of the comments that say what is found
		disabled       string
	}{
		{name: "defaults", settings: "{}", marks: []string{"want"}},
		{name: "low", settings: "{confidence: low}", marks: []string{"want", "low"}},
		{name: "disabled", settings: "{disable: [freshkey]}", marks: []string{"want"}, disabled: "freshkey"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := sample(t, tt.settings)
			compare(t, issues(t, lint, dir), wanted(t, dir, tt.marks, tt.disabled))
		})
	}
	t.Run("linked", func(t *testing.T) {
		// What the command finds by joining packages, a linter does not, and says nothing else either.
		dir := copied(t, filepath.Join("..", "..", "testdata", "clients"))
		config, err := os.ReadFile(filepath.Join(sample(t, "{}"), ".golangci.yml"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, ".golangci.yml"), config, 0o666); err != nil {
			t.Fatal(err)
		}
		if got := issues(t, lint, dir); len(got) > 0 {
			t.Errorf("got %v, want nothing", got)
		}
	})
	t.Run("drivers", func(t *testing.T) {
		exe := idemlint(t)
		for _, corpus := range corpora {
			t.Run(corpus, func(t *testing.T) {
				dir := corpusDir(t, corpus)
				equal(t, "go vet", govet(t, exe, dir), "golangci-lint", golangci(t, lint, dir))
			})
		}
	})
	t.Run("fix", func(t *testing.T) { fixed(t, lint) })
	t.Run("unknown field", func(t *testing.T) {
		cmd := exec.Command(lint, "run")
		cmd.Dir = sample(t, "{confidnce: low}")
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(out), `unknown field "confidnce"`) {
			t.Errorf("got %v, want an error that names the field\n%s", err, out)
		}
	})
	t.Run("version", func(t *testing.T) {
		out, err := exec.Command(lint, "version").CombinedOutput()
		if err != nil || !strings.Contains(string(out), "(devel)") {
			t.Errorf("got %v, want the version (devel), for which golangci-lint hashes itself\n%s", err, out)
		}
	})
}

// build builds golangci-lint. If it fails because idemlint has a new dependency, run go mod tidy in the folder.
func build(t *testing.T) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "golangci-lint.exe") // the name is good for any system
	cmd := exec.Command("go", "build", "-o", exe, ".")
	cmd.Dir = filepath.Join("..", "..", "testdata", "golangci", "lint")
	cmd.Env = append(os.Environ(), "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build in %s: %v\n%s", cmd.Dir, err, out)
	}
	return exe
}

// sample is a copy of the sample module with those settings of the linter.
func sample(t *testing.T, settings string) string {
	t.Helper()
	dir := copied(t, filepath.Join("..", "..", "testdata", "golangci", "sample"))
	config := filepath.Join(dir, ".golangci.yml")
	data, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	changed := bytes.Replace(data, []byte("settings: {}"), []byte("settings: "+settings), 1)
	if err := os.WriteFile(config, changed, 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// copied is a copy of a folder.
func copied(t *testing.T, from string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// issue is one issue of golangci-lint, or what is wanted of one.
type issue struct{ place, text string }

// issues runs golangci-lint.
func issues(t *testing.T, lint, dir string, flags ...string) []issue {
	t.Helper()
	cmd := exec.Command(lint, append([]string{"run", "--output.json.path=stdout", "--show-stats=false"}, flags...)...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) { // 1 means that there are issues
		t.Fatalf("golangci-lint: %v\n%s", err, stderr.Bytes())
	}
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename string
				Line     int
			}
		}
	}
	if err := json.NewDecoder(bytes.NewReader(out)).Decode(&report); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var all []issue
	for _, i := range report.Issues {
		if i.FromLinter != "idemlint" {
			t.Errorf("issue of %s: %s", i.FromLinter, i.Text)
		}
		all = append(all, issue{fmt.Sprintf("%s:%d", filepath.ToSlash(i.Pos.Filename), i.Pos.Line), i.Text})
	}
	return all
}

// wanted reads the comments of the sample: a mark, and the beginning of a message as a regular expression.
func wanted(t *testing.T, dir string, marks []string, disabled string) []issue {
	t.Helper()
	comment := regexp.MustCompile("// (want|low) `([^`]*)`")
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	var all []issue
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			m := comment.FindStringSubmatch(line)
			if m != nil && slices.Contains(marks, m[1]) && (disabled == "" || !strings.HasPrefix(m[2], disabled)) {
				all = append(all, issue{fmt.Sprintf("%s:%d", filepath.ToSlash(name), i+1), m[2]})
			}
		}
	}
	return all
}

// fixed lets golangci-lint fix what can be fixed: the key that is made for each attempt is then made once, the
// module still builds, and there is nothing left to fix.
func fixed(t *testing.T, lint string) {
	dir := sample(t, "{}")
	file := filepath.Join(dir, "pay", "pay.go")
	read := func() string {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	before := read()
	left := issues(t, lint, dir, "--fix")
	after := read()
	if i := strings.Index(after, "rand.Text()"); after == before || i < 0 || i > strings.Index(after, "for range 3") {
		t.Errorf("the key is not made before the loop:\n%s", after)
	}
	if slices.ContainsFunc(left, func(i issue) bool { return strings.HasPrefix(i.text, "freshkey") }) {
		t.Errorf("issues after the fix: %v", left)
	}
	build := exec.Command("go", "build", "./...")
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		t.Errorf("what was fixed does not build: %v\n%s", err, out)
	}
	if again := issues(t, lint, dir, "--fix"); len(again) != len(left) || read() != after {
		t.Errorf("the second time, there are the issues %v in\n%s", again, read())
	}
}

// everything makes golangci-lint show all that it finds.
const everything = `version: "2"
run:
  relative-path-mode: gomod
linters:
  default: none
  enable: [idemlint]
  settings:
    custom:
      idemlint:
        type: module
        settings: {confidence: low}
  exclusions:
    generated: disable
issues:
  uniq-by-line: false
  max-issues-per-linter: 0
  max-same-issues: 0
`

// golangci is what golangci-lint finds in a corpus.
func golangci(t *testing.T, lint, dir string) sites {
	t.Helper()
	config := filepath.Join(t.TempDir(), ".golangci.yml")
	if err := os.WriteFile(config, []byte(everything), 0o666); err != nil {
		t.Fatal(err)
	}
	all := sites{}
	for _, i := range issues(t, lint, dir, "--config="+config) {
		rule, _, _ := strings.Cut(i.text, ":")
		colon := strings.LastIndexByte(i.place, ':')
		s := site{rule: rule, file: i.place[:colon]}
		if _, err := fmt.Sscan(i.place[colon+1:], &s.line); err != nil {
			t.Fatalf("place %s: %v", i.place, err)
		}
		all[s] = true
	}
	return all
}

// compare matches issues with what is wanted, one to one.
func compare(t *testing.T, got, want []issue) {
	t.Helper()
	if len(want) == 0 {
		t.Error("nothing is wanted")
	}
	for _, w := range want {
		re := regexp.MustCompile("^" + w.text)
		i := slices.IndexFunc(got, func(g issue) bool { return g.place == w.place && re.MatchString(g.text) })
		if i < 0 {
			t.Errorf("%s: no issue that matches %q", w.place, w.text)
			continue
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, g := range got {
		t.Errorf("%s: unexpected issue: %s", g.place, g.text)
	}
}
