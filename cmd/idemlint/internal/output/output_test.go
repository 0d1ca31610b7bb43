package output

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/idemlint/idemlint/analyzers"
)

// module writes files below a new directory and returns it.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// example is a module with one finding whose trace leads through a file of another module.
func example(t *testing.T) (dir string, r *Report) {
	t.Helper()
	dir = module(t, map[string]string{
		"a b/pay.go": "package pay\n\n\tfor {\r\n\t\t_ = \"grün 💳\"; post(a[0](x))\n}\n",
	})
	elsewhere := filepath.Join(t.TempDir(), "lib.go")
	pay := filepath.Join(dir, "a b", "pay.go")
	return dir, &Report{Findings: []Finding{{
		Rule: "unsaferetry", Confidence: analyzers.Medium, Fingerprint: "0123", Package: "m/pay",
		Message: "a[0](x) may be sent again (retried on L3, see L33)",
		Pos:     Position{pay, 4, 21}, End: Position{pay, 4, 34},
		Trace: []Step{
			{Role: "region", Message: "retried here", Pos: Position{pay, 3, 2}},
			{Role: "call", Message: "in a library", Pos: Position{elsewhere, 10, 3}},
			{Role: "operation", Message: "POST"},
		},
	}}}
}

func TestNormalize(t *testing.T) {
	at := func(file string, line, column int, rule, message, pkg string) Finding {
		return Finding{Rule: rule, Message: message, Package: pkg, Pos: Position{file, line, column}}
	}
	r := &Report{
		Findings: []Finding{
			at("b.go", 1, 1, "r", "m", "p"),
			at("a.go", 2, 1, "r", "m", "p"),
			at("a.go", 1, 2, "r", "m", "p"),
			at("a.go", 1, 1, "s", "m", "p"),
			at("a.go", 1, 1, "r", "n", "p"),
			at("a.go", 1, 1, "r", "m", "q"),
			at("a.go", 1, 1, "r", "m", "p"), // the same from another unit
		},
		Failures: []Failure{{"q", "x"}, {"p", "x"}, {"q", "x"}},
	}
	r.Normalize()
	want := []Finding{
		at("a.go", 1, 1, "r", "m", "p"),
		at("a.go", 1, 1, "r", "n", "p"),
		at("a.go", 1, 1, "s", "m", "p"),
		at("a.go", 1, 2, "r", "m", "p"),
		at("a.go", 2, 1, "r", "m", "p"),
		at("b.go", 1, 1, "r", "m", "p"),
	}
	if len(r.Findings) != len(want) {
		t.Fatalf("got %d findings, want %d", len(r.Findings), len(want))
	}
	for i, f := range r.Findings {
		if f.Pos != want[i].Pos || f.Rule != want[i].Rule || f.Message != want[i].Message || f.Package != want[i].Package {
			t.Errorf("finding %d: got %+v, want %+v", i, f, want[i])
		}
	}
	if len(r.Failures) != 2 || r.Failures[0].Package != "p" {
		t.Errorf("got failures %v", r.Failures)
	}
}

func TestText(t *testing.T) {
	dir, r := example(t)
	var out bytes.Buffer
	if err := Text(&out, r, dir, false); err != nil {
		t.Fatal(err)
	}
	want := "a b/pay.go:4:21: a[0](x) may be sent again (retried on L3, see L33) (unsaferetry, medium)\n" +
		"        _ = \"grün 💳\"; post(a[0](x))\n" +
		"                      ^^^^^^^^^^^^^\n" +
		"    region: a b/pay.go:3: retried here\n" +
		"    call: " + filepath.ToSlash(r.Findings[0].Trace[1].Pos.File) + ":10: in a library\n" +
		"    operation: POST\n"
	if got := out.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}

	out.Reset()
	if err := Text(&out, r, dir, true); err != nil {
		t.Fatal(err)
	}
	colored := out.String()
	if !strings.Contains(colored, "\x1b[") {
		t.Error("no colour")
	}
	if got := strings.NewReplacer(bold, "", red, "", yellow, "", faint, "", reset, "").Replace(colored); got != want {
		t.Errorf("without colours got:\n%s\nwant:\n%s", got, want)
	}
}

// TestTextWithoutSource pins that a file that is gone costs the excerpt only.
func TestTextWithoutSource(t *testing.T) {
	pos := Position{filepath.Join(t.TempDir(), "gone.go"), 3, 2}
	r := &Report{Findings: []Finding{{Rule: "r", Confidence: analyzers.High, Message: "m", Pos: pos, End: pos}}}
	var out bytes.Buffer
	if err := Text(&out, r, filepath.Dir(pos.File), false); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != "gone.go:3:2: m (r, high)\n" {
		t.Errorf("got %q", got)
	}
	if err := SARIF(&out, r, filepath.Dir(pos.File), "v0"); err != nil {
		t.Error(err)
	}
}

