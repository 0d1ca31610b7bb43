package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
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
// effect twice, Key is where an idempotency key is made.
const (
	Region    Role = "region"
	Call      Role = "call"
	Operation Role = "operation"
	Key       Role = "key"
)

// Step is one place of the trace.
type Step struct {
	Role    Role
	Pos     token.Position // a position in any package
	Message string
}

// Finding is one hazard, at a line that the author of the package can change.
type Finding struct {
	Rule       string
	Confidence Confidence
	Pos, End   token.Pos
	Message    string
	Trace      []Step

	// Identity is what makes two findings the same although lines moved: the function of the
	// repetition, the function and rendering of the operation, the key.
	Identity []string

	Fixes []analysis.SuggestedFix
}

// Fingerprint hashes rule and identity.
func (f *Finding) Fingerprint() string {
	sum := sha256.Sum256([]byte(f.Rule + "\x00" + strings.Join(f.Identity, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// Category is the machine channel of a diagnostic: rule, confidence and fingerprint.
func (f *Finding) Category() string {
	return f.Rule + "/" + f.Confidence.String() + "/" + f.Fingerprint()
}

// ParseCategory is the inverse of [Finding.Category]. ok is false for a diagnostic of another tool.
func ParseCategory(s string) (rule string, c Confidence, fingerprint string, ok bool) {
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return "", 0, "", false
	}
	c, err := ParseConfidence(parts[1])
	if err != nil {
		return "", 0, "", false
	}
	return parts[0], c, parts[2], true
}

// Sort puts findings into the order of their positions.
func Sort(fs []*Finding) {
	slices.SortStableFunc(fs, func(a, b *Finding) int {
		return cmp.Or(cmp.Compare(a.Pos, b.Pos), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
}
