// Package nogo has idemlint as one analyzer, as nogo wants it, which runs analyzers within the builds of Bazel's rules_go: it takes the
// variable Analyzer of each package among its deps. The facts are encoded by gob, nothing depends on the working
// directory, and no settings file is read; what nogo's configuration gives as analyzer_flags takes its place.
package nogo

import (
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers"
)

// Analyzer reports the findings of all rules. It has the flags confidence, disable, tests and generated, each of which means
// what the setting of that name does.
var Analyzer = newAnalyzer()

// newAnalyzer makes the analyzer with settings of its own.
func newAnalyzer() *analysis.Analyzer {
	s := &analyzers.Settings{}
	a := analyzers.NewSingle(s)
	a.Flags.Func("confidence", "report findings of this `confidence` and above: low, medium (default) or high", func(v string) error {
		_, err := analyzers.ParseConfidence(v)
		s.Confidence = v
		return err
	})
	a.Flags.Func("disable", "report nothing of these `rules`, separated by commas", func(v string) error {
		s.Disable = strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' })
		return s.Validate(analyzers.RuleNames())
	})
	a.Flags.BoolVar(&s.Tests, "tests", false, "report findings in test files")
	a.Flags.BoolVar(&s.Generated, "generated", false, "report findings in generated files")
	return a
}
