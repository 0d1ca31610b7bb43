package effect

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Filled and TextOf are for tests.
var Filled = filled

func (t *Tracer) TextOf(v ssa.Value) (text string, of []fact.Ref) {
	w := texter{Tracer: t}
	return strings.Map(w.forgetSelves, w.text(v, 0)), w.of
}
