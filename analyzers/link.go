package analyzers

import (
	"go/token"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/link"
)

// Channel is the name of the analyzer whose diagnostics are not findings but encoded units.
const Channel = link.Channel

// Unit is what the link step needs to know of one package.
type Unit = fact.Unit

// Place is a finding of a unit, as the stream identifies it.
type Place = fact.Place

// PlaceOf is the place of a finding of the rule.
func PlaceOf(rule string, p token.Position) Place { return fact.PlaceOf(rule, p) }

// Linked is what only the module as a whole shows.
type Linked = link.Result

// LinkedFinding is one of the findings of Linked.
type LinkedFinding = link.Finding

// DecodeUnit reads the message of a diagnostic of Channel.
func DecodeUnit(message string) (*Unit, error) { return link.Decode(message) }

// Link joins the units of a module: the callers of retrying clients, and what implements an interface. whole
// says that the units are all packages of it. The result does not depend on their order.
func Link(units []*Unit, whole bool) *Linked { return link.Link(units, whole) }
