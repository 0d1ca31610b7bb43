package cli

import (
	"fmt"
	"io"

	"github.com/idemlint/idemlint/analyzers"
)

// agentsIntro is what somebody who writes code with idemlint at hand has to know, whatever the rule.
const agentsIntro = `# Working with idemlint

idemlint reports Go code that may do something twice that must be done once: charge, order, send. It
follows the code from what repeats to what takes effect, across functions and packages.

## Run it

    idemlint ./...                        # all packages of the module; only then packages are joined
    idemlint review --base REV ./...      # only what a change brings in
    idemlint -f json ./...                # for programs; each finding says what is wrong and what to do
    idemlint explain RULE                 # what a rule reports, what keeps it silent, what it does not see

Exit code 0: nothing to report. 1: findings. 2: something could not be analyzed, so the result is not complete.

## Act on a finding

1. Read the trace. The region is what repeats, the operation is what takes effect twice, the calls lead from one
   to the other. They may lie in different packages: look at all of them before you change one.
2. Find out whether the other side recognises a repetition, and by what. The code does not tell; documentation or a
   person does. If you cannot find out, say so and leave the finding.
3. Cure it where the operation is prepared, before the repetition begins. Removing the retry, swallowing the error or
   moving the code so that idemlint loses sight of it cures nothing.
4. Run idemlint again. The finding is gone because the cause is, or else it was not understood.

## Declare that a repetition does no harm

    //idemlint:ignore RULE REASON         on the line of the finding, of the repetition or of the operation, or above it
    //idemlint:idempotent REASON          in the doc comment of a function that callers may repeat

The reason says why a repetition does no harm, in words that a reviewer can check. Do not write a directive to
make a check pass: it tells everybody that the money is safe. Ask first.
`

// forAgents writes a page for coding agents about the rules.
func forAgents(w io.Writer, rules []analyzers.Rule) error {
	if _, err := io.WriteString(w, agentsIntro); err != nil {
		return err
	}
	for _, r := range rules {
		if _, err := fmt.Fprintf(w, "\n## Rule %s: %s\n\nWhy: %s\n\nFix: %s\n\nIf it is safe: %s\n", r.Name, r.Doc.Title, r.Help.Why, r.Help.Fix, r.Help.Safe); err != nil {
			return err
		}
	}
	return nil
}
