package torture

import (
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// FuzzPrograms makes programs of whatever bytes come, and checks what must hold for each of them.
func FuzzPrograms(f *testing.F) {
	for loop := range len(loops) {
		for stop := range len(stops) {
			f.Add([]byte{byte(loop), byte(stop), 0, 1, byte(loop + stop), 1, byte(stop)})
		}
	}
	f.Add([]byte{0, 0, 1})
	f.Add([]byte{2, 1, 3, 3, 1, 2, 3, 3, 4, 5, 6})
	loader := testssa.NewLoader()
	f.Fuzz(func(t *testing.T, data []byte) {
		p := newProgram(data)
		verdict := func(s style) []string {
			return rules(check(t, loader.Pass(t, p.source(s))))
		}
		plain := verdict(style{prefix: "v"})
		if again := verdict(style{prefix: "v"}); !slices.Equal(again, plain) {
			t.Errorf("%v, then %v", plain, again)
		}
		if other := verdict(style{prefix: "qx_"}); !slices.Equal(other, plain) {
			t.Errorf("%v, with other names %v", plain, other)
		}
		if helper := verdict(style{prefix: "v", helper: true}); !slices.Equal(helper, plain) {
			t.Errorf("%v, with the request in a function of its own %v", plain, helper)
		}
		for _, helper := range []bool{false, true} {
			if keyed := verdict(style{prefix: "v", helper: helper, key: true}); len(keyed) > 0 {
				t.Errorf("%v although there is a key", keyed)
			}
		}
		if t.Failed() {
			t.Log(p.source(style{prefix: "v"}))
		}
	})
}

// TestPrograms pins that the programs are worth something: some of them are reported, and of those that are not some
// differ from them in one place.
func TestPrograms(t *testing.T) {
	loader := testssa.NewLoader()
	for _, tt := range []struct {
		data []byte
		want string
	}{
		{[]byte{0, 0, 0}, "unsaferetry/high"},
		{[]byte{0, 0, 1}, ""}, // GET
		{[]byte{0, 2, 0}, ""}, // after a 429 only
		{[]byte{0, 3, 0}, ""}, // never again
		{[]byte{1, 1, 0}, "unsaferetry/high"},
		{[]byte{3, 4, 0}, "unsaferetry/high"},
		{[]byte{4, 4, 0}, "unsaferetry/high"},
	} {
		src := newProgram(tt.data).source(style{prefix: "v"})
		if got := strings.Join(rules(check(t, loader.Pass(t, src))), " "); got != tt.want {
			t.Errorf("%v: %q, want %q\n%s", tt.data, got, tt.want, src)
		}
	}
}

// rules are findings without their lines.
func rules(found []string) []string {
	var names []string
	for _, f := range found {
		_, name, _ := strings.Cut(f, ": ")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
