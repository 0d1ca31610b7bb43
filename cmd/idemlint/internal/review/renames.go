package review

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// maxCompared bounds how many pairs of files are compared line by line to see what was renamed. Beyond it, only
// files that are the same count as renamed.
const maxCompared = 10_000

// minAlike is how much of the lines two files have to share, in percent, for one to be the other renamed.
const minAlike = 50

// renames are the new files of a change, with the deleted ones of the base that they were.
func (l *lines) renames() map[string]string {
	var added, deleted []string
	for name := range l.files {
		if path.Ext(name) != ".go" {
			continue
		}
		_, old := l.changes.base[name]
		switch _, err := os.Lstat(l.abs(name)); {
		case !old:
			added = append(added, name)
		case err != nil:
			deleted = append(deleted, name)
		}
	}
	slices.Sort(added)
	slices.Sort(deleted)
	compare := len(added)*len(deleted) <= maxCompared
	renames := make(map[string]string)
	before := make(map[string]map[string]int)
	for _, name := range deleted {
		before[name] = lineCounts(filepath.Join(l.base, filepath.FromSlash(name)))
	}
	for _, name := range added {
		after := lineCounts(l.abs(name))
		best := minAlike - 1
		if !compare {
			best = 99
		}
		for _, old := range deleted {
			if a := alike(before[old], after); a > best {
				best, renames[name] = a, old
			}
		}
	}
	return renames
}

// lineCounts counts the lines of a file by their text without blanks around.
func lineCounts(name string) map[string]int {
	text, _ := os.ReadFile(name) // nothing is like a file that cannot be read
	counts := make(map[string]int)
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" {
			counts[line]++
		}
	}
	return counts
}

// alike is how much of the lines of two files are the same, in percent.
func alike(a, b map[string]int) int {
	shared, all := 0, 0
	for line, n := range a {
		shared += 2 * min(n, b[line])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 100 * shared / all
}

// withoutRenamed drops findings that the base has in a file which has got another name: fingerprints name packages, which
// move with their directories. old are the pairs of the base that nothing has matched yet.
func (l *lines) withoutRenamed(found, base []output.Finding, old counts) []output.Finding {
	var left []output.Finding
	for _, b := range base {
		if old.take(&b) {
			left = append(left, b)
		}
	}
	if len(found) == 0 || len(left) == 0 {
		return found
	}
	renames := l.renames()
	return slices.DeleteFunc(found, func(f output.Finding) bool {
		name, _ := below(l.top, f.Pos.File)
		was, ok := renames[name]
		i := slices.IndexFunc(left, func(b output.Finding) bool {
			file, _ := below(l.base, b.Pos.File)
			return ok && file == was && b.Rule == f.Rule && len(b.Pairs) == len(f.Pairs) && withoutLines(b.Message) == withoutLines(f.Message)
		})
		if i >= 0 {
			left = slices.Delete(left, i, i+1)
		}
		return i >= 0
	})
}
