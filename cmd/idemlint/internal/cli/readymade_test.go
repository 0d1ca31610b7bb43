package cli

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/idemlint/idemlint/analyzers"
)

// top is a file at the top of the repository.
func top(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// TestCommandsInDocumentation parses the commands that readers are told to type. None of them is run.
func TestCommandsInDocumentation(t *testing.T) {
	texts := map[string]string{"agents": agentsIntro}
	for name, language := range map[string]string{"sh": "sh", "yaml": "yaml"} {
		for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?)\n```\n").FindAllStringSubmatch(top(t, "README.md"), -1) {
			texts[name] += m[1] + "\n"
		}
	}
	command := regexp.MustCompile(`(?m)^(?: *(?:- )?run:| {4}|go tool)? *(idemlint( .*)?)$`)
	for name, text := range texts {
		found := command.FindAllStringSubmatch(text, -1)
		if len(found) == 0 {
			t.Errorf("%s: no command", name)
		}
		for _, m := range found {
			checkCommand(t, m[1])
		}
	}
	for _, m := range regexp.MustCompile("`(idemlint [^`]*)`").FindAllStringSubmatch(top(t, "README.md"), -1) {
		checkCommand(t, m[1])
	}
}

// checkCommand parses a line of a shell that begins with idemlint.
func checkCommand(t *testing.T, line string) {
	t.Helper()
	words, _, _ := strings.Cut(line, "#")
	var args []string
	for _, w := range strings.Fields(words)[1:] {
		if w == "|" || w == "||" || strings.HasPrefix(w, ">") {
			break
		}
		args = append(args, strings.Trim(w, `"`))
	}
	checkArgs(t, line, args)
}

func checkArgs(t *testing.T, line string, args []string) {
	t.Helper()
	root := newRoot()
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpFlag()
	cmd, rest, err := root.Find(args)
	if err == nil {
		err = cmd.ParseFlags(rest)
	}
	if err == nil && !cmd.Flags().Changed("help") {
		err = cmd.ValidateArgs(cmd.Flags().Args())
	}
	if err != nil {
		t.Errorf("%s: %v", line, err)
		return
	}
	if f := cmd.Flags().Lookup("format"); f != nil && !slices.Contains(formats, f.Value.String()) {
		t.Errorf("%s: unknown format", line)
	}
	if args := cmd.Flags().Args(); cmd.Name() == "explain" && len(args) > 0 && args[0] != "RULE" && !slices.Contains(analyzers.RuleNames(), args[0]) {
		t.Errorf("%s: unknown rule", line)
	}
}

// TestWorkflow parses the workflow in the README.
func TestWorkflow(t *testing.T) {
	m := regexp.MustCompile("(?s)\n```yaml\n(name: .*?)\n```\n").FindStringSubmatch(top(t, "README.md"))
	if m == nil {
		t.Fatal("no workflow in README.md")
	}
	var workflow struct {
		On   map[string]any
		Jobs map[string]struct {
			Steps []struct{ Uses, Run string }
		}
	}
	if err := yaml.Unmarshal([]byte(m[1]), &workflow); err != nil {
		t.Fatal(err)
	}
	steps := workflow.Jobs["idemlint"].Steps
	if len(workflow.On) != 2 || len(steps) != 6 {
		t.Errorf("got %+v", workflow)
	}
	for _, s := range steps {
		if (s.Uses == "") == (s.Run == "") {
			t.Errorf("a step neither uses nor runs something, or both: %+v", s)
		}
	}
}

// TestHooks pins what pre-commit needs of a hook.
func TestHooks(t *testing.T) {
	var hooks []struct {
		ID, Name, Description, Entry, Language string
		Args                                   []string
		PassFilenames                          *bool    `yaml:"pass_filenames"`
		RequireSerial                          bool     `yaml:"require_serial"`
		Types                                  []string `yaml:"types_or"`
	}
	dec := yaml.NewDecoder(strings.NewReader(top(t, ".pre-commit-hooks.yaml")))
	dec.KnownFields(true)
	if err := dec.Decode(&hooks); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range hooks {
		ids = append(ids, h.ID)
		if h.Name == "" || h.Description == "" || h.Language != "golang" || h.PassFilenames == nil || *h.PassFilenames || !h.RequireSerial || len(h.Types) == 0 {
			t.Errorf("got %+v", h)
		}
		words := strings.Fields(h.Entry)
		if words[0] != "idemlint" {
			t.Errorf("entry %s", h.Entry)
		}
		checkArgs(t, h.Entry, append(words[1:], h.Args...))
	}
	if want := []string{"idemlint-review", "idemlint"}; !slices.Equal(ids, want) {
		t.Errorf("hooks %q, want %q", ids, want)
	}
}

// TestSettingsInReadme pins that the README shows all settings, with their defaults.
func TestSettingsInReadme(t *testing.T) {
	m := regexp.MustCompile("(?s)\n```yaml\n(confidence: .*?)\n```\n").FindStringSubmatch(top(t, "README.md"))
	if m == nil {
		t.Fatal("no settings in README.md")
	}
	file := filepath.Join(t.TempDir(), analyzers.SettingsFile)
	if err := os.WriteFile(file, []byte(m[1]), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err := analyzers.LoadSettings(file)
	if err != nil {
		t.Fatal(err)
	}
	if s.Threshold() != (&analyzers.Settings{}).Threshold() || len(s.Disable) > 0 || s.Tests || s.Generated {
		t.Errorf("got %+v, want the defaults", s)
	}
	var shown map[string]any
	if err := yaml.Unmarshal([]byte(m[1]), &shown); err != nil {
		t.Fatal(err)
	}
	encoded, err := json.Marshal(analyzers.SettingsSchema())
	if err != nil {
		t.Fatal(err)
	}
	var schema struct{ Properties map[string]any }
	if err := json.Unmarshal(encoded, &schema); err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(shown)), slices.Sorted(maps.Keys(schema.Properties)); !slices.Equal(got, want) {
		t.Errorf("README.md shows %q, want %q", got, want)
	}
}
