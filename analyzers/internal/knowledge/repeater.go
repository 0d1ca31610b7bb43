package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Func is a function, or a method of a type, of the package In; empty for the package whose row names it.
type Func struct {
	In string
	Name
}

// Repeater is a function that calls another function again when it fails.
type Repeater struct {
	Name
	Op       Arg
	Field    string // of the struct Op, which holds the function
	Protocol Protocol
	Stop     string     // tag of errors that are not tried again
	Only     string     // tag of errors that alone are tried again
	After    fact.Class // the only failures after which it tries again; 0 for whatever the function returns
	Attempts string     // how often by default, in words
	Limit    []Limit
	If       *Test // where the user gives a test of errors, which then decides

	// Needs are functions of which one must make something that the call is given, or it repeats nothing; one of
	// Hedges makes it call the function again whatever that returns.
	Needs  []Func
	Hedges []Func

	// Unless are options that leave the decision to something that cannot be followed: nothing is said then.
	Unless []Func

	// Undoes says that what the function wrote to the database is rolled back before it is called again: a
	// transaction that conflicts with another one. Everything else that it did is done again, although nothing failed.
	Undoes bool
}

// Limit is an option that bounds the number of calls: With, whose argument Arg is One, makes a single
// attempt. Without With it is an argument of the repeater itself; with Field, that field of the argument. With Type any
// value of that type of the package makes a single attempt.
type Limit struct {
	With  Func
	Arg   Arg
	Field string
	One   int64
	Zero  Zero
	Type  string
}

// Zero is what zero stands for where a number of calls is asked for. Usually it is a number as any other.
type Zero uint8

// ZeroNoLimit is no limit, ZeroDefault the number that is used when none is given, ZeroNone not even a single call.
const (
	ZeroNoLimit Zero = iota + 1
	ZeroDefault
	ZeroNone
)

// Test is where the user gives a test of errors: argument Arg of the option With, or of the repeater itself;
// with Field, that field of the argument. It holds for errors to try again, or with Stops for the others. One that
// Replaces is asked instead of the test for the repeater's tag Stop.
type Test struct {
	With     Name
	Arg      Arg
	Field    string
	Stops    bool
	Replaces bool
}

// Protocol is how the results of a function tell whether it is called again.
type Protocol uint8

// OnError repeats after any error but one with the tag Stop, OnlyMarked after those with the tag Only.
// OnTrue repeats while the first result is true, UntilTrue until it is. OnErrorIfTrue repeats after an error if the
// first result is true as well. Always calls it again, or twice at the same time, whatever it returns.
const (
	OnError Protocol = iota
	OnlyMarked
	OnTrue
	UntilTrue
	OnErrorIfTrue
	Always
)

// Mark is a function that marks the error which it is given, its argument 0, by a tag.
type Mark struct {
	Name
	Tag string
}

// Ask is a function that reports whether the error which it is given, its argument 0, bears a tag; with Not, that it bears
// none.
type Ask struct {
	Name
	Tag string
	Not bool
}

// directTags are those of marks that are found by the type of an error itself: inside of another error they are not seen.
var directTags = [...]string{avastStop, avastV3Stop, backoffStop, backoffV3Stop, flowchartsmanStop}

// IsDirect reports whether a tag is found only on an error itself, and not inside of another one.
func IsDirect(tag string) bool {
	for _, d := range directTags {
		if d == tag {
			return true
		}
	}
	return false
}
