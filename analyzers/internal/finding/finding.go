package finding

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Confidence says how sure a finding is.
type Confidence uint8

// Low findings are shown on demand only; Medium is the default threshold; High means that both the
// repetition and the operation are certain.
const (
	Low Confidence = iota + 1
	Medium
	High
)

var confidenceNames = [...]string{Low: "low", Medium: "medium", High: "high"}

func (c Confidence) String() string {
	if int(c) < len(confidenceNames) {
		return confidenceNames[c]
	}
	return fmt.Sprintf("confidence(%d)", c)
}

// ParseConfidence is the inverse of String.
func ParseConfidence(s string) (Confidence, error) {
	for c := Low; c <= High; c++ {
		if c.String() == s {
			return c, nil
		}
	}
	return 0, fmt.Errorf("unknown confidence %q (known: low, medium, high)", s)
}

// Role is the part that a step plays in a trace.
type Role string

// Region is where the repetition stands, Call leads from it to the operation, Operation is what takes
// effect twice, Key is where an idempotency key is made, Cause is what fails although the operation went well, Gate what
// was to end the repetition and does not.
const (
	Region    Role = "region"
	Call      Role = "call"
	Operation Role = "operation"
	Key       Role = "key"
	Entry     Role = "entry"
	Cause     Role = "cause"
	Gate      Role = "gate"
)

// Step is one place of the trace.
type Step struct {
	Role    Role
	Pos     token.Position // a position in any package
	Message string
}

// Ends are the places on whose lines a finding can be ignored: its own, where the repetition stands, and where
// the operation does.
func Ends(primary token.Position, trace []Step) []token.Position {
	ends := []token.Position{primary}
	for _, s := range trace {
		if s.Role == Region || s.Role == Operation || s.Role == Entry {
			ends = append(ends, s.Pos)
		}
	}
	return ends
}

// Finding is one hazard, at a line that the author of the package can change.
type Finding struct {
	Rule       string
	Confidence Confidence
	Pos, End   token.Pos
	Message    string
	Trace      []Step

	// Identity is what makes two findings the same although code moved: the function of the repetition,
	// the function and rendering of the operation, the key; see [Owner] and [Rendering]. What repeats is no part
	// of it: a library in the place of a loop does the same harm.
	Identity []string

	// Senders are the functions that send something through the repetition, if the finding is about what its
	// callers send. With each of them it is another pair, which a change can add to an old finding.
	Senders []string

	Fixes []analysis.SuggestedFix
}

// Fingerprint hashes rule and identity.
func (f *Finding) Fingerprint() string { return Fingerprint(f.Rule, f.Identity) }

// Category is the machine channel of a diagnostic: rule, confidence and fingerprint, followed by the pairs.
func (f *Finding) Category() string {
	return strings.Join(append([]string{f.Rule + "/" + f.Confidence.String() + "/" + f.Fingerprint()}, Pairs(f.Senders)...), ".")
}

// ParseCategory is the inverse of [Finding.Category]. ok is false for a diagnostic of another tool.
func ParseCategory(s string) (rule string, c Confidence, fingerprint string, pairs []string, ok bool) {
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return "", 0, "", nil, false
	}
	c, err := ParseConfidence(parts[1])
	if err != nil {
		return "", 0, "", nil, false
	}
	prints := strings.Split(parts[2], ".")
	return parts[0], c, prints[0], prints[1:], true
}

// Sort puts findings into the order of their positions.
func Sort(fs []*Finding) {
	slices.SortStableFunc(fs, func(a, b *Finding) int {
		return cmp.Or(cmp.Compare(a.Pos, b.Pos), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
}