func TestJSON(t *testing.T) {
	dir, r := example(t)
	r.Failures = []Failure{{Package: "m/q", Message: "undefined: x"}}
	var out bytes.Buffer
	if err := JSON(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	var got jsonReport
	dec := json.NewDecoder(&out)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Version != 1 || len(got.Findings) != 1 || len(got.Failures) != 1 || got.Failures[0].Package != "m/q" {
		t.Fatalf("got %+v", got)
	}
	f := got.Findings[0]
	if f.File != "a b/pay.go" || f.Line != 4 || f.Column != 21 || f.EndColumn != 34 || f.Confidence != "medium" || f.Fingerprint != "0123" {
		t.Errorf("got %+v", f)
	}
	if len(f.Trace) != 3 || f.Trace[0].File != "a b/pay.go" || f.Trace[2] != (jsonStep{Role: "operation", Message: "POST"}) {
		t.Errorf("got trace %+v", f.Trace)
	}
}

func TestSARIF(t *testing.T) {
	dir, r := example(t)
	r.Failures = []Failure{{Package: "m/q", Message: "undefined: x"}}
	var out bytes.Buffer
	if err := SARIF(&out, r, dir, "v1.2.3"); err != nil {
		t.Fatal(err)
	}
	log, err := sarif.FromBytes(out.Bytes(), sarif.WithStrictValidation())
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil {
		t.Error(err)
	}
	run := log.Runs[0]
	if *run.Invocations[0].ExecutionSuccessful || *run.Invocations[0].ToolExecutionNotifications[0].Message.Text != "m/q: undefined: x" {
		t.Error("the failure does not show")
	}
	result := run.Results[0]

	place := result.Locations[0].PhysicalLocation
	if *place.ArtifactLocation.URI != "a%20b/pay.go" || *place.ArtifactLocation.URIBaseID != srcRoot {
		t.Errorf("got URI %s", *place.ArtifactLocation.URI)
	}
	// "grün 💳" is one byte longer than its characters for the ü, and two more than its code units for the card.
	if *place.Region.StartLine != 4 || *place.Region.StartColumn != 18 || *place.Region.EndColumn != 31 {
		t.Errorf("got columns %d to %d", *place.Region.StartColumn, *place.Region.EndColumn)
	}

	if got, want := *result.Message.Text, `a\[0\](x) may be sent again (retried on [L3](1), see L33)`; got != want {
		t.Errorf("got message %s, want %s", got, want)
	}
	if len(result.RelatedLocations) != 2 || result.RelatedLocations[0].ID != 1 || result.RelatedLocations[1].ID != 2 {
		t.Errorf("got %d related locations", len(result.RelatedLocations))
	}
	flow := result.CodeFlows[0].ThreadFlows[0].Locations
	if len(flow) != 3 || *flow[0].Location.PhysicalLocation.Region.StartLine != 3 || flow[2].Location.PhysicalLocation != nil {
		t.Errorf("got a flow of %d", len(flow))
	}
	elsewhere := flow[1].Location.PhysicalLocation.ArtifactLocation
	if !strings.HasPrefix(*elsewhere.URI, "file:///") || elsewhere.URIBaseID != nil {
		t.Errorf("got URI %s", *elsewhere.URI)
	}

	if result.Level != "warning" || result.PartialFingerprints[fingerprintKey] != "0123" || result.PartialFingerprints["primaryLocationLineHash"] == "" {
		t.Errorf("got level %s, fingerprints %v", result.Level, result.PartialFingerprints)
	}
	rule := run.Tool.Driver.Rules[result.RuleIndex]
	if *rule.ID != "unsaferetry" || *rule.Help.Text == "" || *rule.Help.Markdown == "" || rule.Properties.Properties["precision"] == nil {
		t.Errorf("got rule %+v", rule)
	}
}

func TestUTF16Column(t *testing.T) {
	dir := module(t, map[string]string{"x.go": "aü€💳z\nb\xffc\r\n"})
	src := newSources(dir)
	for _, tt := range []struct{ line, column, want int }{
		{1, 1, 1},   // a
		{1, 2, 2},   // ü: two bytes, one unit
		{1, 4, 3},   // €: three bytes, one unit
		{1, 7, 4},   // 💳: four bytes, two units
		{1, 11, 6},  // z
		{1, 12, 7},  // the end
		{1, 99, 99}, // beyond it
		{2, 3, 3},   // an invalid byte is one unit
		{2, 4, 4},   // the end, before the carriage return
		{9, 5, 5},   // no such line
		{1, 0, 1},   // no column
	} {
		if got := src.utf16Column(Position{filepath.Join(dir, "x.go"), tt.line, tt.column}); got != tt.want {
			t.Errorf("line %d, column %d: got %d, want %d", tt.line, tt.column, got, tt.want)
		}
	}
}

// TestLineHashes checks values that GitHub's own implementation is tested with.
func TestLineHashes(t *testing.T) {
	endsWithLineFeed := []string{
		"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
		"b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
	}
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", []string{"c129715d7a2bc9a3:1"}},
		{" a\nb\n  \t\tc\n d", []string{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}},
		{" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", endsWithLineFeed},
		{" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", endsWithLineFeed},
		{" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", endsWithLineFeed},
	} {
		if got := lineHashes([]byte(tt.text)); strings.Join(got, " ") != strings.Join(tt.want, " ") {
			t.Errorf("%q: got %v, want %v", tt.text, got, tt.want)
		}
	}
	repeated := lineHashes([]byte(strings.Repeat("x\n", 200)))
	if len(repeated) != 201 || !strings.HasSuffix(repeated[99], ":100") {
		t.Errorf("got %d hashes, the hundredth %s", len(repeated), repeated[99])
	}
}

func TestLinkLine(t *testing.T) {
	for _, tt := range []struct{ message, want string }{
		{"on L4", "on [L4](1)"},
		{"on L40, L4", "on L40, [L4](1)"},
		{"XL4", "XL4"},
		{"on [L4](2), L4", "on [L4](2), [L4](1)"},
		{"nothing", "nothing"},
	} {
		if got := linkLine(tt.message, 4, 1); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.message, got, tt.want)
		}
	}
}

func TestRelThroughSymlink(t *testing.T) {
	dir := module(t, map[string]string{"x.go": "package x\n"})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip(err)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(link, "x.go"), filepath.Join(real, "x.go")} {
		if got, inside := newSources(link).rel(name); got != "x.go" || !inside {
			t.Errorf("rel(%s) = %s, %v", name, got, inside)
		}
	}
}
