package region

import "testing"

// TestSaysNext: a call gives another item only if its name says so, and nothing else.
func TestSaysNext(t *testing.T) {
	for _, tt := range []struct {
		recv, name string
		want       bool
	}{
		{"Queue", "Next", true},
		{"Queue", "popJob", true},
		{"Reader", "ReadMessage", true},
		{"Reader", "ReadString", true},
		{"Scanner", "Text", true},
		{"Buffer", "Bytes", false},
		{"", "ReadFile", false},
		{"", "ReadAll", false},
		{"Generator", "NextID", false},
		{"BackOff", "NextBackOff", false},
		{"", "nextNonce", false},
		{"Client", "Get", false},
		{"", "", false},
	} {
		if got := saysNext(tt.recv, tt.name); got != tt.want {
			t.Errorf("%s.%s: %v", tt.recv, tt.name, got)
		}
	}
}
