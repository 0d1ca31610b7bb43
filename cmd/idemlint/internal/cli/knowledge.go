package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
)

// knowledgeFormats are those in which rows are printed.
var knowledgeFormats = []string{"text", "json"}

func newKnowledge() *cobra.Command {
	format := knowledgeFormats[0]
	cmd := &cobra.Command{
		Use:   "knowledge [PATTERN]",
		Short: "say what is known of libraries, and where it was read",
		Long: `It prints what the tables know of functions whose import path, type and name, as in net/http.Client.Do, have PATTERN
in them. A PATTERN with *, ? or [ has to match the whole. Without one it prints all, and how much it knows of each module.
Arguments are counted from 0, without the receiver.
What they do not know can be added to ` + analyzers.SettingsFile + `.`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, given string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return knownPackages(given), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(knowledgeFormats, format) {
				return fmt.Errorf("unknown format %q (known: %s)", format, strings.Join(knowledgeFormats, ", "))
			}
			pattern := strings.Join(args, "")
			rows, err := analyzers.Knowledge(pattern)
			if err != nil {
				return err
			}
			if format == "json" {
				return writeKnowledgeJSON(cmd.OutOrStdout(), rows)
			}
			if len(rows) == 0 {
				return fmt.Errorf("nothing is known of %q", pattern)
			}
			return writeKnowledge(cmd.OutOrStdout(), rows, pattern == "")
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", format, "write rows as `FORMAT`: "+strings.Join(knowledgeFormats, ", "))
	return cmd
}

// knownPackages are the import paths that begin as given.
func knownPackages(given string) []cobra.Completion {
	rows, err := analyzers.Knowledge("")
	if err != nil {
		return nil // an empty pattern is a good one
	}
	var paths []cobra.Completion
	for i := range rows {
		if strings.HasPrefix(rows[i].Package, given) {
			paths = append(paths, rows[i].Package)
		}
	}
	return slices.Compact(paths)
}

func writeKnowledgeJSON(w io.Writer, rows []analyzers.KnownFunction) error {
	if rows == nil {
		rows = []analyzers.KnownFunction{}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(rows)
}

// writeKnowledge writes the rows of each package below its name and where they were read, and how many there are of each
// module if they are counted.
func writeKnowledge(out io.Writer, rows []analyzers.KnownFunction, counted bool) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for i := range rows {
		r := &rows[i]
		if i == 0 || rows[i-1].Package != r.Package || rows[i-1].Doc != r.Doc {
			fmt.Fprintf(w, "%s (%s, %s)\n", r.Package, source(r), r.Doc)
		}
		fmt.Fprintf(w, "    %s\t%s\t%s\n", r.Name, r.Kind, r.Says)
	}
	if counted {
		countKnowledge(w, rows)
	}
	return w.Flush()
}

// source is the version of the module that was read.
func source(r *analyzers.KnownFunction) string {
	if r.Module == "" {
		return "in no module"
	}
	return r.Module + "@" + r.Version
}

// countKnowledge writes how many rows there are of each module.
func countKnowledge(w io.Writer, rows []analyzers.KnownFunction) {
	of := make([]string, len(rows))
	for i := range rows {
		of[i] = source(&rows[i])
	}
	slices.Sort(of)
	fmt.Fprintf(w, "\nROWS\tMODULE\n")
	modules := 0
	for i := 0; i < len(of); modules++ {
		n := i
		for i < len(of) && of[i] == of[n] {
			i++
		}
		fmt.Fprintf(w, "%d\t%s\n", i-n, of[n])
	}
	fmt.Fprintf(w, "%d\tall, of %d modules\n", len(of), modules)
}
