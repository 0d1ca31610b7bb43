package output

import (
	"cmp"
	"slices"

	"github.com/idemlint/idemlint/analyzers"
)

// Position is a place in a file. Line and Column count from 1, Column counts bytes.
// The zero value means that the place is not known.
type Position struct {
	File         string // absolute
	Line, Column int
}

// IsValid reports whether the place is known.
func (p Position) IsValid() bool { return p.Line > 0 }

// Step is one place of the trace that leads from the repetition to the operation.
type Step struct {
	Role    string
	Message string
	Pos     Position
}

// Finding is one hazard.
type Finding struct {
	Rule        string
	Confidence  analyzers.Confidence
	Fingerprint string
	Pairs       []string // who sends something through the repetition, hashed: a part of what review and baseline compare
	Message     string
	Package     string // import path
	Pos, End    Position
	Trace       []Step

	// Linked says that the finding comes of joining packages: go vet and golangci-lint do not have it.
	Linked bool
}

// Failure says why a package, or the whole run if Package is empty, could not be analyzed.
type Failure struct {
	Package string
	Message string
}

func (f Failure) String() string {
	if f.Package == "" {
		return f.Message
	}
	return f.Package + ": " + f.Message
}

// Report is what one run has to say.
type Report struct {
	Findings []Finding
	Failures []Failure
}

// Normalize sorts the report and drops what it says twice: a package with tests is analyzed with and
// without them, so that the same finding may arrive from several units.
func (r *Report) Normalize() {
	slices.SortStableFunc(r.Findings, compareFindings)
	r.Findings = slices.CompactFunc(r.Findings, func(a, b Finding) bool {
		return a.Rule == b.Rule && a.Pos == b.Pos && a.Message == b.Message
	})
	slices.SortStableFunc(r.Failures, func(a, b Failure) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Message, b.Message))
	})
	r.Failures = slices.Compact(r.Failures)
}

// compareFindings orders by file, line, column, rule and message, then by what is left, so that the
// order of arrival never shows.
func compareFindings(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
		-cmp.Compare(a.Confidence, b.Confidence),
		cmp.Compare(a.Fingerprint, b.Fingerprint),
		cmp.Compare(a.Package, b.Package),
	)
}
