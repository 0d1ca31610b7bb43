package output

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

func TestMarkdown(t *testing.T) {
	dir := module(t, map[string]string{"pay.go": "package pay\n\nfunc f() {\n\tfor {\n\t\tpost(a) // ```\n\t}\n}\n"})
	pay := filepath.Join(dir, "pay.go")
	r := &Report{Findings: []Finding{{
		Rule: "unsaferetry", Confidence: analyzers.High, Package: "m/pay", Message: "a[0](x) may send <this> again; see @all",
		Pos: Position{pay, 5, 3}, End: Position{pay, 5, 10},
		Trace: []Step{
			{Role: "region", Message: "this repeats after a timeout", Pos: Position{pay, 4, 2}},
			{Role: "operation", Message: "http.Client.Do sends POST", Pos: Position{pay, 5, 3}},
		},
	}}}
	var out bytes.Buffer
	if err := Markdown(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	help := helpOf("unsaferetry")
	want := `**idemlint**: 1 finding

### ` + "`pay.go:5`" + ` (unsaferetry, high)

a\[0\](x) may send &lt;this&gt; again; see @<!-- -->all

` + "````go\n\tfor {\n\t\tpost(a) // ```\n````" + `

` + "```mermaid" + `
sequenceDiagram
    participant A as caller
    participant B as this code (pay.go)
    participant C as other service
    A->>B: asks once
    B->>C: http.Client.Do sends POST (pay.go#58;5)
    Note over C: takes effect
    C--xB: the answer is lost
    Note over B: this repeats after a timeout (pay.go#58;4)
    B->>C: http.Client.Do sends POST (pay.go#58;5) again
    Note over C: takes effect a second time
    C-->>B: it went well
    B-->>A: it went well
` + "```" + `

<details><summary>How it comes about, and what to do</summary>

- region: this repeats after a timeout (` + "`pay.go:4`" + `)
- operation: http.Client.Do sends POST (` + "`pay.go:5`" + `)

` + markdown(help.Why) + "\n\n" + markdown(help.Fix) + "\n\n" + markdown(help.Safe) + `

</details>
`
	if got := out.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// TestMarkdownMany pins that a comment stays within what GitHub takes, however many findings there are.
func TestMarkdownMany(t *testing.T) {
	dir, one := example(t)
	r := &Report{Failures: []Failure{{Package: "m/q", Message: "undefined: x"}}}
	for i := range maxDetailed + 2 {
		f := one.Findings[0]
		f.Message = fmt.Sprintf("finding %d", i)
		r.Findings = append(r.Findings, f)
	}
	var out bytes.Buffer
	if err := Markdown(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	if n := strings.Count(text, "```mermaid"); n != maxDetailed {
		t.Errorf("%d diagrams, want %d", n, maxDetailed)
	}
	if n := strings.Count(text, "### More"); n != 1 || !strings.Contains(text, fmt.Sprintf("\n- `a b/pay.go:4` (unsaferetry, medium): finding %d\n", maxDetailed+1)) {
		t.Error("the rest is not listed once")
	}
	if len(text) > 65536 {
		t.Errorf("%d characters", len(text))
	}
	if !strings.HasSuffix(text, "\nThis is not complete:\n\n- m/q: undefined: x\n") {
		t.Error("what failed is not said last")
	}
	out.Reset()
	if err := Markdown(&out, &Report{}, dir); err != nil || out.String() != "**idemlint**: nothing to report\n" {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

// TestDiagrams tells the stories apart by what the trace has.
func TestDiagrams(t *testing.T) {
	op := Step{Role: roleOperation, Message: "db.Exec takes effect: INSERT"}
	for _, tt := range []struct {
		name  string
		trace []Step
		want  []string // in this order
		never string
	}{
		{"lost answer", []Step{{Role: roleRegion, Message: "again"}, op}, []string{"as caller", "as database", "answer is lost", "Note over B: again", "second time"}, "key"},
		{"other failure", []Step{{Role: roleRegion, Message: "again"}, op, {Role: roleCause, Message: "commit fails"}},
			[]string{"takes effect", "C-->>B: it went well", "Note over B: commit fails", "Note over B: again", "second time"}, "lost"},
		{"fresh key", []Step{{Role: roleRegion, Message: "again"}, op, {Role: roleKey, Message: "key"}}, []string{"with a key", "with another key", "does not know that key"}, "same key"},
		{"shared key", []Step{op, {Role: roleKey, Message: "key"}}, []string{"one thing", "takes effect", "another thing", "with the same key", "does nothing"}, "second time"},
		{"redelivery", []Step{{Role: roleEntry, Message: "message arrives"}, op}, []string{"as sender", "takes effect", "no acknowledgement", "Note over A: message arrives", "the same message", "second time"}, "key"},
		{"nothing", []Step{{Role: roleRegion, Message: "again"}}, nil, "sequence"},
		{"operation only", []Step{op}, nil, "sequence"},
	} {
		text, ok := newSources(t.TempDir()).sequence(&Finding{Trace: tt.trace})
		if ok != (tt.want != nil) || strings.Contains(text, tt.never) {
			t.Errorf("%s: got %v,\n%s", tt.name, ok, text)
		}
		rest := text
		for _, w := range tt.want {
			_, after, found := strings.Cut(rest, w)
			if !found {
				t.Errorf("%s: no %q, or not in its place, in\n%s", tt.name, w, text)
			}
			rest = after
		}
	}
}

// TestMermaid pins that no label ends early or is taken for syntax.
func TestMermaid(t *testing.T) {
	if got, want := mermaid("f[\"a\"]; end\nA->>B: x #1 ü"), "f#91;#34;a#34;#93;#59; end#92;x0aA-#62;#62;B#58; x #35;1 ü"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	dir, r := hostile(t)
	text, ok := newSources(dir).sequence(&r.Findings[0])
	label := regexp.MustCompile(`^    (participant [ABC] as|[ABC](->>|-->>|--x)[ABC]:|Note over [ABC]:) ([\pL\pN ._()*,/-]|#\d+;)+$`)
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if i == 0 && line != "sequenceDiagram" || i > 0 && !label.MatchString(line) {
			t.Errorf("line %q", line)
		}
	}
	if !ok {
		t.Error("no diagram")
	}
}
