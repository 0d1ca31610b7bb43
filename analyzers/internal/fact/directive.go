package fact

import (
	"go/token"
	"slices"
)

// The names of directives.
const (
	Ignore     = "ignore"
	Idempotent = "idempotent"
)

// Directive is a comment by which the author of a package says what its code does not.
type Directive struct {
	Name  string         // Ignore or Idempotent
	Rules []string       // of an Ignore, in the order in which they are written
	Pos   token.Position // of the comment
	Line  int            // the first line that an Ignore is about
	Last  int            // the last one
	Used  bool           // without it, the unit would have said something else
}

// Covers reports whether d is an Ignore of what the rule says about the line of p.
func (d *Directive) Covers(rule string, p token.Position) bool {
	return d.Name == Ignore && p.IsValid() && d.Line <= p.Line && p.Line <= d.Last && d.Pos.Filename == p.Filename && slices.Contains(d.Rules, rule)
}
