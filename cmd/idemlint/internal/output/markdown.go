package output

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/idemlint/idemlint/analyzers"
)

// maxDetailed bounds the findings that are shown with code and diagram: a comment on GitHub holds 65,536
// characters. Those beyond it have a line each.
const maxDetailed = 20

// maxContext bounds the lines of code between the repetition and the place of a finding that are shown.
const maxContext = 12

// Markdown writes r for a comment on a change: for each finding the message, the code, and a diagram of what
// happens, because reviewers look before they read. Files are relative to base.
func Markdown(w io.Writer, r *Report, base string) error {
	m := &markdownWriter{w: bufio.NewWriter(w), src: newSources(base)}
	switch n := len(r.Findings); n {
	case 0:
		m.line("**idemlint**: nothing to report")
	case 1:
		m.line("**idemlint**: 1 finding")
	default:
		m.line("**idemlint**: %d findings", n)
	}
	for i := range r.Findings {
		if i < maxDetailed {
			m.finding(&r.Findings[i])
		} else {
			m.brief(&r.Findings[i], i == maxDetailed)
		}
	}
	if len(r.Failures) > 0 {
		m.line("\nThis is not complete:\n")
	}
	for _, f := range r.Failures {
		m.line("- %s", markdown(f.String()))
	}
	return m.w.Flush()
}

type markdownWriter struct {
	w   *bufio.Writer // keeps the first error for Flush
	src *sources
}

func (m *markdownWriter) line(format string, args ...any) { fmt.Fprintf(m.w, format+"\n", args...) }

func (m *markdownWriter) finding(f *Finding) {
	m.line("\n### %s (%s, %s)\n", code(m.src.place(f.Pos)), f.Rule, f.Confidence)
	m.line("%s\n", markdown(f.Message))
	m.excerpt(f)
	if text, ok := m.src.sequence(f); ok {
		m.line("```mermaid\n%s```\n", text)
	}
	h := helpOf(f.Rule)
	if h.Why == "" && len(f.Trace) == 0 {
		return
	}
	m.line("<details><summary>How it comes about, and what to do</summary>\n")
	for _, s := range f.Trace {
		line := "- " + markdown(stepMessage(s))
		if s.Pos.IsValid() {
			line += " (" + code(m.src.place(s.Pos)) + ")"
		}
		m.line("%s", line)
	}
	for _, text := range [...]string{h.Why, h.Fix, h.Safe} {
		if text != "" {
			m.line("\n%s", markdown(text))
		}
	}
	m.line("\n</details>")
}

func (m *markdownWriter) brief(f *Finding, first bool) {
	if first {
		m.line("\n### More\n")
	}
	m.line("- %s (%s, %s): %s", code(m.src.place(f.Pos)), f.Rule, f.Confidence, markdown(f.Message))
}

// excerpt shows the code of a finding, from the repetition on if that is near.
func (m *markdownWriter) excerpt(f *Finding) {
	first, last := f.Pos.Line, f.Pos.Line
	if s := stepOf(f, roleRegion); s != nil && s.Pos.File == f.Pos.File && s.Pos.Line < first && s.Pos.Line >= first-maxContext {
		first = s.Pos.Line
	}
	var lines []string
	for n := first; n <= last; n++ {
		lines = append(lines, visibleLine(m.src.file(f.Pos.File).line(n)))
	}
	text := strings.Join(lines, "\n")
	if strings.TrimSpace(text) == "" {
		return // the file is gone
	}
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	m.line("%sgo\n%s\n%s\n", fence, text, fence)
}

// helpOf is what there is to say about findings of a rule.
func helpOf(rule string) analyzers.Help {
	for _, r := range analyzers.Rules {
		if r.Name == rule {
			return r.Help
		}
	}
	return analyzers.Help{}
}

// code makes a code span of s, whatever s contains.
func code(s string) string {
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != c {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// markdown escapes text: it can neither make a link, HTML or a table, nor mention anybody.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range visible(s) {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '@':
			b.WriteString("@<!-- -->") // keeps it from naming somebody, who would be notified
		case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '$', '!':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
