// Command unit is a driver that knows the analyzer only, and analyzes each package in a process of its own, as nogo does.
package main

import (
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/idemlint/idemlint/analyzers/nogo"
)

func main() { unitchecker.Main(nogo.Analyzer) }
