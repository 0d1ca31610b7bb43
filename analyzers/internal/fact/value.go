package fact

import (
	"slices"
	"strconv"
	"strings"
)

// ValueKind is what is known of a value on a path.
type ValueKind uint8

// Int is a constant, Status an integer that is known to come from a response (only such integers
// decide a branch: attempt counters must not), Str a constant string.
const (
	Unknown ValueKind = iota
	Nil
	NonNil
	True
	False
	Int
	Status
	Str
)

// Value is an abstract value. It is comparable, so that states of a simulation can be told apart.
type Value struct {
	Kind ValueKind

	// N is the number of an Int or Status, and the status code of a response that is NonNil (0: not a response).
	N int64

	// Text is the content of a Str. Of a NonNil error it holds the tags of its chain, sorted and
	// joined by commas: concrete types, sentinel variables and marks of libraries.
	Text string

	// Open says that the chain of a NonNil error may hold more than its tags, Std that all of that is of the
	// standard library: an error of net/http's is no *mysql.MySQLError.
	Open, Std bool
}

// Bool is the value of a known condition.
func Bool(b bool) Value {
	if b {
		return Value{Kind: True}
	}
	return Value{Kind: False}
}

// Failure is an error of unknown make, StdFailure one that the standard library made.
var (
	Failure    = Value{Kind: NonNil, Open: true}
	StdFailure = Value{Kind: NonNil, Open: true, Std: true}
)

// Tagged is an error whose chain holds exactly these tags.
func Tagged(tags ...string) Value {
	slices.Sort(tags)
	return Value{Kind: NonNil, Text: strings.Join(slices.Compact(tags), ",")}
}

// Inside stands before a tag that only the error itself bears, in the chain of one that is wrapped around it.
const Inside = "inside "

// Tags are the tags of an error's chain.
func (v Value) Tags() []string {
	if v.Text == "" || v.Kind != NonNil {
		return nil
	}
	return strings.Split(v.Text, ",")
}

// HasTag reports whether the chain of v holds the tag.
func (v Value) HasTag(tag string) bool { return slices.Contains(v.Tags(), tag) }

// Wrap is an error whose chain holds everything that v's holds, and the tags.
func (v Value) Wrap(tags ...string) Value { return Tagged(tags...).Join(v) }

// Join is an error whose chain holds what those of v and o hold. One that is nil adds nothing.
func (v Value) Join(o Value) Value {
	if o.Kind == Nil {
		return v
	}
	j := Tagged(append(v.Tags(), o.Tags()...)...)
	oOpen := o.Open || o.Kind == Unknown
	j.Open = v.Open || oOpen
	j.Std = j.Open && (!v.Open || v.Std) && (!oOpen || o.Std)
	return j
}

// MayHold reports whether the chain of an error can hold the tag.
func (v Value) MayHold(tag string) bool {
	return v.HasTag(tag) || v.Open && (!v.Std || isStdTag(tag))
}

// isStdTag reports whether a tag names a type or variable of the standard library.
func isStdTag(tag string) bool {
	path := strings.TrimPrefix(tag, "*")
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		path = path[:i]
	}
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

func (v Value) String() string {
	var s string
	switch v.Kind {
	case Nil:
		s = "nil"
	case NonNil:
		s = "nonnil"
		if v.N != 0 {
			s += ":" + strconv.FormatInt(v.N, 10)
		}
		if v.Text != "" {
			s += "{" + v.Text + "}"
		}
		switch {
		case v.Std:
			s += "…std"
		case v.Open:
			s += "…"
		}
	case True:
		s = "true"
	case False:
		s = "false"
	case Int, Status:
		s = strconv.FormatInt(v.N, 10)
	case Str:
		s = strconv.Quote(v.Text)
	default:
		s = "?"
	}
	return s
}
