package review

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// places are the ends of a finding: where it is reported, and the steps of its trace.
func places(f *output.Finding) []output.Position {
	all := []output.Position{f.Pos}
	for _, s := range f.Trace {
		if s.Pos.IsValid() {
			all = append(all, s.Pos)
		}
	}
	return all
}

// touches counts the ends of a finding on lines that the change has touched.
func (l *lines) touches(f *output.Finding) int {
	n := 0
	for _, p := range places(f) {
		if l.isTouched(p) {
			n++
		}
	}
	return n
}

func (l *lines) isTouched(p output.Position) bool {
	name, ok := below(l.top, p.File)
	return ok && l.of(name)[p.Line]
}

func (l *lines) isInChangedFile(p output.Position) bool {
	name, ok := below(l.top, p.File)
	return ok && l.files[name]
}

// lineOf is how a message names a line of the file in which the finding is reported.
var lineOf = regexp.MustCompile(`\bon L(\d+)\b`)

// move makes the place of a finding the end that the change has touched, so that it is shown to who reads
// the change: the touched line, or else a place in a file that has changed.
func (l *lines) move(f *output.Finding) {
	at := places(f)
	i := slices.IndexFunc(at, l.isTouched)
	if i < 0 {
		i = slices.IndexFunc(at, l.isInChangedFile)
	}
	if i <= 0 {
		return
	}
	to, from := at[i], f.Pos
	if to.File != from.File {
		f.Message = lineOf.ReplaceAllString(f.Message, "on "+strings.ReplaceAll(filepath.Base(from.File), "$", "$$")+":$1")
	}
	f.Trace = append(f.Trace[:len(f.Trace):len(f.Trace)], output.Step{})
	copy(f.Trace[1:], f.Trace)
	f.Trace[0] = output.Step{Role: "call", Message: "is where it is reported without a review", Pos: from}
	f.Pos, f.End = to, to
}
