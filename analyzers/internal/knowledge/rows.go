package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Arg is a place in a call: an index into the parameters, the receiver not counted, or one of the
// constants below.
type Arg int8

// None is no place at all, Receiver the receiver of a method.
const (
	None     Arg = -1
	Receiver Arg = -2
)

// Name is a function, or a method of a type, of a package. For a method Recv is the name of the type,
// without pointer and type arguments.
type Name struct{ Recv, Name string }

// Package is what is known of one import path.
type Package struct {
	Path    string
	Module  string // that provides it; "std" for the standard library
	Version string // that was read
	Doc     string // where to read on

	Operations []Operation
	Statements []Statement
	Parts      []Part
	Writes     []Write
	Keys       []Key
	Requests   []Request
	Repeaters  []Repeater
	Loops      []Name
	Marks      []Mark
	Asks       []Ask
	Clients    []Client
	Options    []Option
	Setters    []Setter
	Fresh      []Name
	NoReturn   []Name

	// Safe are functions that may be repeated, whatever they do. Only users know such.
	Safe []Name
}

// Operation is a call that sends a request of HTTP.
type Operation struct {
	Name
	Kind fact.Kind

	Method string // of the HTTP request, if it is fixed
	From   Arg    // the method, or the request that has it
	URL    Arg

	// Client is what may repeat the operation by itself: a value of a type in Clients. Alone says that
	// the call repeats by itself, whatever the client: a package-level function with a default client.
	Client Arg
	Alone  bool
}

// Statement is a call that runs an SQL statement, whose text decides whether it may be repeated.
type Statement struct {
	Name
	Text   Arg
	Undone bool // by the rollback of the transaction that it belongs to

	// Makes says that it runs nothing: it gives the text, or a statement that holds it, to be run by others, or adds it to
	// its receiver.
	Makes bool

	// Overwrites says that an INSERT replaces the row that has the same key, as in CQL.
	Overwrites bool
}

// Part is a call by which a builder puts an SQL statement together: a method that gives a builder, or one that runs
// what it has built, or a function whose result is given to one of those. Of a statement that is built, the text is at
// [Receiver].
type Part struct {
	Name
	Adds Clause
	Arg  Arg // what it adds
}

// Clause is what a part adds to a statement.
type Clause uint8

// InsertInto, UpdateOf and CopyInto say what statement it is; the argument, if any, is its table, or a value
// whose type is named as the table is. Table names the table only. Set assigns to the column Arg the argument after it, SetTo
// what the text after it computes; Step adds to the column. Sets assigns all the fields of a struct or map, or of a list that begins
// with a column, SetText is the text of an assignment. Columns are those of an insert. Modifier stands after
// the verb, Suffix at the end, and so does On, whose text lacks that word. Upsert makes a conflict harmless, and so
// does one of the values of Clauses that says so. Where is a condition. Expr is a function whose argument is the text that
// its result stands for. Begin gives a builder whose statements a rollback undoes.
const (
	InsertInto Clause = iota + 1
	UpdateOf
	CopyInto
	Table
	Set
	SetTo
	Step
	Sets
	SetText
	Columns
	Modifier
	Suffix
	On
	Upsert
	Clauses
	Where
	Expr
	Begin
)

// Write is a call that takes effect otherwise.
type Write struct {
	Name
	Kind fact.Kind

	// Does completes "may ... again": "publish this message".
	Does  string
	Grade fact.Grade

	// When are texts of which one must be among the constants that the call is given, in composite
	// literals, too, for it to do harm when it is repeated: "$inc". Empty for a call that always does.
	When []string

	// Unless are texts, and names of functions, methods, fields and types, of which one among what the call is given, or
	// in the chain of calls that it ends, makes a repetition harmless: "ON CONFLICT", "OnConflict".
	Unless []string

	// Named says that it puts something under a name that it is given, in the place of what is there: it does
	// harm only if that name is made anew.
	Named bool

	// Counts says that it adds to something whose name is among the texts: of a counter, or of a quantity.
	Counts bool

	Undone bool // by the rollback of the transaction that it belongs to

	// Keyless says that no key makes a repetition harmless: of a mail both arrive, whatever is in their headers.
	Keyless bool
}

// Key is a function, method or field that gives an operation an idempotency key: its argument Arg, or
// what is stored. The names that IsKeyName knows need no row.
type Key struct {
	Name
	Field bool
	Arg   Arg

	// Weak says that it only names the thing; it is worth something when it is stable.
	Weak bool

	// Presence says that it is enough that it is there, whatever its value: a time for which a task is unique.
	Presence bool

	// Top says that it counts only in what the operation is given itself, or one struct below: deeper it is that of a
	// part. Anew says that it only begins a value that the other side completes, another one each time.
	Top, Anew bool

	// Not says that it is no key although its name says so: an ID that is unique in one batch.
	Not bool
}

// Request is a call that makes a request, or Sets its method or URL: its receiver is the request then, or the header of one.
type Request struct {
	Name
	Sets   bool
	Method string // if it is fixed
	From   Arg    // the method, or a request whose copy is made
	URL    Arg
}

// Setter is a method that sets a header of a request: its arguments are name and value, or a map.
type Setter struct {
	Name
	Map bool
}
