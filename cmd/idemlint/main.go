// Command idemlint finds the double charge before the customer does.
package main

import (
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/idemlint/idemlint/analyzers"
)

func main() {
	unitchecker.Main(analyzers.New(&analyzers.Settings{})...)
}
