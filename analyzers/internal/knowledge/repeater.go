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
// attempt. Without With it is an argument of the repeater itself; with Field, that field of the argument.
type Limit struct {
	With  Func
	Arg   Arg
	Field string
	One   int64
}

// Test is where the user gives a test of errors: argument Arg of the option With, or of the repeater itself;
// with Field, that field of the argument. It holds for errors to try again, or with Stops for the others.
type Test struct {
	With  Name
	Arg   Arg
	Field string
	Stops bool
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
