package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/review"
)

func newReview() *cobra.Command {
	f := &checkFlags{}
	var base string
	cmd := &cobra.Command{
		Use:   "review --base REV [flags] [packages]",
		Short: "report the findings that a change brings in",
		Long: `The change is what differs between the git revision REV and the working tree, files included that are not
committed or not known to git yet. To review a branch on its own, give the revision from which it started:

	idemlint review --base $(git merge-base origin/main HEAD)

A finding is new if REV does not have it, whatever its line: a retry that is added to a helper makes the
requests of its callers findings, and code that has moved brings none. It is reported at the end that the
change has touched. Without packages, all below the working directory are reviewed.

Nothing is written outside of the cache (the directory in IDEMLINT_CACHE, or idemlint in the user's cache
directory), and nothing of the change is run, except that the go command runs the C compiler for cgo; with
CGO_ENABLED=0 it does not. GOFLAGS count as far as they choose files and packages.

The exit code is 0 if nothing is new, 1 if there are new findings, 2 if something could not be analyzed. A base
that could not be analyzed is no failure: standard error says so, and all findings count as new.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return runReview(cmd, f, base, args) },
	}
	f.register(cmd.Flags())
	cmd.Flags().StringVar(&base, "base", "", "the `REV` that the change is based on")
	return cmd
}

// runReview reports the findings that the base does not have.
func runReview(cmd *cobra.Command, f *checkFlags, base string, patterns []string) error {
	switch {
	case base == "":
		return errors.New("a review needs --base REV, the revision that the change is based on")
	case f.mod == "mod":
		return errors.New("--mod=mod rewrites go.mod, and a review writes nothing; use readonly or vendor")
	case strings.HasPrefix(base, "-"):
		return errors.New("a revision does not begin with a dash: --base " + base)
	}
	r, err := f.start(cmd)
	if err != nil {
		return err
	}
	report, err := review.Run(cmd.Context(), &review.Config{
		Base: base, Patterns: patterns, BuildFlags: r.buildFlags(), UnitsOnly: r.unitsOnly,
		Filter:   func(report *output.Report) { newFilter(r.settings).apply(report) },
		Settings: review.SettingsID(r.settings),
		Warn:     r.warn, Log: r.log, Progress: r.vet(nil).Progress,
	})
	if err != nil {
		return err
	}
	return r.finish(report)
}
