package sqltext

import (
	"strings"
	"testing"
)

// describe is what the tables say of a statement.
func describe(s Statement) string {
	out := s.Class.String()
	if s.Table != "" || s.Columns != nil {
		out += " " + s.Table
	}
	if s.Columns != nil {
		out += "(" + strings.Join(s.Columns, ",") + ")"
	}
	if s.Returning {
		out += " returning"
	}
	if s.Computed != nil {
		out += " computes(" + strings.Join(s.Computed, ",") + ")"
	}
	if s.Generated != nil {
		out += " makes(" + strings.Join(s.Generated, ",") + ")"
	}
	return out
}

func TestClassify(t *testing.T) {
	for _, table := range [][]statement{kinds, shapes, dialects, edges} {
		for _, s := range table {
			if got := describe(Classify(s.text)); got != s.want {
				t.Errorf("%s\n\tis   %s\n\twant %s", s.text, got, s.want)
			}
		}
	}
}
