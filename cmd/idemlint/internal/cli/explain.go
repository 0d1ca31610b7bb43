package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
)

func newExplain() *cobra.Command {
	agents := false
	cmd := &cobra.Command{
		Use:   "explain RULE",
		Short: "say what a rule reports, and why",
		Long: `With --for-agents it says what a program that writes code has to know: why a finding matters, what cures it,
and how to declare that there is nothing to cure; without a rule, of all rules.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if agents && len(args) == 0 {
				return nil
			}
			return cobra.ExactArgs(1)(cmd, args)
		},
		ValidArgs: analyzers.RuleNames(),
		RunE: func(cmd *cobra.Command, args []string) error {
			rules := analyzers.Rules
			if len(args) > 0 {
				i := slices.IndexFunc(rules, func(r analyzers.Rule) bool { return r.Name == args[0] })
				if i < 0 {
					return fmt.Errorf("unknown rule %q (known: %s)", args[0], strings.Join(analyzers.RuleNames(), ", "))
				}
				rules = rules[i : i+1]
			}
			if agents {
				return forAgents(cmd.OutOrStdout(), rules)
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: %s", rules[0].Name, rules[0].Doc.Compile())
			return err
		},
	}
	cmd.Flags().BoolVar(&agents, "for-agents", false, "say what a coding agent has to know")
	return cmd
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
