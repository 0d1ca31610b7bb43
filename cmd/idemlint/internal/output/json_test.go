package output

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

// TestJSONDocumented pins that the documentation of the package shows every field of the format and no other:
// programs depend on it.
func TestJSONDocumented(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for line := range strings.Lines(f.Doc.Text()) {
		if strings.HasPrefix(line, "\t") {
			shown = append(shown, strings.TrimSpace(line))
		}
	}
	var documented any
	if err := json.Unmarshal([]byte(strings.Join(shown, "\n")), &documented); err != nil {
		t.Fatalf("the example is no JSON: %v", err)
	}

	dir, r := example(t)
	r.Failures = []Failure{{Package: "m/q", Message: "undefined: x"}}
	var out bytes.Buffer
	if err := JSON(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	var written any
	if err := json.Unmarshal(out.Bytes(), &written); err != nil {
		t.Fatal(err)
	}
	if got, want := fields(written), fields(documented); !slices.Equal(got, want) {
		t.Errorf("written are\n%s\ndocumented are\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// fields are the paths of all values below v, with their kinds.
func fields(v any) []string {
	all := map[string]bool{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, value := range v {
				walk(path+"."+name, value)
			}
		case []any:
			for _, value := range v {
				walk(path+"[]", value)
			}
		default:
			all[fmt.Sprintf("%s %T", path, v)] = true
		}
	}
	walk("", v)
	return slices.Sorted(maps.Keys(all))
}

// TestHelp pins that whoever acts on a finding is told what to do, and how to say that there is nothing to do.
func TestHelp(t *testing.T) {
	for _, r := range analyzers.Rules {
		h := helpOf(r.Name)
		if h.Why == "" || h.Fix == "" || !strings.Contains(h.Safe, "//idemlint:ignore "+r.Name) && r.Name != "baddirective" {
			t.Errorf("%s: %+v", r.Name, h)
		}
	}
}
