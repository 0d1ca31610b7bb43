// Command idemlint finds the double charge before the customer does.
//
// It is two programs in one. Called by the go command, as
//
//	go vet -vettool=$(which idemlint) ./...
//
// it analyzes one package a process. Called by anyone else it is a command line of its own, which runs
// the go command in that way and reports what comes back; see idemlint help.
package main

import (
	"os"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/cli"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

func main() {
	if vettool.IsUnitCall(os.Args[1:]) {
		vettool.Main()
		return
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr))
}
