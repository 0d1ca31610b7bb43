package link

import (
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// maxTable bounds the functions in a table that all of them are called from.
const maxTable = 64

// functions are those that may come to a station, without those that only stand in for a real one.
func (w *world) functions(c *fact.InterfaceCall) []implementation {
	name, _ := c.Station()
	s := search{world: w, seen: map[spot]bool{}}
	s.back(name, "")
	return s.found
}

// tooMany reports whether so many functions or implementations may be called that nothing is said of them.
func tooMany(c *fact.InterfaceCall, n int) bool {
	if _, each := c.Station(); each {
		return n > maxTable
	}
	return n > maxImplementations
}

// spot is a station as one call of its function sees it.
type spot struct{ name, site string }

// search goes back from a station to the functions that come to it.
type search struct {
	*world
	seen  map[spot]bool
	found []implementation
}

// back goes the steps that lead to a station. What comes out of a function at one call was given to it at the same
// one; site is that call, "" for any.
func (s *search) back(name, site string) {
	name = strings.TrimPrefix(name, fact.Each)
	base, at := splitSite(name)
	if at != "" {
		name, site = base, at // the result of a call: into the function
	}
	if fn, ok := strings.CutPrefix(name, fact.Function); ok {
		s.add(fn)
		return
	}
	if s.seen[spot{name, site}] {
		return
	}
	s.seen[spot{name, site}] = true
	for _, f := range s.steps[name] {
		_, from := splitSite(f.To)
		switch {
		case from == "" && strings.HasPrefix(name, "result "):
			s.back(f.From.Name, site)
		case from == "":
			s.back(f.From.Name, "") // out of a field or variable it comes everywhere
		case site == "" || site == from:
			s.back(f.From.Name, "") // out to the caller
		}
	}
}

// add notes a function once.
func (s *search) add(fn string) {
	for _, f := range s.found {
		if f.fn == fn {
			return
		}
	}
	if !pretends(fn) {
		s.found = append(s.found, implementation{method: valueName(fn), fn: fn})
	}
}

// valueName is the name of a function without its package; of a closure, that of the function that makes it.
func valueName(fn string) string {
	fn, _, _ = strings.Cut(fn, "$")
	return fn[strings.LastIndexByte(fn, '.')+1:]
}
