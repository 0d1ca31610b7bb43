package summary

import (
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// Result is what the other analyzers of a package need to know about its functions.
type Result struct{}

// New makes the fact analyzer.
func New() *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "idemsummary",
		Doc:        "idemsummary: what a call of each function repeats and takes effect on (no findings of its own)",
		Run:        func(*analysis.Pass) (any, error) { return &Result{}, nil },
		ResultType: reflect.TypeFor[*Result](),
	}
}
