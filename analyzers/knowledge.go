package analyzers

import (
	"fmt"
	"path"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// KnownFunction is a row of the tables: what is known of a function of a library, and where that was read.
type KnownFunction = knowledge.Line

// Knowledge are the rows whose function, as import path, type and name with dots between them, has pattern in it, whatever
// the case. A pattern with *, ? or [ has to match the whole, where * also stands for slashes. The empty pattern
// gives all rows. They are sorted.
func Knowledge(pattern string) ([]KnownFunction, error) {
	all := knowledge.All()
	matches := contains(pattern)
	if strings.ContainsAny(pattern, "*?[") {
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, fmt.Errorf("pattern %q: %w", pattern, err)
		}
		matches = glob(pattern)
	}
	var found []KnownFunction
	for i := range all {
		if matches(all[i].Symbol()) {
			found = append(found, all[i])
		}
	}
	return found, nil
}

func contains(pattern string) func(string) bool {
	pattern = strings.ToLower(pattern)
	return func(symbol string) bool { return strings.Contains(strings.ToLower(symbol), pattern) }
}

// glob matches as [path.Match] does if nothing were a separator.
func glob(pattern string) func(string) bool {
	flat := strings.NewReplacer("/", "\x00").Replace
	pattern = flat(strings.ToLower(pattern))
	return func(symbol string) bool {
		ok, err := path.Match(pattern, flat(strings.ToLower(symbol)))
		return ok && err == nil // it was tried before
	}
}
