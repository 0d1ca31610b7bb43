package nolint

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestIsOurs(t *testing.T) {
	for comment, want := range map[string]bool{
		"//nolint":                           true,
		"// nolint":                          true,
		"//nolint // why":                    true,
		"//nolint:all":                       true,
		"//nolint:idemlint":                  true,
		"//nolint:idemlint // why":           true,
		"//nolint:gosec, IdemLint //why":     true,
		"//nolint:gosec":                     false,
		"//nolint:gosec // not for idemlint": false,
		"//nolintidemlint":                   false,
		"//nolint2":                          false,
		"// no nolint:idemlint":              false,
		"/*nolint*/":                         false,
		"//":                                 false,
	} {
		if got := isOurs(comment); got != want {
			t.Errorf("%q: %v, want %v", comment, got, want)
		}
	}
}

// TestRead marks the lines that are left out.
func TestRead(t *testing.T) {
	const text = `package p

func f() { // nothing
	g() //nolint:idemlint // out
	g()
	//nolint:idemlint // out
	for { // out
		g() // out
	} // out
	//nolint:gosec
	g()
		//nolint:idemlint // out, but not what is less indented
	g()
	//nolint:idemlint // out

	g()
}

// g is of no interest.
//
//nolint // out
func g() { // out
	f() // out
} // out

func h() {}
`
	check(t, text)
	check(t, "//nolint:idemlint // out\npackage p // out\n// out\nfunc f() { // out\n} // out\n")
	check(t, "//nolint:idemlint\npackage p ( does not parse\n")
}

func check(t *testing.T, text string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	left := Read(name)
	var got, want []int
	for i, line := range strings.Split(text, "\n") {
		if left.Contains(i + 1) {
			got = append(got, i+1)
		}
		if strings.Contains(line, "// out") {
			want = append(want, i+1)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("lines %v are left out, want %v, of\n%s", got, want, text)
	}
}
