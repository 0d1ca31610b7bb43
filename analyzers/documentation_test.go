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

// TestReadme runs the incident of which the README tells, and compares the code and the output that it shows.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(readme), "\r\n", "\n")
	_, text, _ = strings.Cut(text, "\n## Example\n")
	text, _, _ = strings.Cut(text, "\n## ")
	dir := filepath.Join("..", "testdata", "incident")
	var source strings.Builder
	for _, half := range []string{"before/client/client.go", "before/server/server.go", "after/server/server.go"} {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(half)))
		if err != nil {
			t.Fatal(err)
		}
		source.WriteString(withoutWants(string(data)))
	}
	blocks := fenced(text, "go")
	for _, b := range blocks {
		if !strings.Contains(source.String(), "\n"+b) {
			t.Errorf("README.md shows other code than testdata/incident:\n%s", b)
		}
	}
	if len(blocks) != 3 {
		t.Errorf("%d blocks of code, want one of each file", len(blocks))
	}
	got := withoutWants(string(idemlint(t, dir, "./before/...")))
	if shown := fenced(text, "text"); len(shown) != 1 || got != shown[0] {
		t.Errorf("README.md shows another output than this:\n%s", got)
	}
}

// withoutWants is source, or what shows it, without the comments by which the test of the rules knows what to expect.
func withoutWants(text string) string {
	return regexp.MustCompile(`(?m) *// want .*$`).ReplaceAllString(strings.ReplaceAll(text, "\r\n", "\n"), "")
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

// fenced are the blocks of code of that language.
func fenced(text, language string) []string {
	var blocks []string
	for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?\n)```\n").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, m[1])
	}
	return blocks
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
