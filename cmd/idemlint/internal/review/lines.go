package review

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// lines tells which lines of the working tree a change has touched.
type lines struct {
	*changes
	base  string // the directory of the exported base
	known map[string]map[int]bool
}

// of returns the touched lines of a file, nil if it has not changed. Where lines were deleted, the line that
// follows counts as touched.
func (l *lines) of(name string) map[int]bool {
	if touched, ok := l.known[name]; ok {
		return touched
	}
	var touched map[int]bool
	if l.files[name] {
		before, _ := os.ReadFile(filepath.Join(l.base, filepath.FromSlash(name))) // nothing, if it is new
		after, _ := os.ReadFile(l.abs(name))
		touched = touchedLines(unixLines(before), unixLines(after))
	}
	l.known[name] = touched
	return touched
}

func unixLines(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// touchedLines are the lines of after that are not in before.
func touchedLines(before, after []byte) map[int]bool {
	touched := make(map[int]bool)
	n := 0
	for line := range strings.Lines(string(diff.Diff("before", before, "after", after))) {
		switch {
		case strings.HasPrefix(line, "@@ "):
			n = hunkStart(line)
		case n == 0:
			// the header
		case line[0] == ' ':
			n++
		case line[0] == '+':
			touched[n] = true
			n++
		case line[0] == '-':
			touched[n] = true
		}
	}
	return touched
}

// hunkStart is the first line after a change in "@@ -1,7 +1,6 @@".
func hunkStart(header string) int {
	_, after, _ := strings.Cut(header, " +")
	n := 0
	for _, c := range after {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}
