package settings

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var rules = []string{"freshkey", "unsaferetry"}

func TestLoad(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       string // of the error after the name of the file; "" for none
	}{
		{"all", "confidence: high\ndisable: [freshkey]\ntests: true\ngenerated: true\n", ""},
		{"empty", "", ""},
		{"comment", "# nothing yet\n", ""},
		{"null", "confidence:\n", ""},
		{"unknown field", "tests: true\n\nconfidnce: high\n", `:3: unknown field "confidnce" (known: confidence, disable, generated, keys, operations, repeaters, safe, tests, unique)`},
		{"internal field", "related: true\n", `:1: unknown field "related" (known: `},
		{"unknown value", "tests: true\nconfidence: hgih\n", `:2: confidence: unknown confidence "hgih" (known: low, medium, high)`},
		{"unknown rule", "disable:\n  - freshkey\n  - nosuch\n", `:3: disable: unknown rule "nosuch" (known: freshkey, unsaferetry)`},
		{"unknown rule in a line", "disable: [freshkey, nosuch]\n", `:1: disable: unknown rule "nosuch"`},
		{"string for bool", "tests: maybe\n", `:1: want true or false, got "maybe"`},
		{"string for list", "disable: freshkey\n", `:1: want a list, got "freshkey"`},
		{"list for string", "\nconfidence: [high]\n", `:2: want a string, got a list`},
		{"fields for bool", "tests:\n  x: 1\n", `:2: want true or false, got fields`},
		{"list for all", "- tests\n", `:1: want fields (confidence, disable, generated, keys, operations, repeaters, safe, tests, unique), got a list`},
		{"text", "hello\n", `:1: want fields (confidence, disable, generated, keys, operations, repeaters, safe, tests, unique), got "hello"`},
		{"no column", "unique:\n  - payments.order_id\n  - payments\n", `:3: unique: "payments" is no unique column (want table.column, or table(column, column))`},
		{"twice", "tests: true\ntests: false\n", `:2: mapping key "tests" already defined at line 1`},
		{"syntax", "tests: true\ndisable: [freshkey\ngenerated: true\n", `:`},
		{"second document", "tests: true\n---\nbad: 1\n", `:2: more than one document`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), FileName)
			write(t, file, tt.text)
			s, err := Load(file, rules)
			if tt.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if err == nil {
				t.Fatalf("no error, got %+v", s)
			}
			if !strings.HasPrefix(err.Error(), file+tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got  %s\nwant %s", strings.TrimPrefix(err.Error(), file), tt.want)
			}
		})
	}
}

func TestLoadValues(t *testing.T) {
	file := filepath.Join(t.TempDir(), FileName)
	write(t, file, "confidence: high\ndisable: [freshkey]\ntests: true\ngenerated: true\n")
	s, err := Load(file, rules)
	if err != nil {
		t.Fatal(err)
	}
	if s.Confidence != "high" || !s.Disabled("freshkey") || s.Disabled("unsaferetry") || !s.Tests || !s.Generated || s.Related {
		t.Errorf("got %+v", s)
	}
	if _, err := Load(filepath.Join(t.TempDir(), "gone.yml"), rules); !os.IsNotExist(err) {
		t.Errorf("got error %v", err)
	}
}

func TestFind(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"work/go.work", "work/a/go.mod", "work/a/.idemlint.yml", "work/.idemlint.yml",
		"work/a/pkg/x.go", "work/a/pkg/.idemlint.yml", "work/a/nested/go.work", "work/a/nested/.idemlint.yml",
		"outside/go.mod", "outside/.idemlint.yml", "bare/x.go", "bare/.idemlint.yml", "none/go.mod",
	} {
		text := ""
		if name == "work/go.work" {
			text = "go 1.26\n\nuse (\n\t./a\n\t../outside\n\t../none\n)\n"
		}
		write(t, filepath.Join(root, name), text)
	}
	for _, tt := range []struct {
		gowork, dir string
		find        string   // directory of the file
		pkg         string   // the same for a package in dir
		apart       []string // module, directory of its file
	}{
		{"", "work", "work", "", []string{"none", "", "outside", "outside"}},
		{"", "work/a/pkg", "work", "work", []string{"none", "", "outside", "outside"}},
		{"auto", "work/a/pkg", "work", "work", []string{"none", "", "outside", "outside"}},
		{"off", "work/a/pkg", "work/a", "work/a", nil},
		{"", "work/a/nested", "work/a/nested", "work", nil}, // a go.work in a module does not concern those who start elsewhere
		{"", "outside", "outside", "outside", nil},
		{"work/go.work", "outside", "work", "work", nil},
		{"", "bare", "", "", nil},
		{"", "none", "", "", nil},
	} {
		t.Run(tt.gowork+" "+tt.dir, func(t *testing.T) {
			gowork := tt.gowork
			if strings.Contains(gowork, "/") {
				gowork = filepath.Join(root, gowork)
			}
			t.Setenv("GOWORK", gowork)
			dir := filepath.Join(root, tt.dir)

			found, err := Find(dir)
			if err != nil {
				t.Fatal(err)
			}
			if want := settingsIn(root, tt.find); found != want {
				t.Errorf("Find: got %q, want %q", found, want)
			}
			pkg, err := FindForPackage(dir)
			if err != nil {
				t.Fatal(err)
			}
			if want := settingsIn(root, tt.pkg); pkg != want {
				t.Errorf("FindForPackage: got %q, want %q", pkg, want)
			}
			all, err := FindAll(dir)
			if err != nil {
				t.Fatal(err)
			}
			var want []Apart
			for i := 0; i < len(tt.apart); i += 2 {
				want = append(want, Apart{Dir: filepath.Join(root, tt.apart[i]), File: settingsIn(root, tt.apart[i+1])})
			}
			if all.File != found || !slices.Equal(all.Apart, want) {
				t.Errorf("FindAll: got %+v, want %+v", all, want)
			}
		})
	}
	t.Setenv("GOWORK", "go.work")
	if _, err := Find(root); err == nil {
		t.Error("a relative GOWORK is accepted")
	}
}

// settingsIn returns the settings file in a directory below root, "" for the directory "".
func settingsIn(root, dir string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(root, dir, FileName)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
