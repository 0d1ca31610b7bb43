package knowledge

import (
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// TestGradeOf: a name alone tells how likely harm is.
func TestGradeOf(t *testing.T) {
	for _, tt := range []struct {
		name string
		want fact.Grade
	}{
		{"CreateOrder", fact.Certain}, {"ChargeCard", fact.Certain}, {"Pay", fact.Certain}, {"TransferFunds", fact.Certain}, {"create_payments", fact.Certain},
		{"CreateUser", fact.Plain}, {"SendEmail", fact.Plain}, {"PublishEvent", fact.Plain},
		{"RunInstances", fact.Unsure}, {"StartJob", fact.Unsure}, {"AddOrder", fact.Unsure},
		{"GetOrder", fact.Harmless}, {"List", fact.Harmless}, {"CreateOrUpdateUser", fact.Harmless}, {"CreateIfNotExists", fact.Harmless}, {"", fact.Harmless},
		{"RunQuery", fact.Harmless}, {"CreateToken", fact.Harmless}, {"SendHeartbeat", fact.Harmless}, {"CreateUploadURL", fact.Harmless}, {"Created", fact.Harmless},
		{"Newsletter", fact.Harmless}, {"Payload", fact.Harmless}, {"CreateURLs", fact.Harmless},
	} {
		if got := GradeOf(tt.name); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestIsKeyName(t *testing.T) {
	for _, n := range []string{"IdempotencyKey", "idempotency_key", "ClientToken", "WithRetryKey", "SetClientRequestToken", "MessageDeduplicationId", "xLineRetryKey", "CallerReference"} {
		if !IsKeyName(n) {
			t.Errorf("%s is a key", n)
		}
	}
	for _, n := range []string{"Key", "RequestID", "Token", "CorrelationID", "WithRetries", "GroupID"} {
		if IsKeyName(n) {
			t.Errorf("%s is no key", n)
		}
	}
}

// TestNamesSorted: readers look for names in these lists.
func TestNamesSorted(t *testing.T) {
	lists := [][]string{keyNames[:], naturalKeys[:], money[:], questions[:]}
	var vs []string
	for _, v := range verbs {
		vs = append(vs, v.word)
	}
	for _, l := range append(lists, vs) {
		if !slices.IsSorted(l) || len(slices.Compact(slices.Clone(l))) != len(l) {
			t.Errorf("not sorted, or a name stands twice: %s", strings.Join(l, " "))
		}
	}
}
