package finding

import (
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// TestBroken: each gate that does not hold has words of its own, and a cure of its own.
func TestBroken(t *testing.T) {
	for _, tt := range []struct {
		gate  fact.Gate
		class fact.Class
		want  string
	}{
		{fact.Gate{}, fact.Transport, ""},
		{fact.Gate{Kind: fact.SkippedGate}, fact.Transport, "a test of the method, the one on L7, is skipped when there is no response"},
		{fact.Gate{Kind: fact.SkippedGate, Name: "check"}, fact.ServerError, "a test of the method, check on L7, is skipped when there is a response"},
		{fact.Gate{Kind: fact.BlindGate}, fact.Transport, "its policy, on L7, does not look at the method"},
		{fact.Gate{Kind: fact.BlindGate, Name: "check"}, fact.Transport, "its policy, check on L7, does not look at the method"},
		{fact.Gate{Kind: fact.WrappedGate, Name: "backoff.Permanent"}, fact.Transport, "backoff.Permanent does not stop it from inside of another error"},
		{fact.Gate{Kind: fact.ReplacedGate, Name: "retry.Unrecoverable"}, fact.Transport, "the test on L7 replaces the one by which retry.Unrecoverable stops it"},
		{fact.Gate{Kind: fact.NoLimitGate, Name: "retry.Attempts"}, fact.Transport, "retry.Attempts of 0 on L7 is no limit"},
		{fact.Gate{Kind: fact.DefaultGate, Name: "MaxRetryCount"}, fact.Transport, "MaxRetryCount of 0 on L7 is the default, not none"},
	} {
		r := &fact.Retry{Gate: tt.gate, Class: tt.class}
		if got := Broken(r, "L7"); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.gate, got, tt.want)
		}
		if mend := Mend(r); (mend == "") != (tt.want == "") || strings.Contains(mend, "retry it") || mend != "" && !strings.HasSuffix(mend, ", or ") {
			t.Errorf("%+v: cure %q", tt.gate, mend)
		}
	}
}
