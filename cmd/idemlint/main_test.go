package main

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary stand in for idemlint, also when the go command starts it as its vet tool.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"idemlint": main, "cacheprog": cacheProg})
}

// TestScript runs the scripts, each a little module and what the command makes of it. They share the build
// cache of the user, or each of them would compile the standard library; their modules lie in directories that no
// run before has used, so that nothing of them is cached.
func TestScript(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet many times")
	}
	cache, modules := goEnv(t, "GOCACHE"), goEnv(t, "GOMODCACHE")
	testdata, err := filepath.Abs(filepath.Join("..", "..", "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	testmod(t, filepath.Join(testdata, "clients"))
	testmod(t, filepath.Join(testdata, "dedupe"))
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("GOCACHE", cache)
			env.Setenv("GOMODCACHE", modules)
			env.Setenv("TESTDATA", testdata)
			env.Setenv("GOENV", "off")
			env.Setenv("GOFLAGS", "")
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			env.Setenv("GOWORK", "")
			env.Setenv("IDEMLINT_CACHE", filepath.Join(env.WorkDir, "cache"))
			for _, who := range []string{"AUTHOR", "COMMITTER"} {
				env.Setenv("GIT_"+who+"_NAME", "script")
				env.Setenv("GIT_"+who+"_EMAIL", "script@example.com")
			}
			exe, err := exec.LookPath("idemlint")
			env.Setenv("IDEMLINT", exe)
			return err
		},
		Condition: func(cond string) (bool, error) {
			if cond != "cgo" {
				return false, fmt.Errorf("unknown condition %q", cond)
			}
			_, err := exec.LookPath(goEnv(t, "CC"))
			return err == nil && goEnv(t, "CGO_ENABLED") == "1", nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":      exits,
			"validsarif": validSARIF,
		},
	})
}

// exits is the script command "exits code program args...": the program exits with that code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [args...]")
	}
	code := 0
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// validSARIF is the script command "validsarif file": the file follows the schema of SARIF 2.1.0.
func validSARIF(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: validsarif file")
	}
	report, err := sarif.FromString(ts.ReadFile(args[0]), sarif.WithStrictValidation())
	ts.Check(err)
	ts.Check(report.Validate())
}

// testmod downloads what the module in dir needs: the scripts run without a network.
func testmod(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go mod download in %s: %v\n%s", dir, err, out)
	}
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
