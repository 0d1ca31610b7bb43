package analyzers

import (
	"go/token"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/link"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
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

// Module is what Link needs to know of a module apart from its units.
type Module = link.Module

// UniqueKey are columns of a table that a database keeps unique.
type UniqueKey = sqltext.UniqueKey

// Migrate is what is unique after a migration, when keys were before.
func Migrate(keys []UniqueKey, text string) []UniqueKey { return sqltext.Migrate(keys, text) }

// Link joins the units of a module: the callers of retrying clients, what implements an interface, and what
// migrations keep unique. The result does not depend on their order.
func Link(units []*Unit, m Module) *Linked { return link.Link(units, m) }
