package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/review"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

func newBaseline() *cobra.Command {
	f := &checkFlags{format: formats[0]}
	var file string
	cmd := &cobra.Command{
		Use:   "baseline [flags] [packages]",
		Short: "write down today's findings, so that only new ones are reported",
		Long: `All findings are written to a file, which "idemlint --baseline FILE" leaves out of its report. Entries
hold no lines and no names of files; a finding is known by its functions, wherever they move. Without packages, all
below the working directory are analyzed.

The exit code is 0 if the file was written, 2 if not: if something could not be analyzed, there is no file.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return writeBaseline(cmd, f, file, args) },
	}
	f.registerAnalysis(cmd.Flags())
	cmd.Flags().StringVarP(&file, "output", "o", review.BaselineFile, "write to this `FILE`")
	return cmd
}

// writeBaseline analyzes packages and writes what was found to file.
func writeBaseline(cmd *cobra.Command, f *checkFlags, file string, patterns []string) error {
	r, err := f.start(cmd)
	if err != nil {
		return err
	}
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	report, err := vettool.Check(cmd.Context(), r.vet(patterns))
	if err != nil {
		return err
	}
	for _, failure := range report.Failures {
		r.warn("%v", failure)
	}
	if len(report.Failures) > 0 {
		return errFailed
	}
	newFilter(r.settings).apply(report)
	b := review.NewBaseline(report)
	if err := review.WriteBaseline(file, b); err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "%d findings written to %s\n", len(report.Findings), file)
	return err
}

// leaveOut removes from the report what is in the baseline. all are the findings before others were removed. What
// of the baseline no package shows any more is said, and does no harm.
func (r *run) leaveOut(ctx context.Context, b *review.Baseline, report *output.Report, all []output.Finding, patterns []string) error {
	hidden := slices.DeleteFunc(all, func(f output.Finding) bool {
		return slices.ContainsFunc(report.Findings, func(o output.Finding) bool {
			return f.Rule == o.Rule && f.Pos == o.Pos && f.Message == o.Message
		})
	})
	stale := b.Apply(report, hidden)
	if len(stale) == 0 || len(report.Failures) > 0 {
		return nil // with less to look at, nobody knows
	}
	gone, err := r.judged(ctx, stale, patterns)
	if err != nil {
		return err
	}
	for _, k := range stale {
		if gone[k.Package] {
			r.warn("%s: %s %s (%s) is not found any more: %s", r.baseline, k.Rule, k.Fingerprint, k.Package, k.Message)
		}
	}
	return nil
}

// judged are the packages of the entries that were analyzed or do not exist.
func (r *run) judged(ctx context.Context, entries []review.Known, patterns []string) (map[string]bool, error) {
	judged, err := r.listed(ctx, "{{.ImportPath}}", patterns)
	if err != nil {
		return nil, err
	}
	var rest []string
	for _, k := range entries {
		if !judged[k.Package] && !slices.Contains(rest, k.Package) {
			rest = append(rest, k.Package)
		}
	}
	if len(rest) == 0 {
		return judged, nil
	}
	existing, err := r.listed(ctx, "{{if .Dir}}{{.ImportPath}}{{end}}", rest)
	for _, p := range rest {
		judged[p] = !existing[p]
	}
	return judged, err
}

// listed are the lines that go list prints of packages.
func (r *run) listed(ctx context.Context, format string, patterns []string) (map[string]bool, error) {
	args := append([]string{"list", "-e", "-find", "-f=" + format}, r.buildFlags()...)
	var out []byte
	var readErr error
	_, err := vettool.Go(ctx, &vettool.Config{Log: r.log}, append(append(args, "--"), patterns...), func(stdout io.Reader) {
		out, readErr = io.ReadAll(stdout)
	})
	if err == nil {
		err = readErr
	}
	lines := make(map[string]bool)
	for line := range strings.Lines(string(out)) {
		lines[strings.TrimSpace(line)] = true
	}
	return lines, err
}

// readBaseline reads the baseline that was asked for, nil if none was.
func (r *run) readBaseline() (*review.Baseline, error) {
	if r.baseline == "" {
		return nil, nil
	}
	return review.ReadBaseline(r.baseline, analyzers.RuleNames())
}
