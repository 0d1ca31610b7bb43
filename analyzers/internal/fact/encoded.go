package fact

import (
	"fmt"

	"github.com/idemlint/idemlint/analyzers/internal/wire"
)

// Encoded is a Summary as it travels. A package gets the facts of all methods that it could call, and asks for
// few of them, so the others stay as they are. It is no [encoding/gob.GobEncoder], for which gob
// would describe the types of all fields nevertheless.
type Encoded struct {
	Acts bool // as Summary.Acts
	Data []byte
}

// Encode makes a fact of a summary.
func Encode(s *Summary) (*Encoded, error) {
	data, err := wire.Encode(s)
	if err != nil {
		return nil, err
	}
	return &Encoded{Acts: s.Acts(), Data: data}, nil
}

// Summary is the inverse of Encode. There is an error if the fact comes from another version of idemlint, which
// only a driver can bring about that takes them for the same.
func (e *Encoded) Summary() (*Summary, error) {
	s := new(Summary)
	if err := wire.Decode(e.Data, s); err != nil {
		return nil, fmt.Errorf("summary of a function: %w", err)
	}
	return s, nil
}

// AFact marks Encoded as a fact of go/analysis.
func (*Encoded) AFact() {}

func (e *Encoded) String() string { return fmt.Sprintf("summary of %d bytes", len(e.Data)) }
