package output

import (
	"encoding/json"
	"io"
)

// jsonVersion is the version of the json format; see the documentation of the package.
const jsonVersion = 1

type jsonReport struct {
	Version  int           `json:"version"`
	Findings []jsonFinding `json:"findings"`
	Failures []jsonFailure `json:"failures,omitempty"`
}

type jsonFinding struct {
	Rule        string     `json:"rule"`
	Confidence  string     `json:"confidence"`
	Message     string     `json:"message"`
	Fingerprint string     `json:"fingerprint"`
	Package     string     `json:"package"`
	File        string     `json:"file"`
	Line        int        `json:"line"`
	Column      int        `json:"column"`
	EndLine     int        `json:"endLine"`
	EndColumn   int        `json:"endColumn"`
	Linked      bool       `json:"linked"`
	Trace       []jsonStep `json:"trace"`
	Help        jsonHelp   `json:"help"`
}

type jsonHelp struct {
	Why  string `json:"why"`
	Fix  string `json:"fix"`
	Safe string `json:"safe"`
}

type jsonStep struct {
	Role    string `json:"role"`
	Message string `json:"message"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
}

type jsonFailure struct {
	Package string `json:"package,omitempty"`
	Message string `json:"message"`
}

// JSON writes r in the format that the documentation of the package describes. base is the directory
// that files are relative to.
func JSON(w io.Writer, r *Report, base string) error {
	src := newSources(base)
	out := jsonReport{Version: jsonVersion, Findings: []jsonFinding{}}
	for _, f := range r.Findings {
		file, _ := src.rel(f.Pos.File)
		j := jsonFinding{
			Rule: f.Rule, Confidence: f.Confidence.String(), Message: f.Message, Fingerprint: f.Fingerprint, Package: f.Package,
			File: file, Line: f.Pos.Line, Column: f.Pos.Column, EndLine: f.End.Line, EndColumn: f.End.Column,
			Linked: f.Linked, Trace: []jsonStep{}, Help: jsonHelp(helpOf(f.Rule)),
		}
		for _, s := range f.Trace {
			step := jsonStep{Role: s.Role, Message: s.Message, Line: s.Pos.Line, Column: s.Pos.Column}
			if s.Pos.IsValid() {
				step.File, _ = src.rel(s.Pos.File)
			}
			j.Trace = append(j.Trace, step)
		}
		out.Findings = append(out.Findings, j)
	}
	for _, f := range r.Failures {
		out.Failures = append(out.Failures, jsonFailure(f))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
