// Command nothing is a vet tool that does nothing.
package main

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(&analysis.Analyzer{
		Name: "nothing",
		Doc:  "nothing: reports nothing",
		Run:  func(*analysis.Pass) (any, error) { return nil, nil },
	})
}
