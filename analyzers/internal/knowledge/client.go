package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Client is a type whose values repeat requests by themselves.
type Client struct {
	Name string

	// Default is whether a new one does.
	Default bool

	// Idempotent says that it repeats no POST and no PATCH until an option has it do so.
	Idempotent bool

	// By is how the user knows it, After what it repeats after, Attempts how often, in words.
	By       string
	After    fact.Class
	Attempts string
}

// Option changes whether a client repeats: a method; a function among those that its constructor, or a policy, is
// given; or an assignment to a field of the type Recv.
type Option struct {
	Name
	Field bool
	Does  Change
	Arg   Arg // what decides; None for an option that is not asked

	// Once is the largest count that makes a single attempt: 0 where repetitions are counted, 1 where attempts are,
	// -1 where zero means the default.
	Once int64

	// Client is the row of the client that Makes makes.
	Client string

	// After are the failures that Class stands for, or after which what ByCount counts is repeated; if the call is
	// given statuses, those.
	After fact.Class
}

// Change is what an option does with what it is given.
type Change uint8

// ByCount switches repeating on for a count above Once and off for others. ByPolicy has a function decide, given
// response and error; AddPolicy one more. Class is such a function that a library makes, or a method that adds one, and
// says for what it holds.
// Wraps makes a value of another type that repeats as its receiver or argument does, Makes one of a type that by
// itself repeats nothing. EveryMethod makes every method count if it is given true, Only those that are idempotent.
// TurnsOn and TurnsOff switch; a configuration that they are given may say more. ByConfig is given a service config of
// gRPC, which says for each method, Codes the codes of gRPC after which a call is repeated.
const (
	ByCount Change = iota + 1
	ByPolicy
	AddPolicy
	Class
	Wraps
	Makes
	EveryMethod
	Only
	TurnsOn
	TurnsOff
	ByConfig
	Codes
)
