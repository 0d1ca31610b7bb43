package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Entries is how functions of the user come to be called from outside through a package: what registers them,
// what they are given, and what makes the call come again.
type Entries struct {
	Path    string
	Module  string // that provides it; "std" for the standard library
	Version string // that was read
	Doc     string // where to read on

	Routers   []Router
	Registers []Register
	Holds     []Hold
	Details   []Detail
	Uses      []Use
	Receives  []Receive
	Messages  []Message
	Settles   []Settle
	Stops     []Name   // functions and variables: an error made of them is not delivered again
	Offs      []Name   // options of a registration with which nothing is delivered again
	Verifies  []Verify // checks of a sender's signature: who calls one receives webhooks
	Next      []Name   // methods that call the next handler: what calls one is middleware
}

// Contract is by whom and when an entry is called again.
type Contract struct {
	By    string // as the subject of a sentence: "asynq"
	When  fact.Redelivery
	Often string // the default, in words
	Stop  string // what a handler does to stop it, in words
	ID    string // what stays the same when it comes again; empty if nothing does
}

// Router is a type whose functions named after the methods of HTTP register a route, which spares a Register for
// each; Recv is empty when the package itself has them.
type Router struct {
	Recv    string
	Title   bool // spelled Post, not POST
	Path    Arg
	Handler Arg
	Chain   Chain
}

// Chain is how middleware stands among the arguments of a registration.
type Chain uint8

// ChainNone has none. ChainLast: the handler is the last of a variadic list, before it stands middleware. ChainOn:
// the list goes on in the parameter after it. ChainAfter: middleware follows in the parameter after it.
const (
	ChainNone Chain = iota
	ChainLast
	ChainOn
	ChainAfter
)

// Register is a call that has a function called from outside.
type Register struct {
	Name
	Kind     fact.EntryKind
	Contract *Contract

	// Handler is a function, or a value whose method Calls is called; with Calls "*" every exported method is.
	Handler Arg
	Calls   string
	Chain   Chain

	Method string // of HTTP, if it is fixed
	From   Arg    // the method otherwise, or the methods
	Path   Arg    // pattern, topic or name

	// Struct is an argument, a struct or a list of structs, with the fields Method, Path and Handler.
	Struct Arg

	// Pattern says that the path may begin with a method, as net/http has it.
	Pattern bool
}

// Hold is a field of a struct whose function, or whose value's method Calls, is called from outside.
type Hold struct {
	Name
	Kind     fact.EntryKind
	Contract *Contract
	Calls    string
}

// Detail is a call on a route that says more of it, before or after its handler is known.
type Detail struct {
	Name
	Methods Arg
	Path    Arg
}

// Use is a call that puts middleware before handlers.
type Use struct {
	Name
	Does       Cover
	Middleware Arg // a function or a list of them; None if there is none
	Calls      Arg // for CoverDerived and CoverMounted
	Path       Arg // of the new router
}

// Cover is which handlers a Use comes before.
type Cover uint8

// CoverLater are those registered afterwards on the router, and on those derived from it afterwards. CoverAll
// are all of them. CoverDerived gives a new router, which has more middleware, and hands it to Calls if that is a
// function. CoverMounted puts the router Calls below the receiver. CoverRoute is the one handler whose registration
// gave the receiver. CoverMade is an option for what is made with it.
const (
	CoverLater Cover = iota + 1
	CoverAll
	CoverDerived
	CoverMounted
	CoverRoute
	CoverMade
)

// Receive is a call that gives messages: the function that takes them is the entry.
type Receive struct {
	Name
	Kind     fact.EntryKind
	Contract *Contract
	Auto     Arg // if true, a message is settled as soon as it is given
}

// Message is a type by which a handler is told when nothing in its package registers it.
type Message struct {
	Type     string
	Kind     fact.EntryKind
	Contract *Contract
	Method   string // the name that the handler has as a method; empty if any
	Params   int8   // how many parameters the handler has; 0 if any number
	Error    bool   // the handler returns an error
	Channel  bool   // the messages also come out of channels of the type
}

// Settle is a call that decides whether a message is delivered again.
type Settle struct {
	Name
	Again   bool // it is
	Requeue Arg  // it is if this argument is true
}

// Verify is a check of a signature.
type Verify struct {
	Name
	Contract *Contract

	// Header says that it is one only in a function that reads a header whose name speaks of a signature.
	Header bool
}
