package review

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// BaselineFile is where a baseline is written unless somebody wants it elsewhere.
const BaselineFile = ".idemlint.baseline.json"

// baselineVersion changes when a field is removed or changes its meaning.
const baselineVersion = 1

// Baseline is a list of pairs that are known and not to be reported. It has no lines and no names of files, so
// that it changes only when they do.
type Baseline struct {
	Version  int     `json:"version"`
	Findings []Known `json:"findings"`
}

// Known is a pair of a repetition and an operation, as often as it occurs.
type Known struct {
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"` // of the finding, and for what a client is sent of the sender
	Count       int    `json:"count"`

	// For the reader.
	Package string `json:"package"`
	Message string `json:"message"`
}

func (k *Known) key() string { return k.Rule + "/" + k.Fingerprint }

// NewBaseline makes a baseline of all findings of a report.
func NewBaseline(r *output.Report) *Baseline {
	b := &Baseline{Version: baselineVersion, Findings: []Known{}}
	for i := range r.Findings {
		f := &r.Findings[i]
		for _, key := range keys(f) {
			k := Known{Rule: f.Rule, Fingerprint: strings.TrimPrefix(key, f.Rule+"/"), Count: 1, Package: f.Package, Message: withoutLines(f.Message)}
			if same := slices.IndexFunc(b.Findings, func(o Known) bool { return o.key() == key }); same >= 0 {
				b.Findings[same].Count++
			} else {
				b.Findings = append(b.Findings, k)
			}
		}
	}
	slices.SortFunc(b.Findings, func(x, y Known) int {
		return cmp.Or(cmp.Compare(x.Package, y.Package), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	return b
}

// anyLine is how a message names a line.
var anyLine = regexp.MustCompile(` on (L|[^ (),]+\.go:)\d+`)

// withoutLines is a message that stays as it is when lines move.
func withoutLines(message string) string { return anyLine.ReplaceAllString(message, "") }

// WriteBaseline writes a file that ReadBaseline reads. Nobody sees a part of it.
func WriteBaseline(name string, b *Baseline) error {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(b); err != nil {
		return err
	}
	return writeFile(name, text.Bytes())
}

// ReadBaseline reads a file that WriteBaseline wrote. rules are the names of rules that there are. An error names
// the file, the place and what to do.
func ReadBaseline(name string, rules []string) (*Baseline, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	b := new(Baseline)
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err = dec.Decode(b); err == nil {
		if _, more := dec.Token(); more != io.EOF {
			err = errors.New("there is something after the end")
		}
	}
	if err != nil {
		line := 1 + bytes.Count(text[:min(dec.InputOffset(), int64(len(text)))], []byte("\n"))
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line = 1 + bytes.Count(text[:min(syntax.Offset, int64(len(text)))], []byte("\n"))
		}
		return nil, fmt.Errorf("%s:%d: no baseline: %s; write it anew with: idemlint baseline", name, line, strings.TrimPrefix(err.Error(), "json: "))
	}
	if err := b.validate(rules); err != nil {
		return nil, fmt.Errorf("%s: %w; write it anew with: idemlint baseline", name, err)
	}
	return b, nil
}

// validate refuses what was not written by WriteBaseline: a mistake in it would hide findings, or none.
func (b *Baseline) validate(rules []string) error {
	if b.Version != baselineVersion {
		return fmt.Errorf("a baseline of version %d (known: %d)", b.Version, baselineVersion)
	}
	seen := make(map[string]bool)
	for i := range b.Findings {
		k := &b.Findings[i]
		switch {
		case !slices.Contains(rules, k.Rule):
			return fmt.Errorf("entry %d: unknown rule %q (known: %s)", i+1, k.Rule, strings.Join(rules, ", "))
		case k.Fingerprint == "" || strings.Trim(k.Fingerprint, "0123456789abcdef.") != "":
			return fmt.Errorf("entry %d: bad fingerprint %q", i+1, k.Fingerprint)
		case k.Count < 1:
			return fmt.Errorf("entry %d: bad count %d", i+1, k.Count)
		case seen[k.key()]:
			return fmt.Errorf("entry %d: fingerprint %s comes twice", i+1, k.Fingerprint)
		}
		seen[k.key()] = true
	}
	return nil
}

// Apply removes known findings from a report, and returns what of the baseline it has not found there. hidden are
// findings that are not to be reported for another reason: what is known of them is no less true.
func (b *Baseline) Apply(r *output.Report, hidden []output.Finding) (stale []Known) {
	left := make(counts)
	for i := range b.Findings {
		left[b.Findings[i].key()] = b.Findings[i].Count
	}
	r.Findings = slices.DeleteFunc(r.Findings, func(f output.Finding) bool { return left.take(&f) })
	for i := range hidden {
		left.take(&hidden[i])
	}
	for _, k := range b.Findings {
		if n := left[k.key()]; n > 0 {
			k.Count = n
			stale = append(stale, k)
		}
	}
	return stale
}
