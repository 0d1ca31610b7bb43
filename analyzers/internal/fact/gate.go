package fact

import "go/token"

// Gate is what its author takes for the end of a repetition, and which does not end it.
type Gate struct {
	Kind GateKind
	Name string // of the function or option, as the user writes it; may be empty
	Pos  token.Position
}

// GateKind says why a gate does not hold.
type GateKind uint8

// SkippedGate tests the method only if there is a response. BlindGate is a policy that is never told the method.
// WrappedGate marks an error by its type, which another error hides. ReplacedGate is a test of the user's in the place of
// the one that finds such a mark. NoLimitGate is a number of attempts that says no limit, and DefaultGate one that says the
// usual number, where none is meant.
const (
	NoGate GateKind = iota
	SkippedGate
	BlindGate
	WrappedGate
	ReplacedGate
	NoLimitGate
	DefaultGate
)
