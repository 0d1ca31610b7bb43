package idemkey

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// maxColumns bounds the columns of one INSERT whose values are followed.
const maxColumns = 5

// OnInsert are the values that a call gives to columns of its INSERT, in the order of the statement, as far as the
// columns can name the row. The row's own id is a weak key, as is a column that is
// called an idempotency key, which nobody has without keeping it unique; any other column is one only if it is unique.
func (t *Tracer) OnInsert(c *ssa.CallCommon, columns []string) []Use {
	if len(c.Args) == 0 {
		return nil
	}
	vals, ok := flow.Variadic(c.Args[len(c.Args)-1])
	if !ok || len(vals) != len(columns) {
		return nil // some values are part of the text: which of them is which is not told
	}
	var uses []Use
	for i, name := range columns {
		if len(uses) == maxColumns || !naming(name) {
			continue
		}
		isID := strings.EqualFold(name, "id") || strings.EqualFold(name, "uuid") || knowledge.IsKeyName(name)
		uses = append(uses, Use{Name: name, Weak: isID, Column: !isID, Origin: t.Origin(vals[i])})
	}
	return uses
}

// naming reports whether a column of that name can tell rows apart.
func naming(name string) bool {
	name = strings.ToLower(name)
	for _, part := range [...]string{"id", "key", "ref", "number", "no", "hash", "token", "code", "slug", "email", "name", "nonce", "external", "period"} {
		for _, word := range strings.Split(name, "_") {
			if word == part || strings.HasSuffix(word, part) && len(part) > 2 {
				return true
			}
		}
	}
	return strings.HasSuffix(name, "id")
}

// Stable reports whether the value is the same when what gives it is: no source of new values is part of it, and
// something varies.
func (u *Use) Stable() bool {
	_, isConst := u.Origin.Constant()
	return len(u.Origin.Sources) == 0 && !isConst && !u.Origin.Empty()
}
