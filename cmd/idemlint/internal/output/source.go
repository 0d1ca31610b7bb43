package output

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// sources reads the files that findings lie in, each once.
type sources struct {
	bases []string // the directory that printed paths are relative to, by all names that it has
	files map[string]*source
}

// source is one file. A file that cannot be read has no lines: what needs its text is left out.
type source struct {
	text   []byte
	lines  [][]byte
	hashes []string // see lineHashes; computed when first asked for
}

func newSources(base string) *sources {
	s := &sources{bases: []string{base}, files: make(map[string]*source)}
	if real, err := filepath.EvalSymlinks(base); err == nil && real != base {
		s.bases = append(s.bases, real) // the go command may know it by either name
	}
	return s
}

func (s *sources) file(name string) *source {
	if f, ok := s.files[name]; ok {
		return f
	}
	f := &source{}
	if text, err := os.ReadFile(name); err == nil {
		f.text = text
		f.lines = bytes.Split(text, []byte("\n"))
	}
	s.files[name] = f
	return f
}

// line returns the text of a line without its end, "" when there is no such line.
func (f *source) line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return strings.TrimSuffix(string(f.lines[n-1]), "\r")
}

// utf16Column converts the column of p, which counts bytes, into one that counts UTF-16 code units.
// Without the text of the line, or beyond its end, the column stays as it is.
func (s *sources) utf16Column(p Position) int {
	line := s.file(p.File).line(p.Line)
	before := p.Column - 1
	if before < 0 || before > len(line) {
		return max(p.Column, 1)
	}
	units := 0
	for _, r := range line[:before] {
		units += max(utf16.RuneLen(r), 1) // -1 for an invalid rune, which readers replace by one unit
	}
	return units + 1
}

// lineHash returns the fingerprint of a line, "" when there is no such line.
func (s *sources) lineHash(p Position) string {
	f := s.file(p.File)
	if f.lines == nil {
		return ""
	}
	if f.hashes == nil {
		f.hashes = lineHashes(f.text)
	}
	if p.Line < 1 || p.Line > len(f.hashes) {
		return ""
	}
	return f.hashes[p.Line-1]
}

// rel returns name relative to the base directory, with slashes. inside is false when it lies
// elsewhere; name is then returned as it is, with slashes.
func (s *sources) rel(name string) (path string, inside bool) {
	for _, base := range s.bases {
		if rel, err := filepath.Rel(base, name); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel), true
		}
	}
	return filepath.ToSlash(name), false
}

// excerpt returns the line of p without its indentation, and a line with carets below the place from
// p to end. ok is false when the file has no such line.
func (s *sources) excerpt(p, end Position) (line, caret string, ok bool) {
	text := s.file(p.File).line(p.Line)
	line = strings.TrimLeft(text, " \t")
	indent := len(text) - len(line)
	start := p.Column - 1 - indent
	if line == "" || start < 0 || start >= len(line) {
		return "", "", false
	}
	stop := len(line)
	if end.File == p.File && end.Line == p.Line && end.Column > p.Column {
		stop = min(end.Column-1-indent, len(line))
	}
	pad := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r // as wide as the one above it
		}
		return ' '
	}, visibleLine(line[:start]))
	return visibleLine(line), pad + strings.Repeat("^", max(1, utf8.RuneCountInString(visibleLine(line[start:stop])))), true
}
