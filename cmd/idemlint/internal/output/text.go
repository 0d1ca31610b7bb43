package output

import (
	"bufio"
	"fmt"
	"io"

	"github.com/idemlint/idemlint/analyzers"
)

// The few SGR sequences that the text format uses.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	faint  = "\x1b[2m"
	reset  = "\x1b[0m"
)

// Text writes the findings of r for a reader: a line that editors and terminals recognise, the source with
// the place marked, and the trace. base is the directory that files are relative to.
func Text(w io.Writer, r *Report, base string, color bool) error {
	t := &textWriter{w: bufio.NewWriter(w), src: newSources(base), color: color}
	for i := range r.Findings {
		t.finding(&r.Findings[i])
	}
	return t.w.Flush()
}

type textWriter struct {
	w     *bufio.Writer // keeps the first error for Flush
	src   *sources
	color bool
}

func (t *textWriter) finding(f *Finding) {
	file, _ := t.src.rel(f.Pos.File)
	place := fmt.Sprintf("%s:%d:%d:", visible(file), f.Pos.Line, f.Pos.Column)
	fmt.Fprintf(t.w, "%s %s (%s, %s)\n", t.paint(bold, place), visible(f.Message), f.Rule, t.paint(confidenceColor(f), f.Confidence.String()))
	if line, caret, ok := t.src.excerpt(f.Pos, f.End); ok {
		fmt.Fprintf(t.w, "        %s\n        %s\n", line, t.paint(confidenceColor(f), caret))
	}
	for _, s := range f.Trace {
		t.step(s)
	}
}

func (t *textWriter) step(s Step) {
	head := s.Role + ":"
	if s.Role == "" {
		head = "see:"
	}
	if s.Pos.IsValid() {
		file, _ := t.src.rel(s.Pos.File)
		head += fmt.Sprintf(" %s:%d:", visible(file), s.Pos.Line)
	}
	fmt.Fprintf(t.w, "    %s %s\n", t.paint(faint, head), visible(s.Message))
}

// paint wraps s into a colour if the reader can see it.
func (t *textWriter) paint(color, s string) string {
	if !t.color {
		return s
	}
	return color + s + reset
}

func confidenceColor(f *Finding) string {
	if f.Confidence >= analyzers.High {
		return red
	}
	return yellow
}
