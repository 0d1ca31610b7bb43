// Command golangci-lint with idemlint built in. It is what "golangci-lint custom" writes, without the
// clone of golangci-lint's repository.
package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/idemlint/idemlint/analyzers/gclplugin"
)

func main() {
	if err := commands.Execute(buildInfo()); err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}

// buildInfo names the versions of golangci-lint and of the plugin. golangci-lint keeps what it found under its
// own version, so without a hash of the plugin in there the findings of an old plugin would be shown for ever.
func buildInfo() commands.BuildInfo {
	info := commands.BuildInfo{GoVersion: "unknown", Version: "(devel)", Commit: "?", Date: "?"}
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return info
	}
	info.GoVersion = build.GoVersion
	var linter, plugin *debug.Module
	for _, dep := range build.Deps {
		switch dep.Path {
		case "github.com/golangci/golangci-lint/v2":
			linter = dep
		case "github.com/idemlint/idemlint":
			plugin = dep
		}
	}
	if linter == nil || plugin == nil || plugin.Replace != nil {
		return info // a directory has no hash; golangci-lint hashes itself for the version "(devel)"
	}
	info.Version = linter.Version + "-idemlint-" + plugin.Version + "-" + plugin.Sum
	info.Commit = linter.Sum
	return info
}
