package settings

import (
	"fmt"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// FileName is the name of the settings file, which lies beside the go.work or go.mod that governs
// the working directory and nowhere else.
const FileName = ".idemlint.yml"

// Settings are the choices of one run. The zero value means the defaults. The doc tags are the descriptions in
// the schema of the settings file.
//
// The analyzers hold a pointer and read it when a pass runs, so that a driver may fill it from
// flags after the analyzers have been made.
type Settings struct {
	// Confidence is the lowest confidence that is reported: "low", "medium" (the default) or "high".
	Confidence string `yaml:"confidence" json:"confidence" doc:"the lowest confidence that is reported"`

	// Disable names rules that report nothing.
	Disable []string `yaml:"disable" json:"disable" doc:"rules that report nothing"`

	// Tests makes findings in _test.go files count. They are left out by default: a test that
	// repeats a request charges nobody.
	Tests bool `yaml:"tests" json:"tests" doc:"report findings in _test.go files"`

	// Generated makes findings in generated files count.
	Generated bool `yaml:"generated" json:"generated" doc:"report findings in generated files"`

	// Unique are columns that the database keeps unique: "table.column", or "table(column, column)".
	Unique []string `yaml:"unique" json:"unique" doc:"columns that the database keeps unique, as table.column or table(column, column): an insert that gives one of them the value of the message cannot be done twice"`

	// Operations, Repeaters, Keys and Safe are what the user knows of functions, beside what the tables know of libraries.
	Operations []Operation `yaml:"operations" json:"operations" doc:"functions whose call takes effect on something, which cannot be seen: their repetition is reported"`
	Repeaters  []Repeater  `yaml:"repeaters" json:"repeaters" doc:"functions that call another function again when it fails, which cannot be seen"`
	Keys       []string    `yaml:"keys" json:"keys" doc:"names of headers, fields and parameters that carry an idempotency key, whatever their case and separators"`
	Safe       []string    `yaml:"safe" json:"safe" doc:"functions that may be repeated: example.com/store.(*DB).Upsert"`

	// Related adds the trace of a finding as related positions. Drivers that make an issue of
	// each related position leave it off.
	Related bool `yaml:"-" json:"-"`

	// Std makes packages of the standard library be looked into. They are known by tables otherwise.
	Std bool `yaml:"-" json:"-"`

	// Summaries makes each unit report what the link step needs to know of it.
	Summaries bool `yaml:"-" json:"-"`
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
	return slices.Contains(s.Disable, rule)
}

// ValueError says which value of the settings means nothing.
type ValueError struct {
	Field string // as the settings file calls it
	Index int    // of the value, if the field is a list
	Part  string // of the value, if that has fields of its own
	Err   error
}

func (e *ValueError) Error() string { return e.Field + ": " + e.Err.Error() }

func (e *ValueError) Unwrap() error { return e.Err }

// Validate reports the first value that means nothing, as a [*ValueError]. rules are the names that
// Disable may hold.
func (s *Settings) Validate(rules []string) error {
	if s.Confidence != "" {
		if _, err := finding.ParseConfidence(s.Confidence); err != nil {
			return &ValueError{Field: "confidence", Err: err}
		}
	}
	for i, d := range s.Disable {
		if !slices.Contains(rules, d) {
			return &ValueError{Field: "disable", Index: i, Err: fmt.Errorf("unknown rule %q (known: %s)", d, strings.Join(rules, ", "))}
		}
	}
	for i, k := range s.Unique {
		if _, err := sqltext.ParseKey(k); err != nil {
			return &ValueError{Field: "unique", Index: i, Err: err}
		}
	}
	return s.validateRows()
}

// UniqueKeys are those of Unique that mean something; Validate refuses the others.
func (s *Settings) UniqueKeys() []sqltext.UniqueKey {
	var keys []sqltext.UniqueKey
	for _, k := range s.Unique {
		if key, err := sqltext.ParseKey(k); err == nil {
			keys = append(keys, key)
		}
	}
	return keys
}
