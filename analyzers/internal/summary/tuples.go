package summary

import (
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// maxTuples bounds the tuples that are kept of one question; above it they are merged to what they agree on.
const maxTuples = 8

func tupleText(t []fact.Value) string {
	var b strings.Builder
	for _, v := range t {
		b.WriteString(v.String())
		b.WriteByte(';')
	}
	return b.String()
}

// distinct sorts tuples by their text, drops equal ones, and merges too many into one.
func distinct(tuples [][]fact.Value) [][]fact.Value {
	if len(tuples) == 0 {
		return nil
	}
	slices.SortFunc(tuples, func(a, b []fact.Value) int { return strings.Compare(tupleText(a), tupleText(b)) })
	tuples = slices.CompactFunc(tuples, func(a, b []fact.Value) bool { return slices.Equal(a, b) })
	if len(tuples) <= maxTuples {
		return tuples
	}
	merged := slices.Clone(tuples[0])
	for _, t := range tuples[1:] {
		for i := range merged {
			if i < len(t) && t[i] != merged[i] {
				merged[i] = both(t[i], merged[i])
			}
		}
	}
	return [][]fact.Value{merged}
}

// both is what holds of two values.
func both(a, b fact.Value) fact.Value {
	if a.Kind == fact.NonNil && b.Kind == fact.NonNil {
		return fact.Failure
	}
	return fact.Value{}
}

// matches reports whether a value may be one that is described by shape: an unknown part of either fits all.
func matches(shape, v fact.Value) bool {
	switch {
	case shape.Kind == fact.Unknown || v.Kind == fact.Unknown:
		return true
	case shape.Kind != v.Kind:
		return false
	case shape.Kind != fact.NonNil:
		return shape == v
	}
	if shape.N != 0 && v.N != 0 && shape.N != v.N {
		return false
	}
	for _, tag := range shape.Tags() {
		if !v.HasTag(tag) {
			return false
		}
	}
	return true
}

func matchAll(shapes, vals []fact.Value) bool {
	if len(shapes) != len(vals) {
		return false
	}
	for i := range shapes {
		if !matches(shapes[i], vals[i]) {
			return false
		}
	}
	return true
}

// covers reports whether values are known to be those of a scenario, as far as that names them.
func covers(scenario, vals []fact.Value) bool {
	if len(scenario) != len(vals) {
		return false
	}
	for i, s := range scenario {
		v := vals[i]
		if s.Kind == fact.Unknown {
			continue
		}
		if v.Kind != s.Kind || v.N != s.N || v.Kind != fact.NonNil && v.Text != s.Text {
			return false
		}
		if s.N == 0 && v.Kind == fact.NonNil && s.Text != v.Text {
			return false // another method, or an error of another make
		}
	}
	return true
}

// again reports whether a protocol calls the function again that returned the tuple. The most specific
// answer counts: the one whose error has most tags.
func again(protocol []fact.Answer, tuple []fact.Value) bool {
	best, yes := -1, false
	for _, a := range protocol {
		if !matchAll(a.Results, tuple) {
			continue
		}
		tags := 0
		for _, v := range a.Results {
			tags += len(v.Tags())
		}
		switch {
		case tags > best:
			best, yes = tags, a.Again
		case tags == best:
			yes = yes || a.Again
		}
	}
	return yes
}
