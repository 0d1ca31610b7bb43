package settings

import (
	"fmt"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// FileName is the name of the settings file, which lies beside the go.work or go.mod that governs
// the working directory and nowhere else.
const FileName = ".idemlint.yml"

// Settings are the choices of one run. The zero value means the defaults.
//
// The analyzers hold a pointer and read it when a pass runs, so that a driver may fill it from
// flags after the analyzers have been made.
type Settings struct {
	// Confidence is the lowest confidence that is reported: "low", "medium" (the default) or "high".
	Confidence string `yaml:"confidence" json:"confidence"`

	// Disable names rules that report nothing.
	Disable []string `yaml:"disable" json:"disable"`

	// Tests makes findings in _test.go files count. They are left out by default: a test that
	// repeats a request charges nobody.
	Tests bool `yaml:"tests" json:"tests"`

	// Generated makes findings in generated files count.
	Generated bool `yaml:"generated" json:"generated"`

	// Related adds the trace of a finding as related positions. Drivers that make an issue of
	// each related position leave it off.
	Related bool `yaml:"-" json:"-"`
}

// Threshold is the lowest confidence to report.
func (s *Settings) Threshold() finding.Confidence {
	if s.Confidence == "" {
		return finding.Medium
	}
	c, err := finding.ParseConfidence(s.Confidence)
	if err != nil {
		return finding.Medium // Validate has refused it before
	}
	return c
}

// Disabled reports whether the rule of that name is switched off.
func (s *Settings) Disabled(rule string) bool {
	for _, d := range s.Disable {
		if d == rule {
			return true
		}
	}
	return false
}

// Validate reports the first value that means nothing. rules are the names that Disable may hold.
func (s *Settings) Validate(rules []string) error {
	if s.Confidence != "" {
		if _, err := finding.ParseConfidence(s.Confidence); err != nil {
			return fmt.Errorf("confidence: %w", err)
		}
	}
	for _, d := range s.Disable {
		known := false
		for _, r := range rules {
			known = known || r == d
		}
		if !known {
			return fmt.Errorf("disable: unknown rule %q (known: %v)", d, rules)
		}
	}
	return nil
}
