package gclplugin_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

// corpora are the modules over which the drivers are compared.
var corpora = []string{"retry", "keys", "clients"}

// site is a finding as all drivers can tell it.
type site struct {
	rule, file string
	line       int
}

func (s site) String() string { return fmt.Sprintf("%s:%d %s", s.file, s.line, s.rule) }

// sites is a set of findings.
type sites map[site]bool

// TestDrivers pins that go vet and the command find the same in each package. What the command finds by joining
// packages comes on top, in the place of what it stands for.
func TestDrivers(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet")
	}
	exe := idemlint(t)
	for _, corpus := range corpora {
		t.Run(corpus, func(t *testing.T) {
			dir := corpusDir(t, corpus)
			vet := govet(t, exe, dir)
			equal(t, "go vet", vet, "the command", first(command(t, exe, dir, "--units-only")))
			units, linked := command(t, exe, dir)
			for s := range units {
				if !vet[s] {
					t.Errorf("%v is not linked, and go vet does not report it", s)
				}
			}
			for _, s := range slices.SortedFunc(maps.Keys(linked), func(a, b site) int { return strings.Compare(a.String(), b.String()) }) {
				t.Logf("only the command: %v", s)
			}
			if len(vet) == 0 && len(linked) == 0 {
				t.Error("nothing is found")
			}
		})
	}
}

func first(units, _ sites) sites { return units }

// equal compares what two drivers have found.
func equal(t *testing.T, nameA string, a sites, nameB string, b sites) {
	t.Helper()
	for s := range a {
		if !b[s] {
			t.Errorf("%v: only %s reports it", s, nameA)
		}
	}
	for s := range b {
		if !a[s] {
			t.Errorf("%v: only %s reports it", s, nameB)
		}
	}
}

// idemlint builds the command.
func idemlint(t *testing.T) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "idemlint.exe") // the name is good for any system
	if out, err := exec.Command("go", "build", "-o", exe, "../../cmd/idemlint").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return exe
}

// corpusDir is the directory of a corpus, by the name that the go command gives it, with all that it needs
// downloaded.
func corpusDir(t *testing.T, corpus string) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", filepath.FromSlash(corpus)))
	if err != nil {
		t.Fatal(err)
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		t.Fatal(err)
	}
	run(t, dir, "go", "mod", "download")
	return dir
}

// run runs a program in dir and returns its standard output. Findings are no failure.
func run(t *testing.T, dir, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatalf("%s %s: %v\n%s", filepath.Base(program), strings.Join(args, " "), err, stderr.Bytes())
	}
	return out
}

// govet is what go vet finds with idemlint as its tool.
func govet(t *testing.T, exe, dir string) sites {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(run(t, dir, "go", "vet", "-json", "-vettool="+exe, "-confidence=low", "./...")))
	all := sites{}
	for {
		var unit map[string]map[string][]struct{ Posn string }
		err := dec.Decode(&unit)
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, results := range unit {
			for rule, diagnostics := range results {
				for _, d := range diagnostics {
					all[siteOf(t, dir, rule, d.Posn)] = true
				}
			}
		}
	}
}

// siteOf reads a position, file:line:column.
func siteOf(t *testing.T, dir, rule, posn string) site {
	t.Helper()
	s := site{rule: rule}
	rest := posn[:strings.LastIndexByte(posn, ':')]
	i := strings.LastIndexByte(rest, ':')
	rel, err := filepath.Rel(dir, rest[:i])
	if err != nil {
		t.Fatal(err)
	}
	s.file = filepath.ToSlash(rel)
	if _, err := fmt.Sscan(rest[i+1:], &s.line); err != nil {
		t.Fatalf("position %s: %v", posn, err)
	}
	return s
}

// command is what the command finds: in single packages, and by joining them.
func command(t *testing.T, exe, dir string, flags ...string) (units, linked sites) {
	t.Helper()
	out := run(t, dir, exe, append(flags, "-f", "json", "--confidence=low", "./...")...)
	var report struct {
		Findings []struct {
			Rule, File string
			Line       int
			Linked     bool
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	units, linked = sites{}, sites{}
	for _, f := range report.Findings {
		if !slices.Contains(analyzers.RuleNames(), f.Rule) {
			t.Errorf("unknown rule %s", f.Rule)
		}
		s := site{f.Rule, f.File, f.Line}
		if f.Linked {
			linked[s] = true
		} else {
			units[s] = true
		}
	}
	return units, linked
}
