package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

// checkFlags are the values of the flags of check.
type checkFlags struct {
	format     string
	confidence string
	disable    []string
	tests      bool
	generated  bool
	verbose    bool
	quiet      bool
	unitsOnly  bool
	dir        string
	baseline   string

	// Build flags, which are handed through to the go command.
	tags, mod, modfile string
	race               bool
}

var formats = []string{"text", "json", "sarif", "github", "markdown"}

func newCheck() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [flags] [packages]",
		Short: "report findings in packages (what idemlint does without a command)",
		Long: `Packages are given as to go vet; without any, the package in the working directory is checked.

Settings are read from ` + analyzers.SettingsFile + ` beside the go.work or go.mod that governs the working directory; flags win.
The exit code is 0 if there is nothing to report, 1 if there are findings, 2 if something could not be
analyzed. Findings in a baseline are not reported; entries of it that are not found any more are named on standard
error and make no difference.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return check(cmd, f, args) },
	}
	f.register(cmd.Flags())
	cmd.Flags().StringVar(&f.baseline, "baseline", "", "do not report the findings in this `FILE`, which \"idemlint baseline\" has written")
	return cmd
}

// register defines the flags of commands that report findings.
func (f *checkFlags) register(fs *pflag.FlagSet) {
	fs.SortFlags = false
	fs.StringVarP(&f.format, "format", "f", formats[0], "write findings as `FORMAT`: "+strings.Join(formats, ", "))
	f.registerAnalysis(fs)
}

// registerAnalysis defines those of commands that analyze packages.
func (f *checkFlags) registerAnalysis(fs *pflag.FlagSet) {
	fs.SortFlags = false
	fs.StringVar(&f.confidence, "confidence", "", "report findings of this `LEVEL` and above: low, medium, high (default medium)")
	fs.StringSliceVar(&f.disable, "disable", nil, "do not report findings of these `RULES`")
	fs.BoolVar(&f.tests, "tests", false, "report findings in test files")
	fs.BoolVar(&f.generated, "generated", false, "report findings in generated files")
	fs.BoolVarP(&f.verbose, "verbose", "v", false, "say what is run, and what is not reported")
	fs.BoolVarP(&f.quiet, "quiet", "q", false, "do not say how far it is; a terminal is told after two seconds")
	fs.BoolVar(&f.unitsOnly, "units-only", false, "report what go vet alone sees: do not join packages")
	fs.StringVarP(&f.dir, "chdir", "C", "", "change to `DIR` first; files are still named as seen from here")
	fs.StringVar(&f.tags, "tags", "", "build `TAGS`, separated by commas")
	fs.StringVar(&f.mod, "mod", "", "module download `MODE`: readonly, vendor, mod")
	fs.StringVar(&f.modfile, "modfile", "", "use this `FILE` instead of go.mod")
	fs.BoolVar(&f.race, "race", false, "analyze as built with the race detector")
}

// buildFlags returns those for the go command that were given.
func (f *checkFlags) buildFlags() []string {
	var flags []string
	for _, kv := range [][2]string{{"tags", f.tags}, {"mod", f.mod}, {"modfile", f.modfile}} {
		if kv[1] != "" {
			flags = append(flags, "-"+kv[0]+"="+kv[1])
		}
	}
	if f.race {
		flags = append(flags, "-race")
	}
	return flags
}

// check analyzes the packages that match the patterns and writes what was found.
func check(cmd *cobra.Command, f *checkFlags, patterns []string) error {
	r, err := f.start(cmd)
	if err != nil {
		return err
	}
	known, err := r.readBaseline()
	if err != nil {
		return err
	}
	report, err := vettool.Check(cmd.Context(), r.vet(patterns))
	if err != nil {
		return err
	}
	all := slices.Clone(report.Findings)
	hidden := newFilter(r.settings).apply(report)
	r.log("%d findings, %d more hidden by settings", len(report.Findings), hidden)
	if known != nil {
		if err := r.leaveOut(cmd.Context(), known, report, all, patterns); err != nil {
			return err
		}
	}
	return r.finish(report)
}

// run is one run of a command that analyzes packages.
type run struct {
	*checkFlags
	cmd      *cobra.Command
	base     string // the directory that files are named relative to
	settings *analyzers.Settings
}

// start changes to the directory of the run and reads the settings there.
func (f *checkFlags) start(cmd *cobra.Command) (*run, error) {
	if !slices.Contains(formats, f.format) {
		return nil, fmt.Errorf("unknown format %q (known: %s)", f.format, strings.Join(formats, ", "))
	}
	base, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if f.dir != "" {
		if err := os.Chdir(f.dir); err != nil {
			return nil, err
		}
	}
	s, err := f.settings(cmd.Flags())
	if err != nil {
		return nil, err
	}
	return &run{checkFlags: f, cmd: cmd, base: base, settings: s}, nil
}

// vet is what go vet is told.
func (r *run) vet(patterns []string) *vettool.Config {
	return &vettool.Config{Patterns: patterns, BuildFlags: r.buildFlags(), UnitsOnly: r.unitsOnly, Log: r.log, Progress: r.newProgress().update}
}

// warn tells the reader something that is no finding, on one line whatever it quotes.
func (r *run) warn(format string, args ...any) {
	fmt.Fprintf(r.cmd.ErrOrStderr(), "idemlint: %s\n", oneLine(fmt.Sprintf(format, args...)))
}

// log is warn for those who want to know everything.
func (r *run) log(format string, args ...any) {
	if r.verbose {
		r.warn(format, args...)
	}
}

// oneLine replaces what a terminal or a reader of lines would take for something else: names of files and
// messages of the go command may hold any character.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
}

// finish writes the report and returns the error for the exit code.
func (r *run) finish(report *output.Report) error {
	if err := write(r.cmd.OutOrStdout(), report, r.format, r.base); err != nil {
		return err
	}
	for _, failure := range report.Failures {
		r.warn("%v", failure)
	}
	switch {
	case len(report.Failures) > 0:
		return errFailed
	case len(report.Findings) > 0:
		return errFindings
	}
	return nil
}

// settings returns those of the file that governs the working directory, overridden by flags.
func (f *checkFlags) settings(set *pflag.FlagSet) (*analyzers.Settings, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	path, err := analyzers.FindSettings(dir)
	if err != nil {
		return nil, err
	}
	s := &analyzers.Settings{}
	if path != "" {
		if s, err = analyzers.LoadSettings(path); err != nil {
			return nil, err
		}
	}
	if set.Changed("confidence") {
		s.Confidence = f.confidence
	}
	if set.Changed("disable") {
		s.Disable = f.disable
	}
	if set.Changed("tests") {
		s.Tests = f.tests
	}
	if set.Changed("generated") {
		s.Generated = f.generated
	}
	if err := s.Validate(analyzers.RuleNames()); err != nil {
		return nil, err
	}
	return s, nil
}

func write(w io.Writer, r *output.Report, format, base string) error {
	switch format {
	case "json":
		return output.JSON(w, r, base)
	case "sarif":
		return output.SARIF(w, r, base, version())
	case "github":
		return output.GitHub(w, r, repository(base))
	case "markdown":
		return output.Markdown(w, r, base)
	default:
		return output.Text(w, r, base, wantColor(w))
	}
}

// repository is the root of the repository that a workflow of GitHub has checked out, from which an annotation
// names its file; dir elsewhere.
func repository(dir string) string {
	root := os.Getenv("GITHUB_WORKSPACE")
	if root == "" {
		return dir
	}
	if rel, err := filepath.Rel(root, dir); err != nil || !filepath.IsLocal(rel) {
		return dir
	}
	return root
}

// wantColor reports whether w is a terminal whose user wants colours.
func wantColor(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}
