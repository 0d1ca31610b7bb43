package analyzers_test

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

// TestExamples runs the examples of the rules: the first of each is a finding of that rule and of no
// other, the second is none.
func TestExamples(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	dir := newModule(t)
	want := map[string]string{}
	for _, r := range analyzers.Rules {
		doc := r.Doc.Compile()
		writeFile(t, dir, r.Name+"/before/before.go", example(doc.Before))
		writeFile(t, dir, r.Name+"/after/after.go", example(doc.After))
		want["example.com/shop/"+r.Name+"/before"] = r.Name
	}
	out := idemlint(t, dir, "--format=json", "./...")
	var report struct {
		Findings []struct{ Rule, Package string }
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got := map[string]string{}
	for _, f := range report.Findings {
		got[f.Package] += f.Rule
	}
	if !maps.Equal(got, want) {
		t.Errorf("findings %v, want %v", got, want)
	}
}

// example makes a file of an example, which uses the packages below and the URL of a service.
func example(body string) string {
	text := "package shop\n\nimport (\n"
	for _, path := range []string{"bytes", "context", "crypto/rand", "database/sql", "net/http"} {
		if strings.Contains(body, path[strings.LastIndex(path, "/")+1:]+".") {
			text += "\t\"" + path + "\"\n"
		}
	}
	return text + ")\n\nconst chargesURL = \"https://pay.example.com/charges\"\n\n" + body + "\n"
}

// TestReadme runs the example of the README and compares the output that it shows.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(readme), "\r\n", "\n")
	source, output := fenced(t, text, "go"), fenced(t, text, "text")
	dir := newModule(t)
	writeFile(t, dir, "pay/charge.go", source)
	if got := string(idemlint(t, dir, "./...")); got != output {
		t.Errorf("README.md shows another output than this:\n%s", got)
	}
}

// TestReadmeRules checks the table of rules.
func TestReadmeRules(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range analyzers.Rules {
		if line := "| `" + r.Name + "` | " + r.Doc.Title + " |"; !slices.Contains(strings.Split(string(readme), "\n"), line) {
			t.Errorf("README.md lacks the line %s", line)
		}
	}
}

// fenced is the first block of code of that language.
func fenced(t *testing.T, text, language string) string {
	t.Helper()
	m := regexp.MustCompile("(?s)\n```" + language + "\n(.*?\n)```\n").FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("no block of %s", language)
	}
	return m[1]
}

func newModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	writeFile(t, dir, "go.mod", "module example.com/shop\n\ngo 1.26\n")
	return dir
}

func writeFile(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// idemlint builds the command, runs it in dir, and returns what it prints when there are findings.
func idemlint(t *testing.T, dir string, args ...string) []byte {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "idemlint.exe") // the name is good for any system
	if out, err := exec.Command("go", "build", "-o", exe, "../cmd/idemlint").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	cmd := exec.Command(exe, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("idemlint: %v\n%s", err, out)
	}
	return out
}
