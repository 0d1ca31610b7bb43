package output

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/idemlint/idemlint/analyzers"
)

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{
		"":                      "",
		"grün 💳":                "grün 💳",
		"a\nb\r\tc\x1b[31m\x00": `a\x0ab\x0d\x09c\x1b[31m\x00`,
		"\x7f\u0085":            `\x7f\u0085`,
		"\u202eevil\u2066":      `\u202eevil\u2066`,
		"\u2028\u2029":          `\u2028\u2029`,
		"a\xffb\ufffd":          "a\\xffb\ufffd",
	} {
		if got := visible(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	if got := visibleLine("\ta\t\x1b"); got != "\ta\t\\x1b" {
		t.Errorf("got %q", got)
	}
}

// hostile is a report whose names and messages try to be something else.
func hostile(t *testing.T) (dir string, r *Report) {
	t.Helper()
	const name = "a\n::error::forged\x1b[2K%0A.go"
	const text = "package p // \x1b[1mbold\n\nfor { // ```\n\tpost(`\x1b[8m`) // \u202e\n}\n"
	dir = t.TempDir()
	file := filepath.Join(dir, name)
	_ = os.WriteFile(file, []byte(text), 0o666) // not every system has such names; then there is no excerpt
	message := "m[`\n::error::forged\r\n\x1b]0;title\a`] @org/team <img src=x> [a](http://x) | b ``` c; it\u202e"
	return dir, &Report{
		Findings: []Finding{{
			Rule: "unsaferetry", Confidence: analyzers.High, Fingerprint: "0123", Package: "m/p", Message: message,
			Pos: Position{file, 4, 2}, End: Position{file, 4, 12},
			Trace: []Step{
				{Role: "region", Message: "repeats; after\nend", Pos: Position{file, 3, 1}},
				{Role: "operation", Message: message, Pos: Position{file, 4, 2}},
			},
		}},
		Failures: []Failure{{Package: "m/q\n::error::forged", Message: "bad\x1b[0m"}},
	}
}

// TestHostile pins that what comes from the code under review stays what it is in every format: no line, command
// or sequence of its own.
func TestHostile(t *testing.T) {
	dir, r := hostile(t)
	for name, write := range map[string]func(*bytes.Buffer) error{
		"text":     func(b *bytes.Buffer) error { return Text(b, r, dir, false) },
		"github":   func(b *bytes.Buffer) error { return GitHub(b, r, dir) },
		"markdown": func(b *bytes.Buffer) error { return Markdown(b, r, dir) },
		"json":     func(b *bytes.Buffer) error { return JSON(b, r, dir) },
		"sarif":    func(b *bytes.Buffer) error { return SARIF(b, r, dir, "v0") },
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				text := strings.TrimSuffix(line, "\n")
				if i := strings.IndexFunc(text, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }); i >= 0 {
					t.Errorf("control character in %q", line)
				}
				if strings.HasPrefix(strings.TrimSpace(text), "::error::forged") {
					t.Errorf("forged line %q", line)
				}
			}
			if name != "json" && name != "sarif" && strings.ContainsRune(out.String(), '\u202e') {
				t.Error("the direction of the text changes")
			}
		})
	}
}

// TestHostileNames pins that programs get the names that files really have.
func TestHostileNames(t *testing.T) {
	dir, r := hostile(t)
	var out bytes.Buffer
	if err := JSON(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	var got jsonReport
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if f := got.Findings[0]; filepath.Join(dir, f.File) != r.Findings[0].Pos.File || f.Message != r.Findings[0].Message {
		t.Errorf("got %q, %q", f.File, f.Message)
	}
}
