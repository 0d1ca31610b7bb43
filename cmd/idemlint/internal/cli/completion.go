package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
)

// complete tells a shell what can follow the flags of a command, as far as it has them, and what its arguments are.
func complete(cmd *cobra.Command) {
	written := formats
	if cmd.Name() == "knowledge" {
		written = knowledgeFormats
	}
	for name, values := range map[string][]string{
		"format":     written,
		"confidence": {analyzers.Low.String(), analyzers.Medium.String(), analyzers.High.String()},
		"mod":        {"readonly", "vendor", "mod"},
		"tags":       nil,
		"base":       nil,
	} {
		register(cmd, name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	register(cmd, "disable", completeList(analyzers.RuleNames()))
	register(cmd, "chdir", directories)
	if cmd.Flags().Lookup("tests") != nil {
		cmd.ValidArgsFunction = directories // packages
	}
}

func register(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if cmd.Flags().Lookup(flag) == nil {
		return
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // it is registered twice
	}
}

func directories(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// completeList completes the last value of a list that is separated by commas.
func completeList(values []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, given string) ([]cobra.Completion, cobra.ShellCompDirective) {
		before := given[:strings.LastIndexByte(given, ',')+1]
		var all []cobra.Completion
		for _, v := range values {
			if !strings.Contains(","+before, ","+v+",") {
				all = append(all, before+v)
			}
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}
