package settings

import (
	"reflect"
	"strings"
	"testing"
)

// FuzzParse reads whatever a settings file may hold. What is refused is refused in one line that says something; what is
// taken is valid, and taken for the same again.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"", "# nothing\n", "confidence: low\n", "confidence: sure\n", "disable: [unsaferetry, nosuchrule]\n", "tests: true\ngenerated: 1\n",
		"confidence: low\n---\nconfidence: high\n", "- a\n", "confidence: &a low\ndisable: [*a]\n", "confidence: [", "\xff", "a: b: c\n", "disable:\n\t- x\n", "0\n\n0",
		"operations:\n  - func: a.io/p.(*T).F\n    kind: mail\n    key: 1\n", "operations: [&a {func: F}, *a]\n", "repeaters: [{func: a.io/p.F, op: 1.5, stop: (a.B).C}]\n",
		"keys: [X-Key]\nsafe: [(*a.io/p.T).F]\n",
	} {
		f.Add([]byte(text))
	}
	rules := []string{"freshkey", "unsaferetry"}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, line, err := parse(data, rules)
		if err != nil {
			if text := err.Error(); text == "" || strings.Contains(text, "\n") {
				t.Errorf("refused with %q", text)
			}
			if lines := strings.Count(string(data), "\n") + 1; line < 0 || line > lines+strings.Count(string(data), "\r") {
				t.Errorf("line %d of %d", line, lines)
			}
			return
		}
		if err := s.Validate(rules); err != nil {
			t.Errorf("taken, and not valid: %v", err)
		}
		s.Added()
		if again, _, err := parse(data, rules); err != nil || !reflect.DeepEqual(again, s) {
			t.Errorf("%+v, then %+v, %v", s, again, err)
		}
	})
}
