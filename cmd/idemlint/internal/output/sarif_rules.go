package output

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers"
)

// maxDescription is the length that GitHub accepts of a description.
const maxDescription = 1024

// sarifRules describes all rules, also those without a finding, so that an alert that is gone can still
// be explained.
func sarifRules(rules []analyzers.Rule) []*sarif.ReportingDescriptor {
	var out []*sarif.ReportingDescriptor
	for _, r := range rules {
		doc := r.Doc.Compile()
		out = append(out, sarif.NewReportingDescriptor().
			WithID(r.Name).
			WithName(r.Name).
			WithShortDescription(formatted(doc.Title, doc.TitleMarkdown)).
			WithFullDescription(formatted(description(doc.Title, doc.Text), description(doc.TitleMarkdown, doc.TextMarkdown))).
			WithHelp(formatted(doc.Format(true), doc.FormatMarkdown(true))).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel("warning")).
			WithProperties(ruleProperties(doc)))
	}
	return out
}

// ruleProperties are those that code scanning sorts by. The precision is that of a rule at the default
// threshold; a result says how sure it is itself.
func ruleProperties(doc *lint.Documentation) *sarif.PropertyBag {
	return sarif.NewPropertyBag().
		Add("precision", "high").
		Add("problem.severity", problemSeverity(doc.Severity)).
		WithTags([]string{"correctness", "idempotency", "reliability"})
}

func problemSeverity(s lint.Severity) string {
	switch s {
	case lint.SeverityError:
		return "error"
	case lint.SeverityInfo, lint.SeverityHint:
		return "recommendation"
	}
	return "warning"
}

// description is the first paragraph of the text of a rule, or its title.
func description(title, text string) string {
	first, _, _ := strings.Cut(text, "\n\n")
	if first == "" || len(first) > maxDescription {
		return title
	}
	return first
}

func ruleIndex(name string) int {
	for i, r := range analyzers.Rules {
		if r.Name == name {
			return i
		}
	}
	return -1
}

func formatted(text, markdown string) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(text).WithMarkdown(markdown)
}
