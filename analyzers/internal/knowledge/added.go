package knowledge

import (
	"slices"
	"strings"
)

// Added are rows beside those of the tables: a user's own. They are asked first. A nil one has none.
type Added struct {
	packages []*Package // sorted by import path
	keys     []string   // folded names, sorted
}

// Add makes what the rows of packages, in any order, and names of keys come to. No function may have two rows.
func Add(packages []*Package, keys []string) *Added {
	a := &Added{packages: slices.Clone(packages)}
	slices.SortFunc(a.packages, func(p, q *Package) int { return strings.Compare(p.Path, q.Path) })
	for _, p := range a.packages {
		sortRows(p.Writes)
		sortRows(p.Keys)
		sortRows(p.Repeaters)
		sortRows(p.Marks)
		sortRows(p.Safe)
	}
	for _, k := range keys {
		a.keys = append(a.keys, foldName(k))
	}
	slices.Sort(a.keys)
	return a
}

func sortRows[T row](rows []T) {
	slices.SortFunc(rows, func(a, b T) int { return compare(a.name(), b.name()) })
}

// Packages are those with rows, sorted by import path.
func (a *Added) Packages() []*Package {
	if a == nil {
		return nil
	}
	return a.packages
}

// Of is what was added to an import path, nil if nothing was.
func (a *Added) Of(path string) *Package {
	if a == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(a.packages, path, func(p *Package, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil
	}
	return a.packages[i]
}

// Repeater is how a function repeats another one, as was added or else the tables say; nil if it does not.
func (a *Added) Repeater(path, recv, name string) *Repeater {
	if r := a.Of(path).Repeater(recv, name); r != nil {
		return r
	}
	return Of(path).Repeater(recv, name)
}

// Mark is the tag that a function gives an error, as was added or else the tables say; "" if it gives none.
func (a *Added) Mark(path, recv, name string) string {
	if tag := a.Of(path).Mark(recv, name); tag != "" {
		return tag
	}
	return Of(path).Mark(recv, name)
}

// Key is how a function, method or field carries a key, as was added or else the tables say; nil if it carries none.
func (a *Added) Key(path, recv, name string) *Key {
	if k := a.Of(path).Key(recv, name); k != nil {
		return k
	}
	return Of(path).Key(recv, name)
}

// IsKeyName is [IsKeyName] with the names that were added.
func (a *Added) IsKeyName(name string) bool { return IsKeyName(name) || a.names(name) }

// IsKeyHeader is [IsKeyHeader] with the names that were added.
func (a *Added) IsKeyHeader(name string) bool { return IsKeyHeader(name) || a.names(name) }

// names reports whether a name is among those that were added, by itself or as that of its setter.
func (a *Added) names(name string) bool {
	if a == nil || len(a.keys) == 0 {
		return false
	}
	n := foldName(name)
	for _, prefix := range setterPrefixes {
		if rest, ok := strings.CutPrefix(n, prefix); ok {
			if _, found := slices.BinarySearch(a.keys, rest); found {
				return true
			}
		}
	}
	return false
}
