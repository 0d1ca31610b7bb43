package finding

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// TestForms: each way of doing something again has words of its own.
func TestForms(t *testing.T) {
	for _, tt := range []struct {
		form                  fact.Form
		again, repeater, made string
	}{
		{fact.Looped, "retried on L7 after a timeout", "this repeats after a timeout", "made before the loop"},
		{fact.Requeued, "put back into its queue on L7 after a timeout", "this puts the work back after a timeout", "made before the work is put into the queue"},
		{fact.Rearmed, "started again on L7 after a timeout", "this starts it again after a timeout", "made before the first attempt"},
		{fact.Repeated, "done again after a timeout of the call on L7", "this is done again below after a timeout", "made before the first call"},
	} {
		r := &fact.Retry{Form: tt.form, Class: fact.Transport | fact.TooMany}
		if got := Again(r, "L7"); got != tt.again {
			t.Errorf("%q, want %q", got, tt.again)
		}
		if got := Repeater(r, fact.Transport); got != tt.repeater {
			t.Errorf("%q, want %q", got, tt.repeater)
		}
		if got := Made(r); got != tt.made {
			t.Errorf("%q, want %q", got, tt.made)
		}
	}
	if got := Made(&fact.Retry{Nested: true}); got != "made before the retry loop, inside of the loop around it" {
		t.Errorf("a key of each item: %q", got)
	}
}
