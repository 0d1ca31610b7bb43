package dedupe

import "testing"

func TestSays(t *testing.T) {
	for _, c := range []struct {
		name string
		want bool
	}{
		{"Idempotency-Key", true},
		{"checkidempotency", true},
		{"isDuplicate", true},
		{"DedupeStore", true},
		{"msg_dedup", true},
		{"INSERT INTO processed_events (id) VALUES ($1)", true},
		{"webhook_inbox", true},
		{"OutboxWriter", true},
		{"isProcessed", true},
		{"guardedUpdate", false},
		{"recordedUploads", false},
		{"coinBox", false},
		{"thisProcessed", false},
		{"dup", false},
		{"", false},
	} {
		if got := Says(c.name); got != c.want {
			t.Errorf("Says(%q) = %t, want %t", c.name, got, c.want)
		}
	}
}

func TestSaysConflict(t *testing.T) {
	for _, c := range []struct {
		name string
		want bool
	}{
		{"ErrDuplicatedKey", true},
		{"IsDup", true},
		{"isUniqueViolation", true},
		{"IsConstraintError", true},
		{"ErrAlreadyExists", true},
		{"recordUpdateError", false},
		{"isFailedUpload", false},
		{"wrapError", false},
		{"", false},
	} {
		if got := saysConflict(c.name); got != c.want {
			t.Errorf("saysConflict(%q) = %t, want %t", c.name, got, c.want)
		}
	}
}

func TestSaysConflictText(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"duplicate key", true},
		{"UNIQUE constraint failed", true},
		{"already exists", true},
		{"23505", true},
		{"timeout", false},
		{"not found", false},
	} {
		if got := saysConflictText(c.text); got != c.want {
			t.Errorf("saysConflictText(%q) = %t, want %t", c.text, got, c.want)
		}
	}
}
