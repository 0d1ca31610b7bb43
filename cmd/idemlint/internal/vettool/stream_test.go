package vettool

import (
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

const finding = `{"category": "unsaferetry/high/0123", "posn": "/m/p/p.go:9:15", "end": "/m/p/p.go:9:20", "message": "again", "related": [
	{"posn": "/m/p/p.go:7:2", "end": "/m/p/p.go:7:2", "message": "region: here: now"},
	{"posn": "-", "end": "-", "message": "call: somewhere"},
	{"posn": "/m/p/p.go:9:15", "end": "-", "message": "see also: that"}]}`

func TestDecode(t *testing.T) {
	stream := `{}
{"m/p": {"unsaferetry": [` + finding + `]}}{"m/q [m/q.test]": {}}
{"m/r": {"unsaferetry": {"error": "panic:\n\tboom"}}}
{"m/s": {"idemsummary": [{"category": "failed", "posn": "-", "message": "too many blocks"}]}}
{"m/t": {"unsaferetry": [{"category": "nosuchrule/high/0", "posn": "/m/t.go:1:1", "end": "", "message": "x"}]}}
`
	var report output.Report
	var ids []string
	nexts := 0
	objects, err := decode(strings.NewReader(stream), func() { nexts++ }, func(u *unit) {
		ids = append(ids, u.id)
		report.Findings = append(report.Findings, u.findings...)
		report.Failures = append(report.Failures, u.failures...)
	})
	if err != nil {
		t.Fatal(err)
	}
	if objects != 6 || nexts != 6 {
		t.Errorf("got %d objects, told of %d, want 6", objects, nexts)
	}
	if got := strings.Join(ids, ","); got != "m/p,m/q [m/q.test],m/r,m/s,m/t" {
		t.Errorf("units: %s", got)
	}

	if len(report.Findings) != 1 {
		t.Fatalf("got %d findings, want 1: %+v", len(report.Findings), report.Findings)
	}
	f := report.Findings[0]
	if f.Rule != "unsaferetry" || f.Confidence != analyzers.High || f.Fingerprint != "0123" || f.Package != "m/p" || f.Message != "again" ||
		f.Pos != (output.Position{File: "/m/p/p.go", Line: 9, Column: 15}) || f.End.Column != 20 {
		t.Errorf("got finding %+v", f)
	}
	want := []output.Step{
		{Role: "region", Message: "here: now", Pos: output.Position{File: "/m/p/p.go", Line: 7, Column: 2}},
		{Role: "call", Message: "somewhere"},
		{Message: "see also: that", Pos: f.Pos},
	}
	if len(f.Trace) != len(want) {
		t.Fatalf("got trace %+v", f.Trace)
	}
	for i, step := range f.Trace {
		if step != want[i] {
			t.Errorf("step %d: got %+v, want %+v", i, step, want[i])
		}
	}

	var failures []string
	for _, f := range report.Failures {
		failures = append(failures, f.String())
	}
	wantFailures := []string{
		"m/r: internal error: unsaferetry: panic: boom",
		"m/s: internal error: idemsummary: too many blocks",
		"m/t: internal error: unsaferetry: x",
	}
	if got, want := strings.Join(failures, "\n"), strings.Join(wantFailures, "\n"); got != want {
		t.Errorf("failures:\n%s\nwant:\n%s", got, want)
	}
}

// TestDecodeGarbage pins that nothing is skipped: what cannot be understood is never a clean package.
func TestDecodeGarbage(t *testing.T) {
	for _, tt := range []struct{ name, stream, want string }{
		{"empty", "", ""},
		{"blank", "\n\n", ""},
		{"text", "# m/p\n", "invalid character '#'"},
		{"text after an object", "{}\nvet: oops\n", "invalid character 'v'"},
		{"truncated", `{"m/p": {"unsaferetry": [` + finding, "ends in the middle"},
		{"truncated in a word", `{"m/p": {"unsaf`, "ends in the middle"},
		{"array", "[]", "cannot unmarshal array"},
		{"null", "null", "null in the place of a package"},
		{"number for a result", `{"m/p": {"unsaferetry": 3}}`, "package m/p, analyzer unsaferetry"},
		{"null for a package is clean", `{"m/p": null}`, ""},
		{"bad position", `{"m/p": {"unsaferetry": [{"category": "unsaferetry/high/0", "posn": "p.go", "message": "x"}]}}`, `bad position "p.go"`},
		{"no position", `{"m/p": {"unsaferetry": [{"category": "unsaferetry/high/0", "posn": "-", "message": "x"}]}}`, `bad position "-"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := decode(strings.NewReader(tt.stream), func() {}, func(*unit) {})
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("got error %v", err)
			case tt.want != "" && err == nil:
				t.Errorf("no error, want one with %q", tt.want)
			case tt.want != "" && !strings.Contains(err.Error(), tt.want):
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestParsePosition(t *testing.T) {
	for s, want := range map[string]output.Position{
		"/m/p.go:3:4":     {File: "/m/p.go", Line: 3, Column: 4},
		`C:\m\p.go:3:4`:   {File: `C:\m\p.go`, Line: 3, Column: 4},
		"/m/a:1:2.go:3:4": {File: "/m/a:1:2.go", Line: 3, Column: 4},
		"/m/p.go:3":       {},
		":3:4":            {},
		"/m/p.go:0:1":     {},
		"":                {},
	} {
		got, err := parsePosition(s)
		if got != want || (err == nil) != want.IsValid() {
			t.Errorf("parsePosition(%q) = %+v, %v", s, got, err)
		}
	}
}
