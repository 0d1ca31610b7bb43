package summary

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// exportSchema tells the packages that call a generated client which of its methods the schema declares harmless.
// Such a package needs no analysis otherwise.
func exportSchema(pass *analysis.Pass) {
	for _, fn := range effect.Declared(pass.Pkg, pass.Files, pass.TypesInfo) {
		f, err := fact.Encode(&fact.Summary{Idempotent: true})
		if err != nil {
			panic(err) // a type that no test has seen
		}
		pass.ExportObjectFact(fn, f)
	}
}

// bySchema reports whether a call through a generated client is one that the schema declares harmless.
func (u *unit) bySchema(c *ssa.CallCommon) bool {
	if !c.IsInvoke() {
		return false
	}
	var f fact.Encoded
	if c.Method.Pkg() == nil || !u.pass.ImportObjectFact(c.Method, &f) {
		return false
	}
	s, err := f.Summary()
	return err == nil && s.Idempotent
}
