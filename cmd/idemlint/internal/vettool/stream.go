package vettool

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// unit is what was found in one package, or said of it.
type unit struct {
	id       string
	findings []output.Finding
	failures []output.Failure
	summary  *analyzers.Unit // nil if there is none
}

// The part of go vet's JSON that is used; see golang.org/x/tools/go/analysis/unitchecker.
type (
	jsonError struct {
		Err string `json:"error"`
	}
	jsonDiagnostic struct {
		Category string        `json:"category"`
		Posn     string        `json:"posn"`
		End      string        `json:"end"`
		Message  string        `json:"message"`
		Related  []jsonRelated `json:"related"`
	}
	jsonRelated struct {
		Posn    string `json:"posn"`
		Message string `json:"message"`
	}
)

// decode reads the stream that go vet -json prints: one object after the other, each mapping the id of
// a package to the names of analyzers, and these to their diagnostics or to an error. The object of a
// package without either is empty. decode calls next for each object and returns their number.
func decode(r io.Reader, next func(), each func(*unit)) (objects int, err error) {
	dec := json.NewDecoder(r)
	for {
		var tree map[string]map[string]json.RawMessage
		err := dec.Decode(&tree)
		switch {
		case err == io.EOF:
			return objects, nil
		case errors.Is(err, io.ErrUnexpectedEOF):
			return objects, errors.New("the stream ends in the middle of a package")
		case err != nil:
			return objects, err
		case tree == nil:
			return objects, errors.New("the stream contains null in the place of a package")
		}
		objects++
		next()
		for id, results := range tree {
			u := &unit{id: id}
			for analyzer, result := range results {
				if err := u.add(analyzer, result); err != nil {
					return objects, fmt.Errorf("package %s, analyzer %s: %w", id, analyzer, err)
				}
			}
			each(u)
		}
	}
}

// add takes the result of one analyzer. A diagnostic that is not a finding is what an analyzer has to say of
// itself, so it makes the unit fail.
func (u *unit) add(analyzer string, result json.RawMessage) error {
	if strings.HasPrefix(string(result), "{") {
		var e jsonError
		if err := json.Unmarshal(result, &e); err != nil {
			return err
		}
		u.fail("internal error: " + analyzer + ": " + e.Err)
		return nil
	}
	var diagnostics []jsonDiagnostic
	if err := json.Unmarshal(result, &diagnostics); err != nil {
		return err
	}
	for _, d := range diagnostics {
		if d.Category == analyzers.Channel {
			sum, err := analyzers.DecodeUnit(d.Message)
			if err != nil {
				return err
			}
			u.summary = sum
			continue
		}
		rule, confidence, fingerprint, pairs, ok := analyzers.ParseCategory(d.Category)
		if !ok || !slices.Contains(analyzers.RuleNames(), rule) {
			u.fail("internal error: " + analyzer + ": " + d.Message)
			continue
		}
		pos, err := parsePosition(d.Posn)
		if err != nil {
			return err
		}
		f := output.Finding{
			Rule: rule, Confidence: confidence, Fingerprint: fingerprint, Pairs: pairs, Message: d.Message,
			Package: packageOf(u.id), Pos: pos, End: pos, Trace: trace(d.Related),
		}
		if end, err := parsePosition(d.End); err == nil {
			f.End = end
		}
		u.findings = append(u.findings, f)
	}
	return nil
}

func (u *unit) fail(message string) {
	u.failures = append(u.failures, output.Failure{
		Package: packageOf(u.id),
		Message: strings.Join(strings.Fields(message), " "), // one line, whatever it quotes
	})
}

// trace reads related positions, whose messages begin with their role. A step whose place is not known
// keeps its message.
func trace(related []jsonRelated) []output.Step {
	var steps []output.Step
	for _, r := range related {
		step := output.Step{Message: r.Message}
		if role, rest, ok := strings.Cut(r.Message, ": "); ok && !strings.Contains(role, " ") {
			step.Role, step.Message = role, rest
		}
		if pos, err := parsePosition(r.Posn); err == nil {
			step.Pos = pos
		}
		steps = append(steps, step)
	}
	return steps
}

// parsePosition reads "file:line:column"; the name of the file may contain colons.
func parsePosition(s string) (output.Position, error) {
	bad := fmt.Errorf("bad position %q", s)
	rest, column, ok := cutLast(s)
	if !ok {
		return output.Position{}, bad
	}
	file, line, ok := cutLast(rest)
	if !ok || file == "" || line < 1 || column < 1 {
		return output.Position{}, bad
	}
	return output.Position{File: file, Line: line, Column: column}, nil
}

// cutLast cuts the number after the last colon.
func cutLast(s string) (before string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil
}
