package cli

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/idemlint/idemlint/analyzers"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "print the JSON schema of " + analyzers.SettingsFile + ", for editors",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			enc := json.NewEncoder(cmd.OutOrStdout())
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			return enc.Encode(analyzers.SettingsSchema())
		},
	}
}
