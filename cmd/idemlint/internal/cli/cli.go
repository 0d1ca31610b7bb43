package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailure  = 2 // something was not analyzed
)

// errFindings makes the command exit with exitFindings; all that is to be said has been said.
var errFindings = errors.New("findings")

// errFailed makes the command exit with exitFailure; all that is to be said has been said.
var errFailed = errors.New("failed")

// Main runs the command line and returns the exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errFailed):
		return exitFailure
	default:
		fmt.Fprintf(stderr, "idemlint: %s\n", oneLine(err.Error()))
		return exitFailure
	}
}

func newRoot() *cobra.Command {
	root := newCheck()
	root.Use = "idemlint [flags] [packages]"
	root.Short = "finds the double charge before the customer does"
	root.Long = `idemlint finds the double charge before the customer does: a retry of an operation that is not safe to repeat,
an idempotency key that does not identify the operation, and an entry point that writes again when the
same message is delivered again.

` + root.Long
	root.SilenceErrors = true
	root.SilenceUsage = true
	root.AddCommand(newCheck(), newReview(), newBaseline(), newFix(), newExplain(), newRules(), newKnowledge(), newSchema(), newVersion())
	for _, cmd := range append(root.Commands(), root) {
		complete(cmd)
	}
	return root
}
