package baddirective

import (
	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Name is the name of the rule.
const Name = "baddirective"

// Doc is the documentation of the rule.
var Doc = lint.RawDocumentation{
	Title: "a directive is malformed, or has no effect",
	Text: `Directives are comments that tell idemlint what it cannot see in the code:

    //idemlint:ignore RULE[,RULE] REASON
    //lint:ignore RULE[,RULE] REASON
    //idemlint:idempotent REASON

The first two are the same. They keep findings of these rules from being reported on the line
of the comment or, if the comment has its lines to itself, on the next line and the others of a chain of
calls that begins there. A finding is on the line of its place, on that of the loop or call that repeats, and on that of the operation, as far as they lie in the same
package. The reason is required: it is what a reader of the code needs most.

The third stands in the doc comment of a function and says that its callers may repeat it: the
server knows the number of the order, say. Then no repetition of a call of the function is a finding,
also not in other packages and modules. What the body of the function repeats by itself is still reported.

This rule reports

- a directive without a reason, without a rule, or with the name of a rule that does not exist;
- a directive of an unknown name, or with a space where there must be none: \'// idemlint:ignore\';
- \'//idemlint:idempotent\' that is not in the doc comment of a function;
- a directive that changes nothing, because there is no such finding any more. That only the
  command idemlint can say, and it does so when it is asked for all packages of the module. All rules and
  findings of low confidence count, whatever the settings are.

A finding of this rule cannot be ignored by a directive; the setting "disable" switches the rule off.

What it does not see:

- directives in files that build constraints exclude;
- that a directive has an effect under other build constraints only: it is reported as one
  that has none.`,
	Before: `
//idemlint:idempotent
func Charge(ctx context.Context, order []byte) error {
	req, err := http.NewRequestWithContext(ctx, "POST", chargesURL, bytes.NewReader(order))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}`,
	After: `
//idemlint:idempotent the server knows the number of the order
func Charge(ctx context.Context, order []byte) error {
	req, err := http.NewRequestWithContext(ctx, "POST", chargesURL, bytes.NewReader(order))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}`,
	Since:    "0.1.0",
	Severity: lint.SeverityWarning,
}

// Help is what to do about a finding of the rule.
var Help = finding.Help{
	Why: "A directive that is malformed keeps nothing from being reported, and one that has no effect may hide a " +
		"finding to come.",
	Fix: "Correct the directive as the message says: //idemlint:ignore RULE REASON or //idemlint:idempotent " +
		"REASON, with a reason that tells why a repetition does no harm. Remove one that has no effect.",
	Safe: "A finding of this rule cannot be ignored by a directive; the setting disable switches the rule off.",
}

// New makes the analyzer of the rule, which reports the findings of verdicts that bear its name.
func New(verdicts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     Name,
		Doc:      Name + ": " + Doc.Compile().String(),
		Requires: []*analysis.Analyzer{verdicts},
		Run: func(pass *analysis.Pass) (any, error) {
			verdict.Report(pass, pass.ResultOf[verdicts].(*verdict.Result), Name, s)
			return nil, nil
		},
	}
}
