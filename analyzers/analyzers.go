package analyzers

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/baddirective"
	"github.com/idemlint/idemlint/analyzers/freshkey"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/link"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
	"github.com/idemlint/idemlint/analyzers/nodedupe"
	"github.com/idemlint/idemlint/analyzers/unsaferetry"
)

// Settings are the choices of one run; see the fields. The zero value means the defaults.
type Settings = settings.Settings

// SettingsFile is the name of the settings file beside go.work or go.mod.
const SettingsFile = settings.FileName

// Confidence says how sure a finding is: low, medium or high.
type Confidence = finding.Confidence

// ParseConfidence reads "low", "medium" or "high".
func ParseConfidence(s string) (Confidence, error) { return finding.ParseConfidence(s) }

// ParseCategory splits the Category of a diagnostic of idemlint into rule, confidence, fingerprint and the
// pairs of repetition and sender that the finding stands for. ok is false for a diagnostic of another tool.
func ParseCategory(s string) (rule string, c Confidence, fingerprint string, pairs []string, ok bool) {
	return finding.ParseCategory(s)
}

// Rule is one kind of finding with its documentation.
type Rule struct {
	Name string
	Doc  *lint.RawDocumentation
	Help Help
}

// Help tells whoever acts on a finding of a rule, a program perhaps, what there is to do.
type Help = finding.Help

// Rules are all rules, in the order in which they are documented.
var Rules = []Rule{
	{Name: unsaferetry.Name, Doc: &unsaferetry.Doc, Help: unsaferetry.Help},
	{Name: freshkey.Name, Doc: &freshkey.Doc, Help: freshkey.Help},
	{Name: nodedupe.Name, Doc: &nodedupe.Doc, Help: nodedupe.Help},
	{Name: baddirective.Name, Doc: &baddirective.Doc, Help: baddirective.Help},
}

// RuleNames are the names of Rules.
func RuleNames() []string {
	names := make([]string, len(Rules))
	for i, r := range Rules {
		names[i] = r.Name
	}
	return names
}

// ignorable are the rules that a directive can name: all but the one about directives.
func ignorable() []string {
	return slices.DeleteFunc(RuleNames(), func(name string) bool { return name == baddirective.Name })
}

// New makes the analyzers, one for each rule. They share the analyzer that computes summaries and read
// s when they run, so s may be filled from flags after New has returned.
func New(s *Settings) []*analysis.Analyzer {
	_, _, rules := build(s)
	return rules
}

// NewLinkable is New with one more analyzer, Channel, which reports what [Link] needs if the settings ask
// for summaries.
func NewLinkable(s *Settings) []*analysis.Analyzer {
	facts, verdicts, rules := build(s)
	return append(rules, link.New(facts, verdicts, s))
}

// NewSingle makes one analyzer that reports the findings of all rules, for drivers that know one analyzer a package. As
// [New] it reads s when it runs.
func NewSingle(s *Settings) *analysis.Analyzer {
	_, verdicts, _ := build(s)
	return &analysis.Analyzer{
		Name:     "idemlint",
		Doc:      "idemlint: finds operations that are repeated although a second one does harm",
		Requires: []*analysis.Analyzer{verdicts},
		Run: func(pass *analysis.Pass) (any, error) {
			for _, rule := range Rules {
				verdict.Report(pass, pass.ResultOf[verdicts].(*verdict.Result), rule.Name, s)
			}
			return nil, nil
		},
	}
}

func build(s *Settings) (facts, verdicts *analysis.Analyzer, rules []*analysis.Analyzer) {
	facts = summary.New(s)
	verdicts = verdict.New(facts, ignorable())
	return facts, verdicts, []*analysis.Analyzer{
		unsaferetry.New(verdicts, s),
		freshkey.New(verdicts, s),
		nodedupe.New(verdicts, s),
		baddirective.New(verdicts, s),
	}
}
