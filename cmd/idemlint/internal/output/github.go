package output

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
)

// GitHub writes r as workflow commands, which GitHub Actions shows as annotations of the change. Files are
// relative to base, which has to be the root of the repository. What failed is said, too: the summary of a
// run shows annotations, not the log.
func GitHub(w io.Writer, r *Report, base string) error {
	out := bufio.NewWriter(w) // keeps the first error for Flush
	src := newSources(base)
	for i := range r.Findings {
		f := &r.Findings[i]
		file, _ := src.rel(f.Pos.File)
		place := fmt.Sprintf("file=%s,line=%d,col=%d", githubProperty(visible(file)), f.Pos.Line, f.Pos.Column)
		if f.End.File == f.Pos.File && f.End.Line > f.Pos.Line {
			place += fmt.Sprintf(",endLine=%d", f.End.Line) // GitHub takes an end column on the same line only
		} else if f.End.File == f.Pos.File && f.End.Line == f.Pos.Line && f.End.Column > f.Pos.Column {
			place += fmt.Sprintf(",endLine=%d,endColumn=%d", f.End.Line, f.End.Column)
		}
		title := "idemlint: " + f.Rule + ", " + f.Confidence.String()
		fmt.Fprintf(out, "::%s %s,title=%s::%s\n", annotation(f.Confidence), place, githubProperty(title), githubData(src.told(f)))
	}
	for _, f := range r.Failures {
		fmt.Fprintf(out, "::error title=%s::%s\n", githubProperty("idemlint: not analyzed"), githubData(visible(f.String())))
	}
	return out.Flush()
}

// annotation is the command that shows a finding as loudly as it is sure.
func annotation(c analyzers.Confidence) string {
	switch {
	case c >= analyzers.High:
		return "error"
	case c >= analyzers.Medium:
		return "warning"
	}
	return "notice"
}

// told is the message of a finding with its trace, a step a line.
func (s *sources) told(f *Finding) string {
	lines := []string{visible(f.Message)}
	for _, step := range f.Trace {
		line := visible(stepMessage(step))
		if step.Pos.IsValid() {
			line += " (" + s.place(step.Pos) + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// place is a position as a reader sees it: file and line.
func (s *sources) place(p Position) string {
	file, _ := s.rel(p.File)
	return fmt.Sprintf("%s:%d", visible(file), p.Line)
}

// githubData escapes the message of a workflow command, githubProperty the value of a property. A line end
// that is not escaped would begin another command.
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
