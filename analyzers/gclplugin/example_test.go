package gclplugin_test

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
	"github.com/idemlint/idemlint/analyzers/gclplugin"
)

func read(t *testing.T, name ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"..", ".."}, name...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestExample pins that .golangci.example.yml switches the plugin on, has every setting, and names every rule.
func TestExample(t *testing.T) {
	text := read(t, ".golangci.example.yml")
	var example struct {
		Linters struct {
			Enable   []string
			Settings struct {
				Custom map[string]struct {
					Type     string
					Settings map[string]any
				}
			}
		}
	}
	if err := yaml.Unmarshal([]byte(text), &example); err != nil {
		t.Fatal(err)
	}
	custom := example.Linters.Settings.Custom[gclplugin.Name]
	if !slices.Contains(example.Linters.Enable, gclplugin.Name) || custom.Type != "module" {
		t.Errorf("the plugin is not enabled: %+v", example)
	}
	if _, err := gclplugin.New(custom.Settings); err != nil {
		t.Error(err)
	}
	encoded, err := json.Marshal(analyzers.SettingsSchema())
	if err != nil {
		t.Fatal(err)
	}
	var schema struct{ Properties map[string]any }
	if err := json.Unmarshal(encoded, &schema); err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(custom.Settings)), slices.Sorted(maps.Keys(schema.Properties)); !slices.Equal(got, want) {
		t.Errorf("it has the settings %q, want %q", got, want)
	}
	if rules := strings.Join(analyzers.RuleNames(), ", "); !strings.Contains(text, rules) {
		t.Errorf("it does not name the rules %s", rules)
	}
	for name := range custom.Settings {
		if !regexp.MustCompile(`(?m)^ +# .*\n +` + name + `:`).MatchString(text) {
			t.Errorf("there is no comment on %s", name)
		}
	}
}

// TestCustomExample pins that .custom-gcl.example.yml names this plugin, and the version of golangci-lint with which
// it is tested.
func TestCustomExample(t *testing.T) {
	var example struct {
		Version, Name, Destination string
		Plugins                    []struct{ Module, Import, Version string }
	}
	dec := yaml.NewDecoder(strings.NewReader(read(t, ".custom-gcl.example.yml")))
	dec.KnownFields(true)
	if err := dec.Decode(&example); err != nil {
		t.Fatal(err)
	}
	if mod := read(t, "testdata", "golangci", "lint", "go.mod"); !strings.Contains(mod, "github.com/golangci/golangci-lint/v2 "+example.Version+"\n") {
		t.Errorf("version %s is not the one that is tested", example.Version)
	}
	if len(example.Plugins) != 1 || example.Plugins[0].Module != "github.com/idemlint/idemlint" || example.Plugins[0].Import != "github.com/idemlint/idemlint/analyzers/gclplugin" {
		t.Errorf("got %+v", example.Plugins)
	}
}
