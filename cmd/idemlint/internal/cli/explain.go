package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use:       "explain RULE",
		Short:     "say what a rule reports, and why",
		Args:      cobra.ExactArgs(1),
		ValidArgs: analyzers.RuleNames(),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, r := range analyzers.Rules {
				if r.Name == args[0] {
					_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: %s", r.Name, r.Doc.Compile())
					return err
				}
			}
			return fmt.Errorf("unknown rule %q (known: %s)", args[0], strings.Join(analyzers.RuleNames(), ", "))
		},
	}
}

func newRules() *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "list the rules",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, r := range analyzers.Rules {
				fmt.Fprintf(w, "%s\t%s\n", r.Name, r.Doc.Compile().Title)
			}
			return w.Flush()
		},
	}
}
