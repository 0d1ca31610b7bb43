package vettool

import (
	"strings"
	"testing"
)

// FuzzDecode reads whatever go vet may print. What is not understood is an error, or a failure of one line;
// what is a finding has a place.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		"", "{}\n{}\n", "null", "{\"m/p\": null}", `{"m/p": {"unsaferetry": [` + finding + `]}}`, `{"m/p": {"unsaferetry": {"error": "a\nb"}}}`,
		`{"m/p": {"idemlink": [{"category": "idemlink", "posn": "/p.go:1:1", "message": "AAAA"}]}}`, `{"m/p": {"unsaferetry": [`, `[]`, `{"": {"": []}}`,
		`{"m/p": {"unsaferetry": [{"category": "unsaferetry/high/0", "posn": "p.go:0:99999999999999999999"}]}}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		nexts := 0
		objects, err := decode(strings.NewReader(text), func() { nexts++ }, func(u *unit) {
			for _, x := range u.findings {
				if x.Rule == "" || !x.Pos.IsValid() {
					t.Errorf("finding %+v", x)
				}
			}
			for _, x := range u.failures {
				if strings.ContainsAny(x.Message, "\r\n") {
					t.Errorf("failure %q", x.Message)
				}
			}
		})
		if err == nil && nexts != objects || nexts < 0 || objects > len(text) {
			t.Errorf("%d objects, told of %d", objects, nexts)
		}
	})
}
