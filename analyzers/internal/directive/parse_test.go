package directive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/directive"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

var rules = []string{"unsaferetry", "freshkey"}

func TestParse(t *testing.T) {
	ignore := func(reason string, rules ...string) directive.Parsed {
		return directive.Parsed{Name: fact.Ignore, Rules: rules, Reason: reason}
	}
	for _, tt := range []struct {
		comment string
		want    directive.Parsed
		err     string // a part of it
		foreign bool
	}{
		{comment: "//idemlint:ignore unsaferetry the server knows", want: ignore("the server knows", "unsaferetry")},
		{comment: "//idemlint:ignore unsaferetry,freshkey the server knows", want: ignore("the server knows", "unsaferetry", "freshkey")},
		{comment: "//idemlint:ignore unsaferetry, the server knows", want: ignore("the server knows", "unsaferetry")},
		{comment: "//idemlint:ignore\tunsaferetry\t the server knows \t", want: ignore("the server knows", "unsaferetry")},
		{comment: "//idemlint:ignore unsaferetry // the server knows", want: ignore("// the server knows", "unsaferetry")},
		{comment: "//idemlint:ignore unsaferetry weiß der Server", want: ignore("weiß der Server", "unsaferetry")},
		{comment: "//lint:ignore unsaferetry the server knows", want: ignore("the server knows", "unsaferetry")},
		{comment: "//lint:ignore SA1000,unsaferetry,ST* the server knows", want: ignore("the server knows", "unsaferetry")},
		{comment: "//idemlint:idempotent the server knows", want: directive.Parsed{Name: fact.Idempotent, Reason: "the server knows"}},

		{comment: "//idemlint:ignore", err: "names no rule"},
		{comment: "//idemlint:ignore ,", err: "names no rule"},
		{comment: "//idemlint:ignore nosuch the server knows", err: `unknown rule "nosuch" (known: unsaferetry, freshkey)`},
		{comment: "//idemlint:ignore unsaferetry,nosuch the server knows", err: `unknown rule "nosuch"`},
		{comment: "//idemlint:ignore unsaferetry freshkey", want: ignore("freshkey", "unsaferetry")}, // reads like a reason
		{comment: "//idemlint:ignore unsaferetry", err: "no reason"},
		{comment: "//idemlint:ignore unsaferetry --", err: "no reason"},
		{comment: "//lint:ignore unsaferetry", err: "no reason"},
		{comment: "//idemlint:idempotent", err: "no reason"},
		{comment: "//idemlint:idempotent ", err: "no reason"},
		{comment: "//idemlint:Ignore unsaferetry the server knows", foreign: true}, // not the form of a directive
		{comment: "//idemlint:ingore unsaferetry the server knows", err: `unknown name "ingore"`},
		{comment: "// idemlint:ignore unsaferetry the server knows", err: "has a space"},
		{comment: "//idemlint: ignore unsaferetry the server knows", err: "has a space"},
		{comment: "//\tidemlint : idempotent the server knows", err: "has a space"},

		{comment: "//lint:ignore SA1000 not for us", foreign: true},
		{comment: "//lint:ignore", foreign: true},
		{comment: "//lint:file-ignore unsaferetry not known here", foreign: true},
		{comment: "//nolint:idemlint // golangci-lint's own", foreign: true},
		{comment: "//go:generate idemlint", foreign: true},
		{comment: "// idemlint:ignore is a directive", foreign: true},
		{comment: "// idemlint: what it is", foreign: true},
		{comment: "//idemlint", foreign: true},
		{comment: "//idemlint:", foreign: true},
		{comment: "// see //idemlint:ignore unsaferetry the server knows", foreign: true},
		{comment: "/*idemlint:ignore unsaferetry the server knows*/", foreign: true},
		{comment: "", foreign: true},
		{comment: "//", foreign: true},
	} {
		got, ours, err := directive.Parse(tt.comment, rules)
		switch {
		case ours == tt.foreign:
			t.Errorf("%q: ours is %v", tt.comment, ours)
		case tt.err != "":
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("%q: error %v, want one with %q", tt.comment, err, tt.err)
			}
		case err != nil:
			t.Errorf("%q: %v", tt.comment, err)
		case got.Name != tt.want.Name || !slices.Equal(got.Rules, tt.want.Rules) || got.Reason != tt.want.Reason:
			t.Errorf("%q: got %+v, want %+v", tt.comment, got, tt.want)
		}
	}
}

// FuzzParse looks for comments that are read as something other than they say. A good directive has a reason and names
// rules that are known; what is read from one that is written down again is the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"//idemlint:ignore unsaferetry,freshkey the server knows", "//idemlint:idempotent the server knows",
		"//lint:ignore SA1000,unsaferetry the server knows", "// idemlint:ignore unsaferetry x", "//idemlint:ignore ,,unsaferetry  ü", "//idemlint:", "/*x*/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		p, ours, err := directive.Parse(comment, rules)
		if !ours || err != nil {
			if err != nil && (!ours || err.Error() == "" || strings.Contains(err.Error(), "\n")) {
				t.Errorf("%q: ours is %v, error %q", comment, ours, err)
			}
			return
		}
		text := "//idemlint:" + p.Name + " "
		if p.Name == fact.Ignore {
			text += strings.Join(p.Rules, ",") + " "
		}
		again, ours, err := directive.Parse(text+p.Reason, rules)
		if !ours || err != nil || again.Name != p.Name || !slices.Equal(again.Rules, p.Rules) || again.Reason != p.Reason {
			t.Errorf("%q is %+v, and %q is %+v (%v)", comment, p, text+p.Reason, again, err)
		}
		for _, r := range p.Rules {
			if !slices.Contains(rules, r) {
				t.Errorf("%q: rule %q is not known", comment, r)
			}
		}
	})
}
