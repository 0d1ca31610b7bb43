package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

func newFix() *cobra.Command {
	f := &checkFlags{format: formats[0]}
	var diff bool
	cmd := &cobra.Command{
		Use:   "fix [flags] [packages]",
		Short: "apply the fixes that change nothing else",
		Long: `There is a fix for an idempotency key that is made anew with every attempt, if the function has another one by its name, or
if what makes it can be moved in front of the loop, or of the call that repeats a closure, and the program otherwise stays as it is. All other findings are
left alone. go fix applies the fixes, and gofmt formats the files.

The exit code is 0, or with --diff 1 if there is something to fix; it is 2 if something could not be analyzed.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return fix(cmd, f, diff, args) },
	}
	f.registerAnalysis(cmd.Flags())
	_ = cmd.Flags().MarkHidden("units-only") // fixes are those of units
	cmd.Flags().BoolVar(&diff, "diff", false, "show what would change, and change nothing")
	return cmd
}

// fix applies the fixes of findings that would be reported.
func fix(cmd *cobra.Command, f *checkFlags, diff bool, patterns []string) error {
	r, err := f.start(cmd)
	if err != nil {
		return err
	}
	s := r.settings
	flags := []string{"-confidence=" + s.Threshold().String(), "-disable=" + strings.Join(s.Disable, ",")}
	if s.Tests {
		flags = append(flags, "-tests")
	}
	if s.Generated {
		flags = append(flags, "-generated")
	}
	if !diff {
		return vettool.Fix(cmd.Context(), r.vet(patterns), flags)
	}
	changes, err := vettool.FixDiff(cmd.Context(), r.vet(patterns), flags)
	if err != nil {
		return err
	}
	if _, err := cmd.OutOrStdout().Write(changes); err != nil {
		return err
	}
	if len(changes) > 0 {
		return errFindings
	}
	return nil
}
